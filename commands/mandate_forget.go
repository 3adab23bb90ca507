package commands

import (
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// leaveMandates ends the mandates of somebody who is forgotten, and takes their name out of what proposals
// and lots say. The circle is told later, and not whose they were.
func (c *Call) leaveMandates(f storage.Forgetting) error {
	all, err := c.tx.MandatesToForget(f)
	if err != nil {
		return err
	}
	for _, m := range all {
		if m.Lot != nil && m.Lot.Names(assembly.Member(f.Member)) {
			m.Lot = nil
			if err := c.tx.SaveMandate(m); err != nil {
				return err
			}
		}
		if m.Holder != assembly.Member(f.Member) {
			continue
		}
		if err := c.freeMandate(m); err != nil {
			return err
		}
	}
	return c.unnameVotes(f)
}

// unnameVotes takes a name out of what proposals say of mandates, also of those that passed on since.
func (c *Call) unnameVotes(f storage.Forgetting) error {
	ids, err := c.tx.MandateVotes(f)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := c.unnameVote(id, f.Member); err != nil {
			return err
		}
	}
	return nil
}

func (c *Call) unnameVote(id string, member collective.MemberID) error {
	p, err := c.tx.ProposalByID(id)
	if err != nil {
		return err
	}
	e, err := mandate.ReadEffect(p.Details.Effect)
	if err != nil || e.Member != string(member) {
		return err
	}
	e.Member, e.Name = "", ""
	if p.Details.Effect, err = e.Write(); err != nil {
		return err
	}
	return c.tx.SaveProposal(p)
}

// freeMandate ends a mandate whose holder is not there any more, or one that somebody would have had, and
// plans to tell the circle.
func (c *Call) freeMandate(m mandate.Mandate) error {
	next, err := m.Return(c.now)
	if m.Pending() {
		next, err = m.Lapse(c.now)
	}
	if err != nil {
		return ignoring(err, mandate.ErrState)
	}
	if err := c.endMandate(next); err != nil {
		return err
	}
	if err := c.recordOne(storage.Entry{Circle: m.Circle, Act: "free-mandate", Ref: m.ID}); err != nil {
		return err
	}
	return c.tx.PlanApart(dueMandateFreed, m.ID, c.openHours(m.Circle).Next(c.now.Add(time.Minute)))
}

// leftMandates ends the mandates of a circle that somebody has who left it.
func (c *Call) leftMandates(circle collective.RoomID, member collective.MemberID) error {
	all, err := c.mandatesOf(circle, mandate.Asked, mandate.Voting, mandate.Held)
	if err != nil {
		return err
	}
	for _, m := range all {
		if m.Holder == assembly.Member(member) {
			if err := c.freeMandate(m); err != nil {
				return err
			}
		}
	}
	return nil
}

// endVote ends a vote on a mandate that asks nothing any more, if it is open.
func (c *Call) endVote(id string) error {
	p, open, err := c.openVote(id)
	if err != nil || !open {
		return err
	}
	return c.withdrawAs(p, "withdraw.done", "lapse")
}

// freedMandateDue says in a circle that nobody has a mandate any more; the vote on it ends.
func freedMandateDue(c *Call) error {
	m, err := c.tx.MandateByID(c.due.Ref)
	if err != nil {
		return err
	}
	if !c.openHours(m.Circle).Holds(c.now) {
		return c.tx.Plan(dueMandateFreed, m.ID, c.openHours(m.Circle).Next(c.now))
	}
	if circle, err := c.tx.Room(m.Circle); err != nil || circle.State != storage.Joined {
		return err
	}
	for _, id := range []string{m.Proposal, m.Ending} {
		if err := c.endVote(id); err != nil {
			return err
		}
	}
	return c.tellMandate(m, func(v voice, args []any) []string {
		return []string{v.T("mandate.free-again", args...), v.T("mandate.again", args...)}
	})
}
