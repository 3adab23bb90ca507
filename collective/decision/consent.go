package decision

// consent passes what nobody objects to. It takes one member who agrees: silence and
// abstentions alone pass nothing. Sociocracy calls it consent (Gerard Endenburg,
// "Sociocracy: The Organization of Decision-Making", 1998): an objection says what harm
// the circle would come to, and sends the text back to be changed.
func consent(c Count) ([]Check, Outcome) {
	agreed := atLeast(ConsentRule, c.Of(Agree), c.Voted(), 1)
	unopposed := fewer(ObjectionRule, c.Of(Objection), c.Voted(), 1)
	outcome := Rejected
	switch {
	case !unopposed.Met:
		outcome = Blocked
	case agreed.Met:
		outcome = Adopted
	}
	return []Check{agreed, unopposed}, outcome
}

// consensus passes what a share of those who take a position agree with, unless enough
// members block it. Those who stand aside (abstain) are in no share. This is the form
// with several blocks, "consensus minus so many" (C. T. Lawrence Butler and Amy
// Rothstein, "On Conflict and Consensus", 1987, on blocking; the share is a fallback
// that large groups add).
func consensus(r Rules, c Count) ([]Check, Outcome) {
	agree, other := c.Of(Agree), c.Of(Disagree)+c.Of(Block)
	unblocked := fewer(BlockRule, c.Of(Block), c.Voted(), max(r.Blocks, 1))
	agreed := atLeast(AgreementRule, agree, agree+other, r.Fraction.Need(agree+other))
	outcome := Rejected
	switch {
	case !unblocked.Met:
		outcome = Blocked
	case agreed.Met:
		outcome = Adopted
	case agree == other && agree > 0:
		outcome = Tied
	}
	return []Check{unblocked, agreed}, outcome
}

// headcount asks who is in. Without a target it decides nothing.
func headcount(r Rules, c Count) ([]Check, Outcome) {
	if r.Target == 0 {
		return nil, Noted
	}
	reached := atLeast(TargetRule, c.Of(In), c.Electorate, r.Target)
	if reached.Met {
		return []Check{reached}, Adopted
	}
	return []Check{reached}, Rejected
}

// fewer is a rule that holds as long as fewer than need do something.
func fewer(rule Rule, got, total, need int) Check {
	return Check{Rule: rule, Got: got, Total: total, Need: need, Met: got < need}
}
