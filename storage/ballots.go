package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

type ballotRow struct {
	ID         string `gorm:"primaryKey"`
	ProposalID string
	Version    int
	MemberID   string
	Seq        int64
	Choice     string
	Reason     string
	CastMs     int64
	Sum        string // of all that counts, empty for ballots of before; see sumOf
}

func (ballotRow) TableName() string { return "ballots" }

// NewBallot is one ballot of an open vote.
type NewBallot struct {
	Proposal string
	Version  int // of the proposal
	Voter    collective.MemberID
	Choice   decision.Choice
	Reason   string
	Seq      int64 // of the event that brought it
	At       time.Time
}

// Cast keeps a ballot and returns its id. Earlier ones of the same member stay:
// the last one counts, and when it is taken back, the one before counts again.
func (t *Tx) Cast(b NewBallot) (string, error) {
	id := newID()
	row := ballotRow{
		ID: id, ProposalID: b.Proposal, Version: b.Version, MemberID: string(b.Voter), Seq: b.Seq, Choice: string(b.Choice),
		Reason: t.Seal("ballots.reason/"+id, b.Reason), CastMs: b.At.UnixMilli(),
	}
	row.Sum = t.sumOf(row)
	if err := t.db.Create(&row).Error; err != nil {
		return "", fmt.Errorf("cast ballot: %w", err)
	}
	return id, nil
}

// TakeBack removes a ballot; the member's one before it counts again.
func (t *Tx) TakeBack(ballot string) error {
	return t.exec("take back ballot", "DELETE FROM ballots WHERE id = ?", ballot)
}

// BallotProposal reads the proposal that a ballot is for, ErrNotFound for one
// that was taken back.
func (t *Tx) BallotProposal(ballot string) (decision.Proposal, error) {
	return t.findProposal("id = (SELECT proposal_id FROM ballots WHERE id = ?)", ballot)
}

// Ballots reads the ballots of a version of a proposal in the order in which they were
// given: one whose key came late is not the last for that. At the same moment, arrival
// decides.
func (t *Tx) Ballots(proposal string, version int) ([]decision.Ballot, error) {
	return t.ballots("proposal_id = ? AND version = ?", proposal, version)
}

// BallotsOf reads those of one member, in order.
func (t *Tx) BallotsOf(proposal string, version int, member collective.MemberID) ([]decision.Ballot, error) {
	return t.ballots("proposal_id = ? AND member_id = ? AND version = ?", proposal, member, version)
}

func (t *Tx) ballots(where string, args ...any) ([]decision.Ballot, error) {
	var rows []ballotRow
	err := t.db.Omit("reason").Order("cast_ms, seq").Where(where, args...).Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read ballots: %w", err)
	}
	ballots := make([]decision.Ballot, len(rows))
	for i, row := range rows {
		if err := t.intact(row); err != nil {
			return nil, err
		}
		ballots[i] = decision.Ballot{
			ID: row.ID, Voter: collective.MemberID(row.MemberID), Choice: decision.Choice(row.Choice),
			At: time.UnixMilli(row.CastMs),
		}
	}
	return ballots, nil
}

// BallotReason reads the reason given with a ballot, empty without one.
func (t *Tx) BallotReason(ballot string) (string, error) {
	var row ballotRow
	if err := t.db.Select("reason").Take(&row, "id = ?", ballot).Error; err != nil {
		return "", fmt.Errorf("read reason: %w", err)
	}
	return t.Open("ballots.reason/"+ballot, row.Reason)
}
