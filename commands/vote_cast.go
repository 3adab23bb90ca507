package commands

import (
	"tocsin/collective/decision"
	"tocsin/storage"
)

// giveBallot casts a ballot that is complete, and tells its voter.
func (c *Call) giveBallot(p decision.Proposal, d ballotDraft) error {
	revised, err := c.leaveUrn(p, d)
	if err != nil {
		return err
	}
	before, err := c.standing(p)
	if err != nil {
		return err
	}
	if err := c.cast(p, d.Choice, d.Reason); err != nil {
		return err
	}
	if revised {
		return c.voted(p, d)
	}
	key := "vote.counted"
	if before != "" && before != d.Choice {
		key = "vote.replaced"
	}
	lines := []string{c.T(key, "number", number(p), "choice", c.ballotText(p, d.Choice),
		"before", c.ballotText(p, before), "deadline", c.moment(p.Deadline))}
	if d.Choice.NeedsReason() && c.room.Kind == storage.Circle {
		lines = append(lines, c.T("reason.next", "amend", c.commandLine(amendKey), "number", number(p)))
	}
	c.affirm(lines...)
	return c.voted(p, d)
}

// voted does what a ballot brings with it: an objection is shown to the circle, and
// the vote may be complete.
func (c *Call) voted(p decision.Proposal, d ballotDraft) error {
	if d.Choice.NeedsReason() {
		if err := c.tellReason(p, d); err != nil {
			return err
		}
	}
	if err := c.objectorAnswered(p); err != nil {
		return err
	}
	return c.closeEarly(p)
}

// tellReason shows an objection, or why somebody blocks, in the circles where it was
// not said.
func (c *Call) tellReason(p decision.Proposal, d ballotDraft) error {
	return c.inEach(p, func(circle storage.Room, v voice) error {
		if circle.ID != c.room.ID {
			c.post(circle, storage.Outgoing{Op: storage.Say, Text: join([]string{
				v.T("reason."+string(d.Choice), "number", number(p), "reason", cutTo(d.Reason, maxLine)),
				v.T("reason.next", "amend", "!"+v.name("name."+amendKey), "number", number(p)),
			})})
		}
		return nil
	})
}
