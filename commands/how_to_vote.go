package commands

import (
	"slices"
	"strings"

	"tocsin/collective/decision"
)

// howToVote shows how, by an example of the method; mark is what stands before a
// command where it is read.
func (v voice) howToVote(p decision.Proposal, mark string) []string {
	vote := v.name("name." + voteKey)
	args := []any{"vote", mark + vote, "number", number(p), "print", mark + v.name("name.print")}
	if p.Rules.Secret {
		return []string{v.T("proposal.how-secret", "vote", vote, "number", number(p), "print", mark+v.name("name.print"))}
	}
	if p.Rules.Method.HasOptions() {
		return []string{v.T("proposal.how-"+string(p.Rules.Method), append(args, "budget", p.Rules.Budget)...)}
	}
	var words []string
	for i, choice := range p.Rules.Method.Choices() {
		word := v.choice(choice)
		if i == 0 {
			word = mark + vote + " " + number(p) + " " + word
		}
		words = append(words, "`"+word+"`")
	}
	lines := []string{v.T("proposal.how-to-vote", "choices", v.either(words))}
	if slices.ContainsFunc(p.Rules.Method.Choices(), decision.Choice.NeedsReason) {
		lines = append(lines, v.T("proposal.why-"+string(p.Rules.Method)))
	}
	return lines
}

// either joins words as alternatives: a, b ou c.
func (v voice) either(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + v.T("when.or") + words[len(words)-1]
}
