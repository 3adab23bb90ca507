package commands

import (
	"strings"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/decision"
)

// actionLink is how a proposal is tied to an action, see link.
const actionLink = "action"

// proposeAction puts an action to the vote of its circles, with what is known of it. It asks
// for what a proposal of its kind lacks.
func (c *Call) proposeAction(a action.Action, rest string) error {
	if a.Proposal != "" {
		return c.wrongMove(a, action.ErrDecided)
	}
	if a.State != action.Idea && a.State != action.Prepared {
		return c.wrongMove(a, action.ErrSame)
	}
	if p, voting, err := c.voteOn(a); err != nil {
		return err
	} else if voting {
		return refuse("enact.voting", "action", c.actionName(a), "number", number(p), "vote", c.commandLine(voteKey))
	}
	d := draft{Circles: a.Circles(), Kind: kindOfProposal(a.Kind), Title: a.Title, Text: a.Text, Action: a.Number}
	d.Details.Place = a.Place
	if d.Kind == decision.Statement {
		d.Details = decision.Details{Addressee: c.targets(a)}
	}
	if d.Kind.IsStrike() {
		d.Details = decision.Details{}
		if a.AllDay {
			d.From, d.To = a.Starts.Format(time.DateOnly), a.End().Add(-time.Second).Format(time.DateOnly)
		}
	}
	words := strings.Fields(rest)
	for len(words) > 0 {
		n, err := d.plainOption(c, words)
		if err != nil {
			return err
		}
		if n == 0 {
			return refuse("enact.propose-how", c.stepArgs(a, "propose")...)
		}
		words = words[n:]
	}
	return c.continuePropose(d)
}

// kindOfProposal is the kind of proposal that decides on a kind of action.
func kindOfProposal(k action.Kind) decision.Kind {
	switch k {
	case action.Strike:
		return decision.Strike
	case action.DigitalStrike:
		return decision.DigitalStrike
	case action.OpenLetter, action.Press:
		return decision.Statement
	}
	return decision.Action
}
