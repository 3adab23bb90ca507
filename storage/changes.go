package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"tocsin/collective"
)

// ChangeRetention is how long it is kept what an act replaced, and so how long it can be undone.
const ChangeRetention = 24 * time.Hour

// Change is what an act did to things of everybody's. It is tied to the entry that tells of it in
// the journal of each circle, which says who did it.
type Change struct {
	ID     string
	Chain  string // id of the first change of its chain: the act, its undoing, and so on
	Thing  string // what it changed first
	Turns  int    // how often in its chain one member turned what another had done
	Undone string // id of the change that undid it, or empty
	Vote   string // id of the proposal on which the circle decides whether it stays, or empty
	At     time.Time
	Parts  []Altered
}

// Altered is one thing in a change: the fields that are not the same before and after.
type Altered struct {
	Thing  Thing             `json:"thing"`
	Before map[string]string `json:"before"`
	After  map[string]string `json:"after"`
}

type changeRow struct {
	ID     string `gorm:"primaryKey"`
	Chain  string
	Thing  string
	Turns  int
	Undone string
	Vote   string
	AtMs   int64
	Parts  string
}

func (changeRow) TableName() string { return "changes" }

func (t *Tx) sealChange(c Change) (changeRow, error) {
	parts, err := json.Marshal(c.Parts)
	if err != nil {
		return changeRow{}, fmt.Errorf("write change: %w", err)
	}
	return changeRow{
		ID: c.ID, Chain: c.Chain, Thing: c.Thing, Turns: c.Turns, Undone: c.Undone, Vote: c.Vote, AtMs: millis(c.At),
		Parts: t.Seal("changes.parts/"+c.ID, string(parts)),
	}, nil
}

func (t *Tx) openChange(row changeRow) (Change, error) {
	c := Change{ID: row.ID, Chain: row.Chain, Thing: row.Thing, Turns: row.Turns, Undone: row.Undone, Vote: row.Vote, At: time.UnixMilli(row.AtMs)}
	text, err := t.Open("changes.parts/"+row.ID, row.Parts)
	if err != nil {
		return c, err
	}
	if err := json.Unmarshal([]byte(text), &c.Parts); err != nil {
		return c, fmt.Errorf("read change: %w", err)
	}
	return c, nil
}

// AddChange gives a change its id and keeps it, tied to the last entry in the journal of each of
// some circles. Without a chain it is the first of its own.
func (t *Tx) AddChange(c *Change, circles []collective.RoomID) error {
	c.ID, c.At = newID(), t.Now
	if c.Chain == "" {
		c.Chain = c.ID
	}
	row, err := t.sealChange(*c)
	if err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add change: %w", err)
	}
	for _, circle := range circles {
		err = errors.Join(err, t.exec("tie change", `INSERT INTO change_entries (circle_id, seq, change_id)
			SELECT circle_id, max(seq), ? FROM journal WHERE circle_id = ? GROUP BY circle_id`, c.ID, circle))
	}
	return err
}

// SaveChange keeps a changed change, ErrNotFound when there is none such.
func (t *Tx) SaveChange(c Change) error {
	row, err := t.sealChange(c)
	if err != nil {
		return err
	}
	return replace("save change", t.db.Where("id = ?", c.ID), &row)
}

// ChangeByID reads one change, ErrNotFound when it is not kept any more.
func (t *Tx) ChangeByID(id string) (Change, error) {
	var row changeRow
	if err := found("read change", t.db.Take(&row, "id = ?", id).Error); err != nil {
		return Change{}, err
	}
	return t.openChange(row)
}
