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
	return recordIn(tx, p.Circles(), storage.Entry{Member: by, Act: act, Ref: p.ID, Detail: detail})
}

// recordIn appends an act to the journals of several circles.
func recordIn(tx *storage.Tx, circles []collective.RoomID, e storage.Entry) error {
	for _, circle := range circles {
		e.Circle = circle
		if err := tx.Record(e); err != nil {
			return err
		}
	}
	return nil
}
