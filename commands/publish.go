package commands

import (
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// publish puts a proposal to its circles: the vote opens, or it waits for those who
// second it. It has its id and number then.
func (c *Call) publish(p *decision.Proposal) error {
	if err := c.tx.AddProposal(p); err != nil {
		return err
	}
	if p.State == decision.Seconding {
		if err := c.askSeconds(*p); err != nil {
			return err
		}
		if err := c.tx.Plan(dueClose, p.ID, p.Deadline); err != nil {
			return err
		}
	} else if err := c.open(*p, ""); err != nil {
		return err
	}
	c.did(proposeKey, p.ID)
	if err := c.inSession(*p); err != nil {
		return err
	}
	return c.recordAs(p.Author, *p, "propose", p.Title) // who says yes to a mandate has it voted on, and did not propose it
}

// open freezes the electorate, tells the circles, and posts a native poll beside it
// for those who would rather tap. before is a first line of its own, or empty.
func (c *Call) open(p decision.Proposal, before string) error {
	since := time.Time{}
	if p.Rules.Active > 0 {
		since = c.event.Sent.AddDate(0, 0, -p.Rules.Active)
	}
	electors, err := c.tx.Freeze(p.ID, storage.Freezing{Circles: p.Circles(), At: c.event.Sent, There: p.Rules.There, Active: since})
	if err != nil {
		return err
	}
	if err := c.announce(p, electors, before); err != nil {
		return err
	}
	return c.keepOpen(p)
}

// keepOpen saves an open proposal and plans its deadline anew.
func (c *Call) keepOpen(p decision.Proposal) error {
	if err := c.tx.SaveProposal(p); err != nil {
		return err
	}
	return planVote(c.tx, c.openHours(p.Circles()...), p)
}
