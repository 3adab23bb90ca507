package storage

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strings"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/journal"
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
		salt := rand.Text()
		row.Detail = t.Seal(row.place(), salt+"\n"+e.Detail)
		row.Digest = journal.Digest(salt, e.Detail)
	}
	if row.Hash, err = row.link().Link(last.Hash); err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("append to journal: %w", err)
	}
	return nil
}

// place is where the detail of a row is sealed.
func (r journalRow) place() string { return fmt.Sprintf("journal.detail/%s/%d", r.CircleID, r.Seq) }

// link is a row as the chain has it, without its words.
func (r journalRow) link() journal.Entry {
	return journal.Entry{Circle: r.CircleID, Seq: r.Seq, At: r.AtMs, Member: r.MemberID, Act: r.Act, Ref: r.Ref, Digest: r.Digest, Hash: r.Hash}
}

// opened is a row as the chain has it, with its words.
func (s *Sealer) opened(r journalRow) (journal.Entry, error) {
	e := r.link()
	salted, err := s.Open(r.place(), r.Detail)
	if err != nil {
		return e, err
	}
	e.Salt, e.Detail, _ = strings.Cut(salted, "\n")
	return e, nil
}
