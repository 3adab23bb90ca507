package commands

import "tocsin/collective/decision"

// receipt writes the result of a closed proposal: each rule with its numbers, met
// or not, what each option got, and where everybody else stands.
func (c *Call) receipt(v voice, p decision.Proposal) ([]string, error) {
	r := p.Receipt
	lines := []string{v.receiptHeadline(p)}
	if winner := v.winner(p); winner != "" {
		lines = append(lines, winner)
	}
	for _, check := range r.Checks {
		if check.Rule != decision.ChoiceRule || !check.Met { // met, the options show it
			lines = append(lines, v.check(check, r.Rules))
		}
	}
	lines = append(lines, v.optionTotals(p)...)
	lines = append(lines, v.others(p)...)
	if r.Rules.There > 0 {
		lines = append(lines, v.T("proposal.there", "electors", r.Count.Electorate, "days", r.Rules.There))
	}
	reasons, err := c.reasons(v, p)
	if err != nil {
		return nil, err
	}
	lines = append(lines, reasons...)
	for _, part := range r.Parts {
		circle, err := c.tx.Room(part.Circle)
		if err != nil {
			return nil, err
		}
		lines = append(lines, v.part(clean(circle.Name), part, r.Rules))
	}
	named, err := c.participants(v, p)
	if named != "" {
		lines = append(lines, named)
	}
	return lines, err
}

func (v voice) receiptHeadline(p decision.Proposal) string {
	return v.T("receipt.headline", "number", number(p), "outcome", v.outcome(p),
		"kind", capital(v.name("kind."+string(p.Kind))), "title", p.Title)
}
