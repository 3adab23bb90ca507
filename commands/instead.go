package commands

import (
	"slices"

	"tocsin/collective/decision"
)

// instead revises the ballot that the asker gave in an urn: one of what it said then
// becomes one of what it is to say. It tells whether the asker's ballot is in an urn;
// a secret one cannot be revised, for nobody can say which it was.
func (c *Call) instead(p decision.Proposal, d ballotDraft) (bool, error) {
	u, err := c.inUrn(p, c.member.ID)
	if err != nil || u == nil {
		return false, err
	}
	args := []any{"number", number(p), "channel", c.name("channel." + string(u.Channel)), "vote", c.commandLine(voteKey),
		"choice", c.ballotText(p, d.Choice), "before", c.ballotText(p, d.Instead), "instead", c.name("mark.instead"),
		"example", c.choice(anotherChoice(p, d.Choice))}
	switch {
	case d.Instead == "":
		return true, refuse("vote.in-urn", args...)
	case u.Ballots[d.Instead] == 0:
		return true, refuse("vote.not-in-urn", args...)
	case !p.Accepts(c.event.Sent):
		return true, refuse("vote.late", "number", number(p), "deadline", c.moment(p.Deadline))
	}
	u.Ballots[d.Instead]--
	u.Ballots[d.Choice]++
	if err := c.tx.SaveUrn(u); err != nil {
		return true, err
	}
	c.say("vote.revised", args...)
	return true, c.record(p, "revise-urn", "")
}

// sortedChoices are the choices of an urn in the order of the ballot paper.
func sortedChoices(p decision.Proposal, ballots map[decision.Choice]int) []decision.Choice {
	order := p.Rules.Method.Choices()
	var choices []decision.Choice
	for choice := range ballots {
		choices = append(choices, choice)
	}
	slices.SortFunc(choices, func(a, b decision.Choice) int {
		i, j := slices.Index(order, a), slices.Index(order, b)
		if i != j && !p.Rules.Method.HasOptions() {
			return i - j
		}
		if a < b {
			return -1
		}
		return 1
	})
	return choices
}

// anotherChoice is one to show as an example beside another.
func anotherChoice(p decision.Proposal, than decision.Choice) decision.Choice {
	for _, choice := range p.Rules.Method.Choices() {
		if choice != than {
			return choice
		}
	}
	return than
}
