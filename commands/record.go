package commands

import (
	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// record appends an act to the journal of each circle of a proposal.
func (c *Call) record(p decision.Proposal, act, detail string) error {
	return record(c.tx, p, c.member.ID, act, detail)
}

func record(tx *storage.Tx, p decision.Proposal, by collective.MemberID, act, detail string) error {
	for _, circle := range p.Circles() {
		if err := tx.Record(storage.Entry{Circle: circle, Member: by, Act: act, Ref: p.ID, Detail: detail}); err != nil {
			return err
		}
	}
	return nil
}
