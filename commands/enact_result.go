package commands

import (
	"errors"
	"slices"
	"strings"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// enacted has an adopted proposal carry the actions to which it is tied, or an action of its
// own where it is one or a strike.
func (c *Call) enacted(p decision.Proposal) error {
	if !p.Adopted() || !p.Rules.Method.Decides() {
		return nil
	}
	links, err := c.tx.Links(p.ID)
	if err != nil {
		return err
	}
	tied := false
	for _, l := range links {
		if l.Kind != actionLink {
			continue
		}
		a, err := c.tx.ActionByNumber(l.Number)
		if errors.Is(err, storage.ErrNotFound) {
			continue
		} else if err != nil {
			return err
		}
		if !carries(p, a) {
			continue
		}
		next, err := a.Decide(p.ID)
		if err != nil {
			continue // abandoned meanwhile, or decided otherwise
		}
		tied = true
		if err := c.keepDecided(dated(next, p, c)); err != nil {
			return err
		}
	}
	if tied || !slices.Contains([]decision.Kind{decision.Action, decision.Strike, decision.DigitalStrike}, p.Kind) {
		return nil
	}
	a := c.actionOf(p)
	if err := c.tx.AddAction(&a); err != nil {
		return err
	}
	return c.keepDecided(a)
}

func (c *Call) keepDecided(a action.Action) error {
	if err := c.tx.SaveAction(a); err != nil {
		return err
	}
	if err := c.planAction(a); err != nil {
		return err
	}
	return c.recordIn(a.Circles(), storage.Entry{Act: "decide-action", Ref: a.ID, Detail: a.Proposal})
}

// actionOf is the action that a decision makes.
func (c *Call) actionOf(p decision.Proposal) action.Action {
	kind := action.Kind(p.Kind)
	if p.Kind == decision.Action {
		kind = action.Rally
		if named, n := c.deedIn(strings.Fields(p.Title)); n > 0 && !action.Kind(named).IsStrike() {
			kind = action.Kind(named)
		}
	}
	a := action.Action{
		Circle: p.Circle, Others: p.Others, Kind: kind, State: action.Decided, Title: p.Title, Text: p.Text, Place: p.Details.Place,
		Needs: kind.Needs(), Proposal: p.ID, Created: c.now,
	}
	return dated(a, p, c)
}

// dated gives an action without a date the days of its decision.
func dated(a action.Action, p decision.Proposal, c *Call) action.Action {
	if p.From == "" || !a.Starts.IsZero() {
		return a
	}
	from, err := time.ParseInLocation(time.DateOnly, p.From, c.zoneOf(p.Circle))
	if err != nil {
		return a
	}
	to, err := time.ParseInLocation(time.DateOnly, p.To, c.zoneOf(p.Circle))
	if err != nil {
		return a
	}
	if placed, err := a.Schedule(from, to.AddDate(0, 0, 1), true, c.now); err == nil {
		return placed
	}
	return a
}

// unenacted has the actions of a decision that holds no more be ideas again.
func (c *Call) unenacted(p decision.Proposal) error {
	for {
		a, err := c.tx.ActionOfProposal(p.ID)
		if errors.Is(err, storage.ErrNotFound) {
			return nil
		} else if err != nil {
			return err
		}
		next := a.Undecide(c.actionRules(a.Circles()))
		if err := c.tx.SaveAction(next); err != nil {
			return err
		}
		if err := c.planAction(next); err != nil {
			return err
		}
		if err := c.recordIn(a.Circles(), storage.Entry{Act: "undecide-action", Ref: a.ID, Detail: p.ID}); err != nil {
			return err
		}
	}
}

// voteOn is the vote that is open on an action, if there is one.
func (c *Call) voteOn(a action.Action) (decision.Proposal, bool, error) {
	ids, err := c.tx.LinkedProposals(storage.Link{Kind: actionLink, Number: a.Number})
	if err != nil {
		return decision.Proposal{}, false, err
	}
	for _, id := range ids {
		p, err := c.tx.ProposalByID(id)
		if err != nil || p.State == decision.Open || p.State == decision.Seconding {
			return p, err == nil, err
		}
	}
	return decision.Proposal{}, false, nil
}

// afterDecision is what one can do with a result: of one that carries an action, that is to
// come and to carry something.
func (c *Call) afterDecision(v voice, p decision.Proposal, mark string) ([]string, error) {
	lines := v.whatNext(p, mark)
	if p.Kind == kindOfMandates {
		return c.afterMandate(v, p, mark)
	}
	a, err := c.tx.ActionOfProposal(p.ID)
	if errors.Is(err, storage.ErrNotFound) || err == nil && !p.Adopted() {
		return lines, nil
	} else if err != nil {
		return nil, err
	}
	carry := v.T("receipt.carry", "carry", mark+v.name("name."+carryKey), "number", number(p))
	lines = slices.DeleteFunc(lines, func(line string) bool { return line == carry })
	return append(lines, v.T("enact.of-decision", "number", itoa(a.Number), "enact", mark+v.name("name."+enactKey), "come", v.name("step.come"),
		"carry", v.name("step.carry"))), nil
}
