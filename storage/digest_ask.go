package storage

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// OpenIn reads up to limit proposals that can be voted on or seconded in some circles, the one
// that ends first first. It costs what is open, however much was decided.
func (t *Tx) OpenIn(circles []collective.RoomID, limit int) ([]decision.Proposal, error) {
	return t.proposalsOf(circles, t.db.Where("state IN ?", []decision.State{decision.Open, decision.Seconding}).
		Order("deadline_ms, number").Limit(limit))
}

// DecidedIn reads up to limit proposals of some circles whose vote ended from a moment on and
// before another, the last one first.
func (t *Tx) DecidedIn(circles []collective.RoomID, from, to time.Time, limit int) ([]decision.Proposal, error) {
	return t.proposalsOf(circles, t.db.Where("state IN ? AND deadline_ms >= ? AND deadline_ms < ?",
		[]decision.State{decision.Closed, decision.Annulled, decision.Ended}, from.UnixMilli(), to.UnixMilli()).
		Order("deadline_ms DESC, number DESC").Limit(limit))
}

// ReviewedIn reads up to limit decisions of some circles that hold and come up again from a day,
// 2006-01-02, to another, both included, the first one first.
func (t *Tx) ReviewedIn(circles []collective.RoomID, from, to string, limit int) ([]decision.Proposal, error) {
	return t.proposalsOf(circles, t.db.Where("review <> '' AND review BETWEEN ? AND ? AND state = ?", from, to, decision.Closed).
		Order("review, number").Limit(limit))
}

// proposalsOf narrows a question to what was put to one of some circles.
func (t *Tx) proposalsOf(circles []collective.RoomID, query *gorm.DB) ([]decision.Proposal, error) {
	var rows []proposalRow
	err := query.Where("EXISTS (SELECT 1 FROM proposal_circles pc WHERE pc.proposal_id = proposals.id AND pc.circle_id IN ?)", circles).
		Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read proposals: %w", err)
	}
	return openRows(rows, t.openProposal)
}

// ActedOn reads the refs of what a member did from a moment on, as the journals have it.
func (t *Tx) ActedOn(member collective.MemberID, since time.Time) ([]string, error) {
	var refs []string
	err := t.db.Raw("SELECT DISTINCT ref FROM journal WHERE member_id <> '' AND member_id = ? AND at_ms >= ? AND ref <> ''",
		member, since.UnixMilli()).Scan(&refs).Error
	if err != nil {
		return nil, fmt.Errorf("read own acts: %w", err)
	}
	return refs, nil
}
