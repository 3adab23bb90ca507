package storage

import (
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"tocsin/collective"
)

// MotionKind says what several members want to do with a proposal.
type MotionKind string

// The kinds of motions.
const (
	ToWithdraw MotionKind = "withdraw"
	ToProlong  MotionKind = "prolong"
)

// MotionState is where a motion stands.
type MotionState string

// The states of a motion.
const (
	MotionWaiting MotionState = "waiting"
	MotionDone    MotionState = "done"
	MotionDropped MotionState = "dropped"
)

// Motion waits for co-signers.
type Motion struct {
	ID       string
	Proposal string
	Version  int
	Author   collective.MemberID
	Kind     MotionKind
	Until    time.Time // of ToProlong: the new deadline
	State    MotionState
}

type motionRow struct {
	ID         string `gorm:"primaryKey"`
	ProposalID string
	Version    int
	AuthorID   string
	Kind       string
	UntilMs    int64
	Zone       string
	State      string
}

func (motionRow) TableName() string { return "motions" }

// SaveMotion keeps a motion; a new one gets its id.
func (t *Tx) SaveMotion(m *Motion) error {
	if m.ID == "" {
		m.ID = newID()
	}
	row := motionRow{
		ID: m.ID, ProposalID: m.Proposal, Version: m.Version, AuthorID: string(m.Author), Kind: string(m.Kind), State: string(m.State),
	}
	if !m.Until.IsZero() {
		row.UntilMs, row.Zone = m.Until.UnixMilli(), m.Until.Location().String()
	}
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("save motion: %w", err)
	}
	return nil
}

// Motions reads the motions on a version of a proposal that wait for co-signers.
func (t *Tx) Motions(proposal string, version int) ([]Motion, error) {
	var rows []motionRow
	err := t.db.Order("kind, id").Find(&rows, "proposal_id = ? AND version = ? AND state = ?", proposal, version, MotionWaiting).Error
	if err != nil {
		return nil, fmt.Errorf("read motions: %w", err)
	}
	return openRows(rows, openMotion)
}

// MotionByID reads one motion, ErrNotFound when there is none.
func (t *Tx) MotionByID(id string) (Motion, error) {
	var row motionRow
	err := t.db.Take(&row, "id = ?", id).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return Motion{}, fmt.Errorf("read motion: %w", ErrNotFound)
	} else if err != nil {
		return Motion{}, fmt.Errorf("read motion: %w", err)
	}
	return openMotion(row)
}

func openMotion(row motionRow) (Motion, error) {
	m := Motion{
		ID: row.ID, Proposal: row.ProposalID, Version: row.Version, Author: collective.MemberID(row.AuthorID),
		Kind: MotionKind(row.Kind), State: MotionState(row.State),
	}
	if row.UntilMs > 0 {
		zone, err := time.LoadLocation(row.Zone)
		if err != nil {
			return m, fmt.Errorf("read zone: %w", err)
		}
		m.Until = time.UnixMilli(row.UntilMs).In(zone)
	}
	return m, nil
}
