package storage

import (
	"errors"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// ProposalByID, ProposalByNumber and ProposalByPoll read one proposal; the error
// is ErrNotFound when there is none.
func (t *Tx) ProposalByID(id string) (decision.Proposal, error) { return t.findProposal("id = ?", id) }

// ProposalByNumber is documented at ProposalByID.
func (t *Tx) ProposalByNumber(number int) (decision.Proposal, error) {
	return t.findProposal("number = ?", number)
}

// ProposalByPoll is documented at ProposalByID; txn is the poll's transaction id.
func (t *Tx) ProposalByPoll(txn string) (decision.Proposal, error) {
	return t.findProposal("id = (SELECT proposal_id FROM proposal_circles WHERE poll <> '' AND poll = ?)", txn)
}

func (t *Tx) findProposal(where string, value any) (decision.Proposal, error) {
	var row proposalRow
	err := t.db.Take(&row, where, value).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return decision.Proposal{}, fmt.Errorf("read proposal: %w", ErrNotFound)
	} else if err != nil {
		return decision.Proposal{}, fmt.Errorf("read proposal: %w", err)
	}
	return t.openProposal(row)
}

// Proposals reads the proposals put to a circle that are in one of some states, newest
// first.
func (t *Tx) Proposals(circle collective.RoomID, limit int, states ...decision.State) ([]decision.Proposal, error) {
	var rows []proposalRow
	err := t.db.Order("number DESC").Limit(limit).
		Where("id IN (SELECT proposal_id FROM proposal_circles WHERE circle_id = ?)", circle).
		Where("state IN ?", states).Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read proposals: %w", err)
	}
	return openRows(rows, t.openProposal)
}
