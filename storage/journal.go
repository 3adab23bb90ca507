package storage

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
)

// Entry is one act in the journal of a circle.
type Entry struct {
	Circle collective.RoomID
	Member collective.MemberID // empty: Tocsin itself
	Act    string
	Ref    string
	Detail string // free text; never a choice
}

type journalRow struct {
	CircleID string `gorm:"primaryKey"`
	Seq      int64  `gorm:"primaryKey;autoIncrement:false"`
	AtMs     int64
	MemberID string
	Act      string
	Ref      string
	Detail   string
	Digest   string
	Hash     string
}

func (journalRow) TableName() string { return "journal" }

// Record appends an act to its circle's journal. Each row carries the hash of the
// one before, so that whoever knows the last hash notices any change. The detail
// enters the chain as the digest of itself and a salt that is sealed with it: it
// can be erased without breaking the chain, and not be guessed afterwards.
func (t *Tx) Record(e Entry) error {
	var last journalRow
	err := t.db.Select("seq", "hash").Order("seq DESC").Take(&last, "circle_id = ?", e.Circle).Error
	if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
		return fmt.Errorf("read journal: %w", err)
	}
	row := journalRow{
		CircleID: string(e.Circle), Seq: last.Seq + 1, AtMs: t.Now.UnixMilli(),
		MemberID: string(e.Member), Act: e.Act, Ref: e.Ref,
	}
	if e.Detail != "" {
		salted := rand.Text() + "\n" + e.Detail
		row.Detail = t.Seal(fmt.Sprintf("journal.detail/%s/%d", row.CircleID, row.Seq), salted)
		row.Digest = hexSum([]byte(salted))
	}
	if row.Hash, err = row.chain(last.Hash); err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("append to journal: %w", err)
	}
	return nil
}

func (r journalRow) chain(before string) (string, error) {
	text, err := json.Marshal([]any{before, r.CircleID, r.Seq, r.AtMs, r.MemberID, r.Act, r.Ref, r.Digest})
	if err != nil {
		return "", fmt.Errorf("hash journal: %w", err)
	}
	return hexSum(text), nil
}

func hexSum(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// ErrTampered says that a journal was changed after it was written.
var ErrTampered = errors.New("the journal was changed")

// VerifyJournal recomputes the chain of a circle and returns its last hash, or
// ErrTampered with the number of the first row that does not fit.
func (t *Tx) VerifyJournal(circle collective.RoomID) (string, error) {
	var rows []journalRow
	if err := t.db.Order("seq").Find(&rows, "circle_id = ?", circle).Error; err != nil {
		return "", fmt.Errorf("read journal: %w", err)
	}
	last := ""
	for i, row := range rows {
		hash, err := row.chain(last)
		if err != nil {
			return "", err
		}
		if row.Seq != int64(i)+1 || hash != row.Hash {
			return "", fmt.Errorf("row %d: %w", i+1, ErrTampered)
		}
		last = hash
	}
	return last, nil
}
