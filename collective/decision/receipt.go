package decision

import "tocsin/collective"

// Outcome is how a decision ended.
type Outcome string

// The outcomes of a decision. Noted is that of what decides nothing.
const (
	Adopted  Outcome = "adoptee"
	Rejected Outcome = "rejetee"
	NoQuorum Outcome = "sans-quorum"
	Tied     Outcome = "egalite"
	Blocked  Outcome = "bloquee"
	Noted    Outcome = "notee"
)

// Check is one rule with its numbers: Got of Total, when it took Need. Where Rule is
// ObjectionRule or BlockRule it took fewer than Need.
type Check struct {
	Rule  Rule `json:"rule"`
	Got   int  `json:"got"`
	Total int  `json:"total"`
	Need  int  `json:"need"`
	Met   bool `json:"met"`
}

// Rule names what a Check measures.
type Rule string

// The rules.
const (
	QuorumRule    Rule = "quorum"    // ballots of the electorate, or of its active members
	MajorityRule  Rule = "majority"  // for, of the base
	AgreementRule Rule = "agreement" // in agreement, of those who agree, disagree or block
	ConsentRule   Rule = "consent"   // at least one consents
	ObjectionRule Rule = "objection" // nobody objects
	BlockRule     Rule = "block"     // fewer block than stop it
	TargetRule    Rule = "target"    // as many are in as it takes
	ChoiceRule    Rule = "choice"    // somebody chose an option
)

// Receipt is a result that explains itself: with Count and Checks anyone can
// recount it by hand.
type Receipt struct {
	Outcome Outcome `json:"outcome"`
	Rules   Rules   `json:"rules"`
	Count   Count   `json:"count"`
	Checks  []Check `json:"checks"`

	// Of methods with options: Result is the last line that tocsin tally prints for
	// the published ballots (of Dates, the letters that lead, if anybody can come), Options are the totals of
	// each option in the order of its letter.
	Result  string   `json:"result,omitempty"`
	Options []Option `json:"options,omitempty"`

	// Parts are the results of each circle, where every circle must agree as well as
	// all together.
	Parts []Part `json:"parts,omitempty"`
	// Digest is the SHA-256 of the published ballots in hexadecimal digits.
	Digest string `json:"digest,omitempty"`
}

// Option is what an option got. Ranking and STV have no totals.
type Option struct {
	Total int `json:"total"` // approvals, points, or of Dates those who can come
	Yes   int `json:"yes"`   // of Dates: without reserve
}

// Part is the result in one circle.
type Part struct {
	Circle  collective.RoomID `json:"circle"`
	Outcome Outcome           `json:"outcome"`
	Count   Count             `json:"count"`
	Checks  []Check           `json:"checks"`
}
