package commands

import (
	"regexp"
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// cutInstead separates what is to count from what counted until now.
func (c *Call) cutInstead(words []string) (said, before string, found bool) {
	words = strings.Fields(elided.ReplaceAllString(strings.Join(words, " "), "${1}e "))
	for i := range words {
		if mark, n := c.marks.prefix(words[i:]); mark == "instead" {
			return strings.Join(words[:i], " "), strings.Join(words[i+n:], " "), true
		}
	}
	return "", "", false
}

// elided is the French "instead of" before a vowel.
var elided = regexp.MustCompile(`(?i)\b((?:lieu|place) d)['’]`)

// leaveUrn takes the asker's ballot out of the urn in which it is counted, with the name,
// so that the one given instead counts like any other and nothing is taken out twice. It
// tells whether there was one; of a secret vote there is none, for nobody can say which
// it was.
func (c *Call) leaveUrn(p decision.Proposal, d ballotDraft) (bool, error) {
	u, err := c.inUrn(p, c.member.ID)
	if err != nil || u == nil {
		return false, err
	}
	switch {
	case d.Instead == "":
		return true, refuse("vote.in-urn", c.urnArgs(p, *u, d)...)
	case u.Ballots[d.Instead] == 0:
		return true, refuse("vote.not-in-urn", c.urnArgs(p, *u, d)...)
	case !p.Accepts(c.event.Sent):
		return true, refuse("vote.late", "number", number(p), "deadline", c.moment(p.Deadline))
	}
	u.Ballots[d.Instead]--
	u.Voters = slices.DeleteFunc(u.Voters, func(m collective.MemberID) bool { return m == c.member.ID })
	if err := c.tx.SaveUrn(u); err != nil {
		return true, err
	}
	c.say("vote.revised", c.urnArgs(p, *u, d)...)
	return true, c.record(p, "revise-urn", "")
}

// urnArgs are what texts say of a ballot in an urn, and how to give another instead.
func (c *Call) urnArgs(p decision.Proposal, u storage.Urn, d ballotDraft) []any {
	choices := p.Rules.Method.Choices()
	if p.Rules.Method.HasOptions() {
		choices = sortedChoices(p, u.Ballots)
	}
	return []any{"number", number(p), "channel", c.name("channel." + string(u.Channel)), "vote", c.commandLine(voteKey),
		"choice", c.ballotText(p, d.Choice), "before", c.ballotText(p, d.Instead), "instead", c.name("mark.instead"),
		"example", c.ballotText(p, another(choices, d.Choice))}
}

// another is a choice to show as an example beside one.
func another(choices []decision.Choice, than decision.Choice) decision.Choice {
	for _, choice := range choices {
		if choice != than {
			return choice
		}
	}
	return than
}
