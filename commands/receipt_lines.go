package commands

import (
	"slices"
	"strings"

	"tocsin/collective/decision"
)

// winner names the options that won, or that tie; empty for methods without options.
func (v voice) winner(p decision.Proposal) string {
	r := p.Receipt
	if r.Result == "" || r.Outcome != decision.Adopted && r.Outcome != decision.Tied {
		return ""
	}
	first, _, _ := strings.Cut(r.Result, ">")
	letters := strings.FieldsFunc(first, func(r rune) bool { return r == ',' || r == '=' })
	names := make([]string, 0, len(letters))
	for _, letter := range letters {
		names = append(names, letterText(p, letter))
	}
	key := "receipt.chosen"
	if r.Outcome == decision.Tied {
		key = "receipt.tied"
	}
	line := v.T(key, "options", strings.Join(names, ", "))
	if strings.Contains(r.Result, ">") {
		line += "\n" + v.T("receipt.order", "order", strings.NewReplacer(">", " > ", "=", " = ").Replace(r.Result))
	}
	return line
}

func letterText(p decision.Proposal, letter string) string {
	for i, option := range p.Options {
		if decision.Letter(i) == letter {
			return letter + " · " + option
		}
	}
	return letter
}

func (v voice) check(check decision.Check, rules decision.Rules) string {
	key := "receipt." + string(check.Rule)
	switch {
	case check.Rule == decision.QuorumRule && (rules.Quorum.IsZero() || !rules.Method.Decides()):
		key = "receipt.turnout"
	case check.Rule == decision.QuorumRule && rules.Active > 0:
		key = "receipt.quorum-active"
	case check.Rule == decision.MajorityRule:
		key += "-" + string(rules.Of)
	case check.Rule == decision.ChoiceRule:
		key += "-rule"
	}
	mark := "✗ "
	if check.Met {
		mark = "✓ "
	}
	return mark + v.T(key, "got", check.Got, "total", check.Total, "need", check.Need, "days", rules.Active)
}

// optionTotals writes what each option got, the most first.
func (v voice) optionTotals(p decision.Proposal) []string {
	r := p.Receipt
	order := make([]int, len(r.Options))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return r.Options[b].Total - r.Options[a].Total })
	var lines []string
	for _, i := range order {
		lines = append(lines, v.T("receipt.option-"+string(r.Rules.Method), "option", letterText(p, decision.Letter(i)),
			"total", r.Options[i].Total, "yes", r.Options[i].Yes, "maybe", r.Options[i].Total-r.Options[i].Yes))
	}
	return lines
}

// others says where everybody else stands: the other choices, those without a ballot,
// and by which ways the ballots came.
func (v voice) others(p decision.Proposal) []string {
	count := p.Receipt.Count
	var choices []string
	for _, choice := range p.Rules.Method.Choices() {
		if choice == decision.For && p.Rules.Method == decision.Majority {
			continue // its check said so
		}
		choices = append(choices, v.T("receipt.choice", "choice", v.choice(choice), "n", count.Of(choice)))
	}
	lines := []string{capital(strings.Join(choices, ", ")) + ".",
		v.T("receipt.absent", "absent", count.Absent, "late", count.Late, "invalid", count.Invalid)}
	var ways []string
	for _, channel := range decision.Channels() {
		if n := count.Channels[channel]; n > 0 {
			ways = append(ways, v.T("receipt.channel", "channel", v.name("channel."+string(channel)), "n", n))
		}
	}
	if len(ways) > 0 {
		lines = append(lines, v.T("receipt.channels", "ways", strings.Join(ways, ", ")))
	}
	if count.Guests > 0 {
		lines = append(lines, v.T("receipt.guests", "guests", count.Guests))
	}
	return lines
}

// part writes the result in one circle of several on one line.
func (v voice) part(circle string, part decision.Part, rules decision.Rules) string {
	checks := make([]string, len(part.Checks))
	for i, check := range part.Checks {
		checks[i] = v.check(check, rules)
	}
	return v.T("receipt.part", "circle", circle, "outcome", v.T("outcome."+string(part.Outcome)), "checks", strings.Join(checks, ", "))
}
