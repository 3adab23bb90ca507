package commands

import (
	"slices"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// reopen replaces a version by the next one: the ballots fall, and those who gave them
// are asked again.
func (c *Call) reopen(p, next decision.Proposal) error {
	objectors, others, err := c.whoVoted(p)
	if err != nil {
		return err
	}
	if p.Rules.Secret {
		if err := c.emptyBox(p); err != nil {
			return err
		}
	}
	if err := c.announceAnew(next, "amend.done"); err != nil {
		return err
	}
	if err := c.askAgainVoters(next, len(objectors) > 0, len(others) > 0); err != nil {
		return err
	}
	c.did(amendKey, next.ID)
	return c.record(next, amendKey, next.Title)
}

// republish replaces a proposal that its author edited before anybody else had voted.
func (c *Call) republish(next decision.Proposal) error {
	if err := c.announceAnew(next, ""); err != nil {
		return err
	}
	c.did(proposeKey, next.ID)
	return c.record(next, amendKey, next.Title)
}

// announceAnew saves a new version and says it in the circles, with polls in place of
// those of the version before. before is a first line of its own, or empty.
func (c *Call) announceAnew(next decision.Proposal, before string) error {
	electorate, err := c.tx.Electorate(next.ID)
	if err != nil {
		return err
	}
	old, err := c.tx.Polls(next.ID)
	if err != nil {
		return err
	}
	if err := c.forgetPolls(next, old); err != nil {
		return err
	}
	if err := c.announce(next, len(electorate), before); err != nil {
		return err
	}
	if err := c.redactPolls(old); err != nil {
		return err
	}
	return c.keepOpen(next)
}

// whoVoted are the voters of a version of an open vote, those apart whose ballot was
// an objection. Of a secret vote nobody is asked again in person: it would tell who
// has voted.
func (c *Call) whoVoted(p decision.Proposal) (objectors, others []collective.MemberID, err error) {
	if p.Rules.Secret {
		return nil, nil, nil
	}
	ballots, err := c.tx.Ballots(p.ID, p.Version)
	if err != nil {
		return nil, nil, err
	}
	for voter, b := range decision.Standing(ballots, p.Deadline) {
		if b.Choice.NeedsReason() {
			objectors = append(objectors, voter)
		} else {
			others = append(others, voter)
		}
	}
	slices.Sort(objectors)
	slices.Sort(others)
	return objectors, others, nil
}
