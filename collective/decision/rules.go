package decision

import (
	"errors"
	"time"

	"tocsin/collective"
	"tocsin/collective/tally"
)

// Rules say how one proposal is decided. Those that hold when a vote opens hold
// for that vote, whatever the circle changes meanwhile.
type Rules struct {
	Method   Method              `json:"method"`
	Count    tally.Method        `json:"count,omitempty"` // of Ranking; empty: Schulze
	Fraction collective.Fraction `json:"fraction"`        // of Majority and Consensus
	Of       collective.Base     `json:"of,omitempty"`
	Quorum   collective.Fraction `json:"quorum"`           // of the electorate, who must take part
	Active   int                 `json:"active,omitempty"` // days; then the quorum is of those active in them
	Blocks   int                 `json:"blocks,omitempty"` // how many stop a Consensus; 0 is 1
	Seats    int                 `json:"seats,omitempty"`  // of STV
	Budget   int                 `json:"budget,omitempty"` // of Points; 0 is DefaultBudget
	Target   int                 `json:"target,omitempty"` // of Headcount; 0: none

	Secret    bool          `json:"secret,omitempty"`    // by direct message, see docs/security.md
	Names     bool          `json:"names,omitempty"`     // tell who took part in a secret vote, if enough did
	Early     bool          `json:"early,omitempty"`     // an open vote closes once every ballot is in
	Seconds   int           `json:"seconds,omitempty"`   // how many others must second before a vote opens
	Cosigners int           `json:"cosigners,omitempty"` // how many others it takes to withdraw or prolong
	There     int           `json:"there,omitempty"`     // days for which one must be in the circle to vote
	Contest   time.Duration `json:"contest,omitempty"`   // how long a result can be contested
	Open      time.Duration `json:"deadline"`            // how long a vote is open when its proposer says nothing
}

// What holds whatever the rules say.
const (
	MinOpen       = time.Minute
	MaxOpen       = 90 * 24 * time.Hour
	MaxContest    = 30 * 24 * time.Hour
	MinSecret     = 5  // eligible members: with fewer everybody could guess
	MaxOptions    = 26 // one letter each
	MaxBudget     = tally.MaxBudget
	DefaultBudget = 10
)

// Errors of Rules.
var (
	ErrMethod    = errors.New("unknown method")
	ErrCount     = errors.New("unknown way of counting, expected schulze, ranked-pairs or irv")
	ErrBase      = errors.New("unknown base, expected exprimes, votants or electorat")
	ErrDuration  = errors.New("must be between one minute and 90 days")
	ErrContest   = errors.New("must be at most 30 days")
	ErrNumber    = errors.New("out of range")
	ErrNotSecret = errors.New("this method cannot be secret")
	ErrLaxer     = errors.New("laxer than the rule of the circle")
)
