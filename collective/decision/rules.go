package decision

import (
	"errors"
	"fmt"
	"time"

	"tocsin/collective"
)

// Method names a way of deciding.
type Method string

// Majority passes a text when enough of the base are for it.
const Majority Method = "majorite"

// Rules say how one proposal is decided. Those that hold when a vote opens hold
// for that vote, whatever the circle changes meanwhile.
type Rules struct {
	Method   Method              `json:"method" yaml:"method"`
	Fraction collective.Fraction `json:"fraction" yaml:"fraction"`
	Of       collective.Base     `json:"of" yaml:"of"`
	Quorum   collective.Fraction `json:"quorum" yaml:"quorum"`     // of the electorate, who must take part
	Open     time.Duration       `json:"deadline" yaml:"deadline"` // how long a vote is open when its proposer says nothing
}

// The bounds of how long a vote can be open.
const (
	MinOpen = time.Minute
	MaxOpen = 90 * 24 * time.Hour
)

// Errors of Rules.
var (
	ErrMethod   = errors.New("unknown method")
	ErrBase     = errors.New("unknown base, expected exprimes, votants or electorat")
	ErrDuration = errors.New("must be between one minute and 90 days")
	ErrLaxer    = errors.New("laxer than the rule of the circle")
)

// Check says what is wrong with the rules themselves.
func (r Rules) Check() error {
	switch {
	case r.Method != Majority:
		return fmt.Errorf("method %q: %w", r.Method, ErrMethod)
	case r.Of != collective.Expressed && r.Of != collective.Cast && r.Of != collective.Everyone:
		return fmt.Errorf("of %q: %w", r.Of, ErrBase)
	case r.Fraction.IsZero():
		return fmt.Errorf("fraction %q: %w", r.Fraction, collective.ErrFraction)
	case r.Open < MinOpen || r.Open > MaxOpen:
		return fmt.Errorf("deadline %s: %w", r.Open, ErrDuration)
	}
	return nil
}

// Tighten returns r with the fraction and the quorum that a proposer asks for;
// a zero one leaves the circle's. A proposer may be stricter, never laxer:
// otherwise the error is ErrLaxer.
func (r Rules) Tighten(fraction, quorum collective.Fraction) (Rules, error) {
	if !fraction.IsZero() {
		if fraction.Compare(r.Fraction) < 0 {
			return r, fmt.Errorf("fraction %s: %w", fraction, ErrLaxer)
		}
		r.Fraction = fraction
	}
	if !quorum.IsZero() {
		if quorum.Compare(r.Quorum) < 0 {
			return r, fmt.Errorf("quorum %s: %w", quorum, ErrLaxer)
		}
		r.Quorum = quorum
	}
	return r, nil
}
