package decision

// Kind is what a proposal is about. The values are French without accents: they
// stand so in the database, in exports and in what members type.
type Kind string

// The kinds of proposals.
const (
	Strike        Kind = "greve"
	DigitalStrike Kind = "greve-numerique"
	Action        Kind = "action"
	Statement     Kind = "texte"
	Question      Kind = "question"
	RuleChange    Kind = "regle"  // changes what binds the circle
	Mandate       Kind = "mandat" // gives somebody a task, or takes it back
)

// Offered lists the kinds that members can propose in words of their own, in the order
// in which they are offered them. The others have a command that writes them.
func Offered() []Kind { return []Kind{Strike, DigitalStrike, Action, Statement, Question} }

// Kinds lists every kind.
func Kinds() []Kind { return append(Offered(), RuleChange, Mandate) }

// Known says whether k is one of Kinds.
func (k Kind) Known() bool {
	for _, known := range Kinds() {
		if k == known {
			return true
		}
	}
	return false
}

// IsStrike says whether people stop working, whole or in part: such a proposal
// has days, and is never put to a room without encryption.
func (k Kind) IsStrike() bool { return k == Strike || k == DigitalStrike }
