package decision

import "tocsin/collective"

// majority passes a text that enough of the base are for. Abstentions count for the
// quorum and not for the votes expressed; invalid and late ballots count for neither. A
// vote without a single ballot for passes nothing, whatever the rules.
func majority(rules Rules, c Count) ([]Check, Outcome) {
	inFavour, against := c.Of(For), c.Of(Against)
	total := map[collective.Base]int{
		collective.Expressed: inFavour + against, collective.Cast: c.Voted(), collective.Everyone: c.Electorate,
	}[rules.Of]
	passed := atLeast(MajorityRule, inFavour, total, rules.Fraction.Need(total))
	outcome := Rejected
	switch {
	case passed.Met:
		outcome = Adopted
	case inFavour == against && inFavour > 0:
		outcome = Tied
	}
	return []Check{passed}, outcome
}

func atLeast(rule Rule, got, total, need int) Check {
	return Check{Rule: rule, Got: got, Total: total, Need: need, Met: got >= need}
}
