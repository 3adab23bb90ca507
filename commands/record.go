package commands

import (
	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/mask"
	"tocsin/storage"
)

// record appends an act to the journal of each circle of a proposal.
func (c *Call) record(p decision.Proposal, act, detail string) error {
	return c.recordAs(c.member.ID, p, act, detail)
}

// recordAs is record for what somebody else did, or with an empty id Tocsin itself.
func (c *Call) recordAs(by collective.MemberID, p decision.Proposal, act, detail string) error {
	return c.recordIn(p.Circles(), storage.Entry{Member: by, Act: act, Ref: p.ID, Detail: detail})
}

// recordOne appends an act to the journal of its circle.
func (c *Call) recordOne(e storage.Entry) error { return c.recordIn([]collective.RoomID{e.Circle}, e) }

// recordIn appends an act to the journals of several circles. It is the only way into a journal:
// an act of which nobody is told who did it loses its member here, and what people wrote is masked.
func (c *Call) recordIn(circles []collective.RoomID, e storage.Entry) error {
	of, known := c.recorded[e.Act]
	if of.nameless {
		e.Member = ""
	}
	if of.ofWords() || !known {
		e.Detail = mask.Text(e.Detail)
	}
	for _, circle := range circles {
		e.Circle = circle
		if err := c.tx.Record(e); err != nil {
			return err
		}
	}
	return c.keepChange(circles, e)
}
