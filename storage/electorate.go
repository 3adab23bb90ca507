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

// Freeze keeps who can vote on a proposal, those joined to one of its circles by a
// moment, and returns how many that are; somebody in two circles is one. Whoever has
// written to Tocsin since is marked as active, where since is not zero. What was frozen before is gone.
func (t *Tx) Freeze(proposal string, circles []collective.RoomID, by, since time.Time) (int, error) {
	for _, table := range []string{"electorate", "electorate_circles"} {
		if err := t.exec("thaw electorate", "DELETE FROM "+table+" WHERE proposal_id = ?", proposal); err != nil {
			return 0, err
		}
	}
	seen := map[collective.MemberID]bool{}
	var rows []electorateRow
	var parts []electorateCircleRow
	for _, circle := range circles {
		members, err := t.Joined(circle, by)
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
	if len(circles) > 1 {
		if err := t.db.CreateInBatches(&parts, 500).Error; err != nil {
			return 0, fmt.Errorf("freeze electorate of circles: %w", err)
		}
	}
	if !since.IsZero() {
		return len(rows), t.exec("mark active electors", `UPDATE electorate SET active = 1 WHERE proposal_id = ?
			AND EXISTS (SELECT 1 FROM inbox i WHERE i.member_id = electorate.member_id AND i.sent_ms >= ?)`,
			proposal, since.UnixMilli())
	}
	return len(rows), nil
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
