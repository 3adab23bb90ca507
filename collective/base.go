package collective

// Base is what a share of a vote is counted over.
type Base string

// The bases of a share.
const (
	Expressed Base = "exprimes"  // for and against
	Cast      Base = "votants"   // for, against and abstaining
	Everyone  Base = "electorat" // all who could vote
)
