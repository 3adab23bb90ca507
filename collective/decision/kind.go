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
)

// Kinds lists every kind in the order in which members are offered them.
func Kinds() []Kind { return []Kind{Strike, DigitalStrike, Action, Statement, Question} }

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
