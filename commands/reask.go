package commands

import (
	"slices"

	"tocsin/collective/decision"
)

// dueObjectors asks those who objected to the version before; its ref is the proposal.
const dueObjectors = "reask-objectors"

// askAgainVoters has those who voted on the version before asked again: first those who
// objected, the others when these have answered, or after half of the time.
func (c *Call) askAgainVoters(p decision.Proposal, objectors, others bool) error {
	if err := unplan(c.tx, p.ID, dueObjectors, dueReask); err != nil {
		return err
	}
	if !objectors {
		return c.inHours(p, dueReask, others)
	}
	if err := c.inHours(p, dueObjectors, true); err != nil {
		return err
	}
	later := c.openHours(p.Circles()...).Next(c.now.Add(p.Deadline.Sub(c.now) / 2))
	if !others || !later.Before(p.Deadline) {
		return nil
	}
	return c.tx.Plan(dueReask, p.ID, later)
}

// inHours asks voters again: at once in the circle's hours, when they begin otherwise.
func (c *Call) inHours(p decision.Proposal, kind string, wanted bool) error {
	next := c.openHours(p.Circles()...).Next(c.now)
	switch {
	case !wanted || !next.Before(p.Deadline):
		return nil
	case next.After(c.now):
		return c.tx.Plan(kind, p.ID, next)
	}
	return c.reask(p, kind)
}

// reaskDue asks voters again when the hours of the circle have come, or the objectors
// have had their time.
func reaskDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil || !p.Accepts(c.tx.Now) || p.Version < 2 {
		return err
	}
	if later, err := c.outOfHours(p); err != nil || later {
		return err
	}
	return c.reask(p, c.due.Kind)
}

// reask asks in direct chats those who voted on the version before and not yet on this
// one: those who objected, or the others.
func (c *Call) reask(p decision.Proposal, kind string) error {
	before := p
	before.Version--
	objectors, who, err := c.whoVoted(before)
	if err != nil {
		return err
	}
	key := "reask.voter"
	if kind == dueObjectors {
		who, key = objectors, "reask.objector"
	}
	again, err := c.tx.Ballots(p.ID, p.Version)
	if err != nil {
		return err
	}
	answered := decision.Voters(again)
	for _, member := range who {
		if slices.Contains(answered, member) {
			continue
		}
		if err := c.tellMember(p, member, func(v voice) []string {
			return append([]string{v.T(key, "number", number(p), "title", p.Title, "deadline", v.moment(p.Deadline))}, v.howToVote(p, "")...)
		}); err != nil {
			return err
		}
	}
	return nil
}

// objectorAnswered has the others asked at once when all who objected to the version
// before have answered the new one.
func (c *Call) objectorAnswered(p decision.Proposal) error {
	if p.Version < 2 || !slices.ContainsFunc(p.Rules.Method.Choices(), decision.Choice.NeedsReason) {
		return nil
	}
	before := p
	before.Version--
	objectors, _, err := c.whoVoted(before)
	if err != nil || len(objectors) == 0 {
		return err
	}
	ballots, err := c.tx.Ballots(p.ID, p.Version)
	if err != nil {
		return err
	}
	answered := decision.Voters(ballots)
	for _, objector := range objectors {
		if !slices.Contains(answered, objector) {
			return nil
		}
	}
	planned, err := c.tx.Planned(dueReask, p.ID)
	if err != nil || !planned {
		return err
	}
	if err := c.tx.Unplan(dueReask, p.ID); err != nil {
		return err
	}
	return c.inHours(p, dueReask, true)
}
