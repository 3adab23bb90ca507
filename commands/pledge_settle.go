package commands

import (
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/pledge"
	"tocsin/storage"
)

// settlement is what comes out when the time for confirming is over.
type settlement struct {
	held  int                   // how many are held
	who   []collective.MemberID // they
	named []collective.MemberID // those of them who agreed to be named
	open  int                   // which number can still hold, with those who are not asked yet; 0: none
	until time.Time             // until when these can answer
	final bool                  // nobody can pledge any more
}

// settleDue says who is held, out of those who confirmed: the others lower the number,
// and that may let down some who did confirm.
func settleDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil || !standsForPledges(p) {
		return err
	}
	if err := c.tx.Unplan(dueSettle, p.ID); err != nil { // over: there may be another one
		return err
	}
	rest, err := c.dropSilent(p)
	if err != nil {
		return err
	}
	s, err := c.settlePledges(p, rest)
	if err != nil {
		return err
	}
	waiting := false
	for _, m := range rest {
		waits := s.waits(m)
		waiting = waiting || waits
		if err := c.settleOne(p, m, s); err != nil {
			return err
		}
	}
	if waiting {
		if err := c.tx.Plan(dueSettle, p.ID, s.until); err != nil {
			return err
		}
	}
	if err := c.tellSettled(p, s.held, waiting); err != nil {
		return err
	}
	return c.lookAgain(p)
}

// settlePledges applies the rules to the pledges that count.
func (c *Call) settlePledges(p decision.Proposal, rest []storage.Pledge) (settlement, error) {
	list := asPledges(rest)
	held, number := pledge.Settle(list)
	s := settlement{held: number, named: pledge.Names(held)}
	for _, m := range held {
		s.who = append(s.who, m.Member)
	}
	until, _, err := c.window(p)
	s.until, s.final = until, until.IsZero()
	if err != nil || s.final || pledge.Call(list) == nil {
		return s, err
	}
	thresholds := make([]int, len(list))
	for i, m := range list {
		thresholds[i] = m.Threshold
	}
	s.open = pledge.Reach(thresholds)
	return s, nil
}

// waits says whether a member who confirmed and is not held may still be, when those
// have answered who were not asked yet.
func (s settlement) waits(m storage.Pledge) bool {
	return m.State == pledge.Confirmed && m.Threshold <= s.open && !slices.Contains(s.who, m.Member)
}

// settleOne keeps what comes out for a member who confirmed, and tells it. Names go to
// those who are held, and to nobody else.
func (c *Call) settleOne(p decision.Proposal, m storage.Pledge, s settlement) error {
	held := slices.Contains(s.who, m.Member)
	if m.State != pledge.Confirmed || held && m.Held == s.held {
		return nil
	}
	say := c.letDownLines(p, m, s)
	switch {
	case held:
		m.Held = s.held
		names, err := c.namesFor(m.Member, s.named)
		if err != nil {
			return err
		}
		say = func(v voice) []string { return v.heldLines(p, s.held, names) }
	case s.waits(m):
		m.Held = 0
		say = func(v voice) []string {
			return []string{v.T("pledge.longer", "number", number(p), "title", p.Title, "until", v.moment(s.until))}
		}
	default:
		m.State, m.Held, m.Named = pledge.Pledged, 0, false
	}
	keep := c.tx.SavePledge
	if s.final && m.State == pledge.Pledged { // it can come to nothing any more
		keep = func(m storage.Pledge) error { return c.tx.DropPledge(p.ID, m.Member) }
	}
	if err := keep(m); err != nil {
		return err
	}
	_, err := c.tellPledger(p, m.Member, say)
	return err
}

// tellSettled tells the circles what is new to them.
func (c *Call) tellSettled(p decision.Proposal, held int, waiting bool) error {
	news, err := c.tx.LastAct(p.Circle, p.ID, newsPrefix)
	switch {
	case err != nil:
		return err
	case held > 0 && news != newsHeld:
		return c.tellNews(p, newsHeld)
	case held == 0 && !waiting && news != newsMissed:
		return c.tellNews(p, newsMissed)
	}
	return nil
}
