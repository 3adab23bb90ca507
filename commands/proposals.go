package commands

import (
	"errors"
	"slices"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// shown is how many proposals a list has at the most: a phone shows eight lines.
const shown = 20

// proposals lists what is open, then what was decided last.
func proposals() Command {
	return Command{Key: "proposals", Group: decideGroup, Guard: ofACircle, Run: func(c *Call) error {
		open, err := c.openProposals()
		if err != nil {
			return err
		}
		closed, err := c.proposalsIn(5, decision.Closed, decision.Annulled, decision.Ended)
		if err != nil {
			return err
		}
		if len(open)+len(closed) == 0 {
			return refuse("proposals.none", "propose", c.commandLine(proposeKey))
		}
		var lines []string
		if len(open) > 0 {
			lines = append(lines, c.T("proposals.open"))
		} else {
			lines = append(lines, c.T("proposals.none-open"))
		}
		for _, p := range open {
			lines = append(lines, c.proposalLine(p))
		}
		if len(closed) > 0 {
			lines = append(lines, c.T("proposals.closed"))
		}
		for _, p := range closed {
			lines = append(lines, c.T("proposals.closed-line", "number", number(p), "title", p.Title, "outcome", c.outcome(p)))
		}
		next := "proposals.next"
		if len(open) == 0 {
			next = "proposals.next-closed"
		}
		c.answer(append(lines, c.T(next, "result", c.commandLine(resultKey), "vote", c.commandLine(voteKey)))...)
		return nil
	}}
}

// proposalLine shows an open proposal in a list.
func (c *Call) proposalLine(p decision.Proposal) string {
	key := "proposals.line"
	switch {
	case p.State == decision.Seconding:
		key = "proposals.line-seconding"
	case p.Rules.Secret:
		key = "proposals.line-secret"
	}
	return c.T(key, "number", number(p), "title", p.Title, "deadline", c.moment(p.Deadline))
}

// outcome is how a proposal ended, in a word or two.
func (v voice) outcome(p decision.Proposal) string {
	switch p.State {
	case decision.Annulled:
		return v.T("outcome.annulee")
	case decision.Ended:
		return v.T("outcome.finie")
	}
	return v.T("outcome." + string(p.Receipt.Outcome))
}

// inView are the circles whose proposals the asker sees here: this one, or in a
// direct chat all of the asker's.
func (c *Call) inView() ([]storage.Room, error) {
	if c.room.Kind == storage.Circle {
		return []storage.Room{c.room}, nil
	}
	return c.circles()
}

func (c *Call) openProposals() ([]decision.Proposal, error) {
	return c.proposalsIn(shown, decision.Open, decision.Seconding)
}

func (c *Call) proposalsIn(limit int, states ...decision.State) ([]decision.Proposal, error) {
	circles, err := c.inView()
	if err != nil {
		return nil, err
	}
	var all []decision.Proposal
	seen := map[string]bool{}
	for _, circle := range circles {
		some, err := c.tx.Proposals(circle.ID, limit, states...)
		if err != nil {
			return nil, err
		}
		for _, p := range some { // one put to several circles is listed once
			if !seen[p.ID] {
				all = append(all, p)
			}
			seen[p.ID] = true
		}
	}
	return all[:min(len(all), limit)], nil
}

// visible reads a proposal by its number. One of a circle that the asker is not
// in, or in a room that is another circle, reads as one that does not exist.
func (c *Call) visible(n int) (decision.Proposal, error) {
	missing := refuse("proposals.unknown", "number", number(decision.Proposal{Number: n}),
		"proposals", c.commandLine("proposals"))
	p, err := c.tx.ProposalByNumber(n)
	if errors.Is(err, storage.ErrNotFound) {
		return p, missing
	} else if err != nil {
		return p, err
	}
	if c.room.Kind == storage.Circle {
		if !p.In(c.room.ID) {
			return p, missing
		}
		return p, nil
	}
	circles, err := c.circles()
	if err != nil {
		return p, err
	}
	if !slices.ContainsFunc(circles, func(circle storage.Room) bool { return p.In(circle.ID) }) {
		return p, missing
	}
	return p, nil
}
