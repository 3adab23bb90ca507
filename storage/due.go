package storage

import (
	"context"
	"fmt"
	"time"
)

// Due is something that happens at a moment: a deadline, a reminder.
type Due struct {
	ID   string
	Kind string
	Ref  string
	At   time.Time
}

// DueGreeting is due when the bot enters a room; its ref is the room's id.
const DueGreeting = "greet"

type dueRow struct {
	ID   string `gorm:"primaryKey"`
	Kind string
	Ref  string
	AtMs int64
	Wall string
	Zone string
}

func (dueRow) TableName() string { return "due" }

// Plan has something happen at a moment, which carries the circle's zone.
func (t *Tx) Plan(kind, ref string, at time.Time) error {
	row := dueRow{
		ID: fmt.Sprintf("%019d-%s", t.seq.next(), newID()), Kind: kind, Ref: ref, AtMs: at.UnixMilli(),
		Wall: at.Format("2006-01-02T15:04"), Zone: at.Location().String(),
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("plan %s: %w", kind, err)
	}
	return nil
}

// Unplan takes back whatever of a kind was planned for ref.
func (t *Tx) Unplan(kind, ref string) error {
	return t.exec("unplan "+kind, "DELETE FROM due WHERE kind = ? AND ref = ?", kind, ref)
}

// DueBy reads what is due at a moment or before, by time.
func (s *Store) DueBy(ctx context.Context, now time.Time) ([]Due, error) {
	var rows []dueRow
	err := s.db.WithContext(ctx).Order("at_ms, id").Find(&rows, "at_ms <= ?", now.UnixMilli()).Error
	if err != nil {
		return nil, fmt.Errorf("read what is due: %w", err)
	}
	due := make([]Due, len(rows))
	for i, row := range rows {
		due[i] = Due{row.ID, row.Kind, row.Ref, time.UnixMilli(row.AtMs)}
	}
	return due, nil
}

// Done takes something due off the plan.
func (t *Tx) Done(d Due) error { return t.exec("finish "+d.Kind, "DELETE FROM due WHERE id = ?", d.ID) }

// Planned says whether something of a kind is planned for a ref.
func (t *Tx) Planned(kind, ref string) (bool, error) {
	var n int64
	if err := t.db.Model(&dueRow{}).Where("kind = ? AND ref = ?", kind, ref).Count(&n).Error; err != nil {
		return false, fmt.Errorf("read plan: %w", err)
	}
	return n > 0, nil
}
