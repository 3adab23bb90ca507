package storage

import (
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"tocsin/collective"
	"tocsin/collective/convergence"
)

type tocsinRow struct {
	Account   string `gorm:"primaryKey"`
	PublicKey string
	OtherKey  string
	PinnedMs  int64
}

func (tocsinRow) TableName() string { return "tocsins" }

// Tocsin is that of another collective.
type Tocsin struct {
	Account string // see Tx.Account
	Name    string // of its account, or its Matrix id
	Key     convergence.Key
	Other   convergence.Key // one that it signed with later and that was refused, or empty
}

func (t *Tx) openTocsin(row tocsinRow) (Tocsin, error) {
	key, err := t.Open("tocsins.public_key/"+row.Account, row.PublicKey)
	if err != nil {
		return Tocsin{}, err
	}
	other, err := t.Open("tocsins.other_key/"+row.Account, row.OtherKey)
	if err != nil {
		return Tocsin{}, err
	}
	name, err := t.accountName(row.Account)
	return Tocsin{row.Account, name, convergence.Key(key), convergence.Key(other)}, err
}

// accountName is what an account is called, empty for one of which nothing is known any more.
func (t *Tx) accountName(account string) (string, error) {
	var row memberRow
	err := t.db.Take(&row, "lookup = ?", account).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return "", nil
	} else if err != nil {
		return "", fmt.Errorf("read account: %w", err)
	}
	member, err := t.member(row)
	return member.Name, err
}

// Tocsin reads one by its account; the error is ErrNotFound for one that never showed a key.
func (t *Tx) Tocsin(account string) (Tocsin, error) {
	var row tocsinRow
	err := t.db.Take(&row, "account = ?", account).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return Tocsin{}, fmt.Errorf("read tocsin: %w", ErrNotFound)
	} else if err != nil {
		return Tocsin{}, fmt.Errorf("read tocsin: %w", err)
	}
	return t.openTocsin(row)
}

// Acted says whether an account ever gave a command, answered or voted: then it is a person, and
// no Tocsin, whatever it signs.
func (t *Tx) Acted(member collective.MemberID) (bool, error) {
	return t.holds("look for acts", "SELECT EXISTS (SELECT 1 FROM inbox WHERE member_id = ? AND kind IN (?, ?, ?))", member, Message, Edit, PollResponse)
}

// IsProgram notes that an account is a program and no member.
func (t *Tx) IsProgram(member collective.MemberID) error { return t.setAutomated(member, true) }

// SaveTocsin keeps the keys of a Tocsin.
func (t *Tx) SaveTocsin(o Tocsin) error {
	row := tocsinRow{o.Account, t.Seal("tocsins.public_key/"+o.Account, string(o.Key)), t.Seal("tocsins.other_key/"+o.Account, string(o.Other)), t.Now.UnixMilli()}
	err := t.db.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "account"}},
		DoUpdates: clause.AssignmentColumns([]string{"public_key", "other_key"})}).Create(&row).Error
	if err != nil {
		return fmt.Errorf("save tocsin: %w", err)
	}
	return nil
}

// Showed notes that a Tocsin showed itself in a circle.
func (t *Tx) Showed(circle collective.RoomID, account string) error {
	return t.exec("note tocsin", "INSERT INTO tocsin_circles (circle_id, account, greeted) VALUES (?, ?, 0) ON CONFLICT DO NOTHING", circle, account)
}

// Greet notes that a Tocsin was told in a circle that it was seen, and says whether it was not before.
func (t *Tx) Greet(circle collective.RoomID, account string) (first bool, err error) {
	done := t.db.Exec("UPDATE tocsin_circles SET greeted = 1 WHERE circle_id = ? AND account = ? AND greeted = 0", circle, account)
	if done.Error != nil {
		return false, fmt.Errorf("greet tocsin: %w", done.Error)
	}
	return done.RowsAffected > 0, nil
}

// Tocsins reads those that showed themselves in a circle and are there, by account.
func (t *Tx) Tocsins(circle collective.RoomID) ([]Tocsin, error) {
	var rows []tocsinRow
	err := t.db.Raw(`SELECT k.* FROM tocsins k JOIN tocsin_circles c ON c.account = k.account JOIN members m ON m.lookup = k.account
		JOIN memberships s ON s.member_id = m.id AND s.room_id = c.circle_id AND s.state = 'join'
		WHERE c.circle_id = ? ORDER BY k.account`, circle).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read tocsins: %w", err)
	}
	return openRows(rows, t.openTocsin)
}
