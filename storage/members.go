package storage

import (
	"errors"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
)

// Member is one person, as far as the collective knows.
type Member struct {
	ID       collective.MemberID
	Matrix   string // Matrix user id
	Name     string // display name as it is shown, with the id where others look the same; the id when there is none
	Called   string // the name alone
	Language string // empty: the circle's

	Reminders Reminders
}

// Reminders says how a member wants to be reminded of a vote.
type Reminders string

// The ways to be reminded.
const (
	RemindSilently Reminders = "" // by a notice, for which no client rings
	RemindRinging  Reminders = "oui"
	RemindNever    Reminders = "non"
)

type memberRow struct {
	ID        string `gorm:"primaryKey"`
	Lookup    string
	MatrixID  string
	Name      string
	Language  string
	Automated bool
	Reminders string
	Standing  string
}

func (memberRow) TableName() string { return "members" }

func (s *Store) member(row memberRow) (Member, error) {
	matrix, err := s.Open("members.matrix_id/"+row.ID, row.MatrixID)
	if err != nil {
		return Member{}, err
	}
	name, err := s.Open("members.name/"+row.ID, row.Name)
	if err != nil {
		return Member{}, err
	}
	if name == "" {
		name = matrix
	}
	return Member{collective.MemberID(row.ID), matrix, name, name, row.Language, Reminders(row.Reminders)}, nil
}

// Member reads a member. The error is ErrNotFound for one who was forgotten.
func (t *Tx) Member(id collective.MemberID) (Member, error) {
	var row memberRow
	err := t.db.Take(&row, "id = ?", id).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return Member{}, fmt.Errorf("read member: %w", ErrNotFound)
	} else if err != nil {
		return Member{}, fmt.Errorf("read member: %w", err)
	}
	m, err := t.member(row)
	if err != nil {
		return m, err
	}
	return t.shown(m)
}

// memberID finds the member behind a Matrix id, or makes one.
func (t *Tx) memberID(matrix string) (collective.MemberID, error) {
	row, err := t.memberRow(matrix)
	return collective.MemberID(row.ID), err
}

// memberRow is the same with what says whether that is a program, and who was forgotten.
func (t *Tx) memberRow(matrix string) (memberRow, error) {
	var row memberRow
	err := t.db.Select("id", "automated", "standing").Take(&row, "lookup = ?", t.lookup(matrix)).Error
	if err == nil {
		return row, nil
	} else if !errors.Is(err, gorm.ErrRecordNotFound) {
		return row, fmt.Errorf("find member: %w", err)
	}
	id := newID()
	row = memberRow{ID: id, Lookup: t.lookup(matrix), MatrixID: t.Seal("members.matrix_id/"+id, matrix)}
	if err := t.db.Create(&row).Error; err != nil {
		return row, fmt.Errorf("add member: %w", err)
	}
	return row, nil
}

// setName keeps what somebody is called; of an account that was forgotten that is nothing.
func (t *Tx) setName(id collective.MemberID, name string) error {
	return t.exec("name member", "UPDATE members SET name = ? WHERE id = ? AND standing <> ?",
		t.Seal("members.name/"+string(id), name), id, forgotten)
}

// SetLanguage keeps the language in which a member is answered.
func (t *Tx) SetLanguage(id collective.MemberID, language string) error {
	return t.exec("set language", "UPDATE members SET language = ? WHERE id = ?", language, id)
}

// SetReminders keeps how a member wants to be reminded.
func (t *Tx) SetReminders(id collective.MemberID, r Reminders) error {
	return t.exec("set reminders", "UPDATE members SET reminders = ? WHERE id = ?", r, id)
}

// Members reads members; those who were forgotten are left out.
func (t *Tx) Members(ids []collective.MemberID) ([]Member, error) {
	members := make([]Member, 0, len(ids))
	for _, id := range ids {
		m, err := t.Member(id)
		if errors.Is(err, ErrNotFound) {
			continue
		} else if err != nil {
			return nil, err
		}
		members = append(members, m)
	}
	return members, nil
}

// setAutomated notes whether an account sends notices, as programs do, or
// messages, as people do. Programs are no members; what showed itself as a Tocsin stays one, also
// when it rings. An account that was forgotten and
// writes again is a member like others.
func (t *Tx) setAutomated(id collective.MemberID, automated bool) error {
	return t.exec("mark automated account", `UPDATE members SET automated = ?, standing = CASE standing WHEN ? THEN ? ELSE standing END
		WHERE id = ? AND (automated <> ? OR standing = ?) AND (? OR NOT EXISTS (SELECT 1 FROM tocsins WHERE account = members.lookup))`,
		automated, forgotten, told, id, automated, forgotten, automated)
}
