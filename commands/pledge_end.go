package commands

import (
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// planExpiry has everything about the pledges to a strike erased when it begins. It is
// planned anew with every pledge: an edit may have moved the days.
func (c *Call) planExpiry(p decision.Proposal) error {
	if err := c.tx.Unplan(dueExpire, p.ID); err != nil {
		return err
	}
	first, err := c.begins(p)
	if err != nil {
		return err
	}
	return c.tx.Plan(dueExpire, p.ID, first)
}

// expireDue erases all pledges to a strike that begins, and what tells who made them.
// Nobody is told anything.
func expireDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil {
		return err
	}
	if standsForPledges(p) {
		first, err := c.begins(p)
		if err != nil || first.After(c.now) { // the days were moved
			return c.planExpiry(p)
		}
	}
	if err := unplan(c.tx, p.ID, dueCall, dueSettle); err != nil {
		return err
	}
	if err := c.tx.DropPledges(p.ID); err != nil {
		return err
	}
	left, err := c.tx.ForgetPledging(p.ID, pledgeKey, dueCall, dueSettle, dueOver)
	if err != nil || left == 0 {
		return err
	}
	return c.tx.Plan(dueExpire, p.ID, c.now.AddDate(0, 0, 1))
}

// dropPledges erases the pledges to a proposal that fell, and has those who made them
// told, in the circles' hours. To one that stands it does nothing.
func (c *Call) dropPledges(p decision.Proposal) error {
	if standsForPledges(p) {
		return nil
	}
	all, err := c.tx.Pledges(p.ID)
	if err != nil || len(all) == 0 {
		return err
	}
	if err := unplan(c.tx, p.ID, dueCall, dueSettle); err != nil {
		return err
	}
	for _, m := range all {
		if err := c.tx.Plan(dueOver, p.ID+":"+string(m.Member), c.openHours(p.Circles()...).Next(c.now)); err != nil {
			return err
		}
	}
	return c.tx.DropPledges(p.ID)
}

// overDue tells a member that a proposal fell, and the pledge with it.
func overDue(c *Call) error {
	id, member, _ := strings.Cut(c.due.Ref, ":")
	p, err := c.tx.ProposalByID(id)
	if err != nil {
		return err
	}
	if _, err := c.tellPledger(p, collective.MemberID(member), func(v voice) []string {
		return []string{v.T("pledge.over", "number", number(p), "title", p.Title)}
	}); err != nil {
		return err
	}
	first, err := c.begins(p)
	if err != nil || first.After(c.now) { // what this leaves behind is erased then
		return err
	}
	if err := c.tx.Unplan(dueExpire, p.ID); err != nil {
		return err
	}
	return c.tx.Plan(dueExpire, p.ID, c.now.AddDate(0, 0, 1))
}
