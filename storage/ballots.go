package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

type electorateRow struct {
	ProposalID string
	MemberID   string
}

func (electorateRow) TableName() string { return "electorate" }

type ballotRow struct {
	ID         string `gorm:"primaryKey"`
	ProposalID string
	MemberID   string
	Seq        int64
	Choice     string
	Reason     string
	CastMs     int64
}

func (ballotRow) TableName() string { return "ballots" }

func (t *Tx) freezeElectorate(proposal string, members []collective.MemberID) error {
	if len(members) == 0 {
		return nil
	}
	rows := make([]electorateRow, len(members))
	for i, m := range members {
		rows[i] = electorateRow{proposal, string(m)}
	}
	if err := t.db.CreateInBatches(&rows, 500).Error; err != nil {
		return fmt.Errorf("freeze electorate: %w", err)
	}
	return nil
}

// Electorate reads who could vote when the vote opened.
func (t *Tx) Electorate(proposal string) ([]collective.MemberID, error) {
	var members []collective.MemberID
	err := t.db.Model(&electorateRow{}).Where("proposal_id = ?", proposal).Pluck("member_id", &members).Error
	if err != nil {
		return nil, fmt.Errorf("read electorate: %w", err)
	}
	return members, nil
}

// IsElector says whether a member could vote when the vote opened.
func (t *Tx) IsElector(proposal string, member collective.MemberID) (bool, error) {
	var n int64
	err := t.db.Model(&electorateRow{}).
		Where("proposal_id = ? AND member_id = ?", proposal, member).Count(&n).Error
	if err != nil {
		return false, fmt.Errorf("read electorate: %w", err)
	}
	return n > 0, nil
}

// NewBallot is one ballot of an open vote.
type NewBallot struct {
	Proposal string
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
		ID: id, ProposalID: b.Proposal, MemberID: string(b.Voter), Seq: b.Seq, Choice: string(b.Choice),
		Reason: t.Seal("ballots.reason/"+id, b.Reason), CastMs: b.At.UnixMilli(),
	}
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

// Ballots reads the ballots of a proposal in the order in which they were given: one
// whose key came late is not the last for that. At the same moment, arrival decides.
func (t *Tx) Ballots(proposal string) ([]decision.Ballot, error) {
	return t.ballots("proposal_id = ?", proposal)
}

func (t *Tx) ballots(where string, args ...any) ([]decision.Ballot, error) {
	var rows []ballotRow
	err := t.db.Select("member_id", "choice", "cast_ms").Order("cast_ms, seq").
		Where(where, args...).Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read ballots: %w", err)
	}
	ballots := make([]decision.Ballot, len(rows))
	for i, row := range rows {
		ballots[i] = decision.Ballot{
			Voter: collective.MemberID(row.MemberID), Choice: decision.Choice(row.Choice),
			At: time.UnixMilli(row.CastMs),
		}
	}
	return ballots, nil
}

// BallotsOf reads the ballots of one member for a proposal, in order.
func (t *Tx) BallotsOf(proposal string, member collective.MemberID) ([]decision.Ballot, error) {
	return t.ballots("proposal_id = ? AND member_id = ?", proposal, member)
}
