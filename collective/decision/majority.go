package decision

import "tocsin/collective"

// Outcome is how a decision ended.
type Outcome string

// The outcomes of a decision.
const (
	Adopted  Outcome = "adoptee"
	Rejected Outcome = "rejetee"
	NoQuorum Outcome = "sans-quorum"
	Tied     Outcome = "egalite"
)

// Check is one rule with its numbers: Got of Total, when it took Need.
type Check struct {
	Rule  Rule `json:"rule"`
	Got   int  `json:"got"`
	Total int  `json:"total"`
	Need  int  `json:"need"`
	Met   bool `json:"met"`
}

// Rule names what a Check measures.
type Rule string

// The rules of a majority vote.
const (
	QuorumRule   Rule = "quorum"
	MajorityRule Rule = "majority"
)

// Receipt is a result that explains itself: with Count and Checks anyone can
// recount it by hand.
type Receipt struct {
	Outcome Outcome `json:"outcome"`
	Rules   Rules   `json:"rules"`
	Count   Count   `json:"count"`
	Checks  []Check `json:"checks"`
}

// Decide applies rules of the Majority method to a count. Abstentions count for
// the quorum and not for the votes expressed; invalid and late ballots count for
// neither. A vote without a single ballot for passes nothing, whatever the rules.
func Decide(rules Rules, c Count) Receipt {
	taking := c.For + c.Against + c.Abstain
	total := map[collective.Base]int{collective.Expressed: c.For + c.Against, collective.Cast: taking, collective.Everyone: c.Electorate}[rules.Of]
	quorum := check(QuorumRule, taking, c.Electorate, rules.Quorum.Share(c.Electorate))
	majority := check(MajorityRule, c.For, total, rules.Fraction.Need(total))
	receipt := Receipt{Outcome: Rejected, Rules: rules, Count: c, Checks: []Check{quorum, majority}}
	switch {
	case !quorum.Met:
		receipt.Outcome = NoQuorum
	case majority.Met:
		receipt.Outcome = Adopted
	case c.For == c.Against && c.For > 0:
		receipt.Outcome = Tied
	}
	return receipt
}

func check(rule Rule, got, total, need int) Check {
	return Check{Rule: rule, Got: got, Total: total, Need: need, Met: got >= need}
}
