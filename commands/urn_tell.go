package commands

import (
	"slices"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// tellUrn shows an urn in the circles, with the names: whoever was there can confirm it.
func (c *Call) tellUrn(p decision.Proposal, u storage.Urn) error {
	names, err := c.namesOf(u.Voters)
	if err != nil {
		return err
	}
	for _, guest := range u.Guests {
		names = append(names, "+"+guest)
	}
	here := false
	err = c.inEach(p, func(circle storage.Room, v voice) error {
		here = here || circle.ID == c.room.ID
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join([]string{
			v.T("urn.entered", "number", number(p), "urn", v.publicUrn(p, u), "name", clean(c.member.Name)),
			v.urnNeeds(p, c.witnesses(p)),
			v.T("urn.voters", "names", strings.Join(names, ", ")),
		})})
		return nil
	})
	if err == nil && !here {
		c.say("urn.told", "number", number(p))
	}
	return err
}

// urnLine writes an urn on one line: its channel and how many of each choice.
func (v voice) urnLine(p decision.Proposal, u storage.Urn) string {
	parts := make([]string, 0, len(u.Ballots))
	for _, choice := range sortedChoices(p, u.Ballots) {
		parts = append(parts, v.T("receipt.choice", "choice", v.ballotText(p, choice), "n", u.Ballots[choice]))
	}
	return v.T("urn.line", "channel", v.name("channel."+string(u.Channel)), "ballots", strings.Join(parts, ", "))
}

// publicUrn is what a circle learns of an urn before the end: of a secret vote only how
// many ballots it holds.
func (v voice) publicUrn(p decision.Proposal, u storage.Urn) string {
	if !p.Rules.Secret {
		return v.urnLine(p, u)
	}
	return v.T("urn.line-secret", "channel", v.name("channel."+string(u.Channel)), "ballots", decision.Urn{Ballots: u.Ballots}.Sum())
}

func (v voice) urnNeeds(p decision.Proposal, witnesses int) string {
	if p.Rules.Secret {
		return v.T("urn.needs-secret", "witnesses", witnesses, "witness", v.name("name."+witnessKey), "number", number(p))
	}
	return v.T("urn.needs", "witnesses", witnesses, "witness", "!"+v.name("name."+witnessKey), "number", number(p))
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
