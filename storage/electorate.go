package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
)

type electorateRow struct {
	ProposalID string
	MemberID   string
	Active     bool
}

func (electorateRow) TableName() string { return "electorate" }

type electorateCircleRow struct {
	ProposalID string
	CircleID   string
	MemberID   string
}

func (electorateCircleRow) TableName() string { return "electorate_circles" }

// Freezing says who can vote on a proposal: those who are in one of its circles at a moment
// and came for so many days before; where nobody did, all of them.
type Freezing struct {
	Circles []collective.RoomID
	At      time.Time
	There   int       // days
	Active  time.Time // whoever has written to Tocsin since is marked as active; zero: nobody
}

// Freeze keeps who can vote on a proposal, and returns how many that are; somebody in two
// circles is one. What was frozen before is gone.
func (t *Tx) Freeze(proposal string, f Freezing) (int, error) {
	for _, table := range []string{"electorate", "electorate_circles"} {
		if err := t.exec("thaw electorate", "DELETE FROM "+table+" WHERE proposal_id = ?", proposal); err != nil {
			return 0, err
		}
	}
	seen := map[collective.MemberID]bool{}
	var rows []electorateRow
	var parts []electorateCircleRow
	for _, circle := range f.Circles {
		members, err := t.MayVote(circle, f.At, f.There)
		if err != nil {
			return 0, err
		}
		for _, m := range members {
			parts = append(parts, electorateCircleRow{proposal, string(circle), string(m)})
			if !seen[m] {
				rows = append(rows, electorateRow{ProposalID: proposal, MemberID: string(m)})
			}
			seen[m] = true
		}
	}
	if len(rows) == 0 {
		return 0, nil
	}
	if err := t.db.CreateInBatches(&rows, 500).Error; err != nil {
		return 0, fmt.Errorf("freeze electorate: %w", err)
	}
	if len(f.Circles) > 1 {
		if err := t.db.CreateInBatches(&parts, 500).Error; err != nil {
			return 0, fmt.Errorf("freeze electorate of circles: %w", err)
		}
	}
	if !f.Active.IsZero() {
		return len(rows), t.exec("mark active electors", `UPDATE electorate SET active = 1 WHERE proposal_id = ?
			AND EXISTS (SELECT 1 FROM inbox i WHERE i.member_id = electorate.member_id AND i.sent_ms >= ?)`,
			proposal, f.Active.UnixMilli())
	}
	return len(rows), nil
}

// MayVote reads who can vote in a circle at a moment, of those who came so many days before;
// of a circle in which nobody did, all.
func (t *Tx) MayVote(circle collective.RoomID, at time.Time, there int) ([]collective.MemberID, error) {
	members, err := t.Joined(circle, at.AddDate(0, 0, -there))
	if err != nil || there == 0 || len(members) > 0 {
		return members, err
	}
	return t.Joined(circle, at)
}

// Electorate reads who could vote when the vote opened.
func (t *Tx) Electorate(proposal string) ([]collective.MemberID, error) {
	return t.electors("proposal_id = ?", proposal)
}

// ElectorateIn reads which of them were in one of several circles.
func (t *Tx) ElectorateIn(proposal string, circle collective.RoomID) ([]collective.MemberID, error) {
	return t.electors(`proposal_id = ? AND member_id IN (SELECT e.member_id FROM electorate_circles e
		WHERE e.proposal_id = electorate.proposal_id AND e.circle_id = ?)`, proposal, circle)
}

// ActiveElectors reads which of them were marked as active.
func (t *Tx) ActiveElectors(proposal string) ([]collective.MemberID, error) {
	return t.electors("proposal_id = ? AND active = 1", proposal)
}

func (t *Tx) electors(where string, args ...any) ([]collective.MemberID, error) {
	var members []collective.MemberID
	err := t.db.Model(&electorateRow{}).Where(where, args...).Pluck("member_id", &members).Error
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
