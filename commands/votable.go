package commands

import "tocsin/collective/decision"

// votable reads a proposal on which the asker can vote.
func (c *Call) votable(n int) (decision.Proposal, error) {
	p, err := c.visible(n)
	if err != nil {
		return p, err
	}
	return p, c.mayVote(p)
}

// mayVote says why the asker cannot vote, or nil.
func (c *Call) mayVote(p decision.Proposal) error {
	if p.State != decision.Open {
		return c.notOpen(p)
	}
	return c.elector(p)
}

// elector says that the asker was not there when the vote opened, or nil.
func (c *Call) elector(p decision.Proposal) error {
	elector, err := c.tx.IsElector(p.ID, c.member.ID)
	if err != nil {
		return err
	}
	if !elector {
		return refuse("vote.not-elector", "number", number(p), "opened", c.moment(p.Opened))
	}
	return nil
}

// notOpen says why a proposal is not open to votes.
func (c *Call) notOpen(p decision.Proposal) error {
	switch p.State {
	case decision.Withdrawn:
		return refuse("vote.withdrawn", "number", number(p))
	case decision.Annulled:
		return refuse("vote.annulled", "number", number(p))
	case decision.Seconding:
		return refuse("vote.not-seconded", "number", number(p), "support", c.commandLine(supportKey))
	}
	return refuse("vote.closed", "number", number(p), "deadline", c.moment(p.Deadline), "result", c.commandLine("result")).hint("vote.closed-hint")
}

// undecided says why nothing can be done with a proposal any more, or nil: it is not
// open, or its time is over and it only waits to be counted.
func (c *Call) undecided(p decision.Proposal) error {
	if p.State != decision.Open && p.State != decision.Seconding {
		return c.notOpen(p)
	}
	if !c.event.Sent.After(p.Deadline) {
		return nil
	}
	if p.State == decision.Seconding {
		return refuse("support.lapsed", "number", number(p), "title", p.Title)
	}
	p.State = decision.Closed
	return c.notOpen(p)
}
