package storage

import (
	"fmt"

	"tocsin/collective/assembly"
)

// AddVote notes that a proposal is put to the vote during an assembly. One that was noted
// before stays with its assembly, and with its item unless the new one is not empty.
func (t *Tx) AddVote(assemblyID string, v assembly.Vote) error {
	return t.exec("note vote of assembly", `INSERT INTO assembly_votes (proposal_id, assembly_id, item_id) VALUES (?, ?, ?)
		ON CONFLICT (proposal_id) DO UPDATE SET item_id = excluded.item_id
		WHERE excluded.item_id <> '' AND excluded.assembly_id = assembly_votes.assembly_id`, v.Proposal, assemblyID, v.Item)
}

// AssemblyVotes reads what was put to the vote during an assembly, by the number of the
// proposal.
func (t *Tx) AssemblyVotes(assemblyID string) ([]assembly.Vote, error) {
	var rows []struct{ ProposalID, ItemID string }
	err := t.db.Raw(`SELECT v.proposal_id, v.item_id FROM assembly_votes v JOIN proposals p ON p.id = v.proposal_id
		WHERE v.assembly_id = ? ORDER BY p.number`, assemblyID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read votes of assembly: %w", err)
	}
	votes := make([]assembly.Vote, len(rows))
	for i, row := range rows {
		votes[i] = assembly.Vote{Proposal: row.ProposalID, Item: row.ItemID}
	}
	return votes, nil
}

// VoteIn reads during which assembly a proposal is put to the vote, ErrNotFound when it is
// during none.
func (t *Tx) VoteIn(proposal string) (assemblyID string, v assembly.Vote, err error) {
	var row struct{ ProposalID, AssemblyID, ItemID string }
	err = t.db.Table("assembly_votes").Take(&row, "proposal_id = ?", proposal).Error
	if err := found("read vote of assembly", err); err != nil {
		return "", assembly.Vote{}, err
	}
	return row.AssemblyID, assembly.Vote{Proposal: row.ProposalID, Item: row.ItemID}, nil
}
