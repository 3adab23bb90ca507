package commands

import "tocsin/collective/decision"

// presentation is what a proposal says: its headline, text, options, days, and the
// answers to the questions of its kind.
func (v voice) presentation(p decision.Proposal, author string) []string {
	lines := []string{v.headline(p)}
	if p.Text != "" {
		lines = append(lines, p.Text)
	}
	lines = append(lines, optionLines(p)...)
	if author != "" {
		lines = append(lines, v.whenAndWho(p, author)...)
	}
	return append(append(lines, v.detailLines(p.Details)...), v.effectLines(p)...)
}

// headline is the number, the kind and the title of a proposal.
func (v voice) headline(p decision.Proposal) string {
	return v.T("proposal.headline", "number", number(p), "kind", capital(v.name("kind."+string(p.Kind))), "title", p.Title)
}

// optionLines are the options with their letters.
func optionLines(p decision.Proposal) []string {
	lines := make([]string, len(p.Options))
	for i, option := range p.Options {
		lines[i] = decision.Letter(i) + " · " + option
	}
	return lines
}

func (v voice) whenAndWho(p decision.Proposal, author string) []string {
	by := v.T("proposal.by", "name", clean(author))
	if p.From == "" {
		return []string{by}
	}
	return []string{capital(v.days(p)) + ". " + by}
}

func (v voice) detailLines(d decision.Details) []string {
	var lines []string
	if len(d.Refused) > 0 {
		lines = append(lines, v.T("proposal.refused", "tasks", v.taskList(d.Refused)))
	}
	for _, detail := range []struct{ key, value string }{
		{"proposal.urgent", d.Urgent}, {"proposal.notice", d.Notice},
		{"proposal.place", d.Place}, {"proposal.addressee", d.Addressee},
	} {
		if detail.value != "" {
			lines = append(lines, v.T(detail.key, "value", detail.value))
		}
	}
	return lines
}

// ballotLine says until when, and who sees what.
func (v voice) ballotLine(p decision.Proposal) string {
	key := "proposal.open-until"
	switch {
	case p.Rules.Secret && p.Rules.Names:
		key = "proposal.secret-until-named"
	case p.Rules.Secret:
		key = "proposal.secret-until"
	case p.Rules.Early:
		key = "proposal.open-until-early"
	}
	return v.T(key, "deadline", v.moment(p.Deadline))
}
