package decision

import (
	"fmt"
	"slices"

	"tocsin/collective"
	"tocsin/collective/tally"
)

// What is more than this is a slip of the finger.
const (
	maxActive = 3660 // days
	maxPeople = 100_000
)

// Check says what is wrong with the rules themselves.
func (r Rules) Check() error {
	if !r.Method.Known() {
		return fmt.Errorf("method %q: %w", r.Method, ErrMethod)
	}
	if err := r.checkShare(); err != nil {
		return err
	}
	switch {
	case r.Method != Ranking && r.Count != "" || !slices.Contains(counts(), r.Count):
		return fmt.Errorf("count %q of %s: %w", r.Count, r.Method, ErrCount)
	case r.Secret && !r.Method.MaybeSecret():
		return fmt.Errorf("%s: %w", r.Method, ErrNotSecret)
	case r.Open < MinOpen || r.Open > MaxOpen:
		return fmt.Errorf("deadline %s: %w", r.Open, ErrDuration)
	case r.Contest < 0 || r.Contest > MaxContest:
		return fmt.Errorf("contest %s: %w", r.Contest, ErrContest)
	}
	return r.checkNumbers()
}

// counts are what Rules.Count can be.
func counts() []tally.Method {
	return []tally.Method{"", tally.Schulze, tally.RankedPairs, tally.IRV}
}

// checkShare looks at what a share is of and how large it is, where it decides.
func (r Rules) checkShare() error {
	bases := []collective.Base{collective.Expressed, collective.Cast, collective.Everyone}
	switch {
	case r.Method == Majority && !slices.Contains(bases, r.Of):
		return fmt.Errorf("of %q: %w", r.Of, ErrBase)
	case r.hasFraction() && r.Fraction.IsZero():
		return fmt.Errorf("fraction %q: %w", r.Fraction, collective.ErrFraction)
	}
	return nil
}

// hasFraction says whether a share decides.
func (r Rules) hasFraction() bool { return r.Method == Majority || r.Method == Consensus }

// checkNumbers looks at the bounds of the numbers. STV needs its seats said: one seat
// and several are different votes.
func (r Rules) checkNumbers() error {
	seats := 0
	if r.Method == STV {
		seats = 1
	}
	for _, n := range []struct {
		name          string
		got, min, max int
	}{
		{"active", r.Active, 0, maxActive},
		{"blocks", r.Blocks, 0, maxPeople},
		{"seats", r.Seats, seats, MaxOptions},
		{"budget", r.Budget, 0, MaxBudget},
		{"target", r.Target, 0, maxPeople},
		{"seconds", r.Seconds, 0, maxPeople},
		{"cosigners", r.Cosigners, 0, maxPeople},
		{"there", r.There, 0, maxActive},
	} {
		if n.got < n.min || n.got > n.max {
			return fmt.Errorf("%s %d: %w", n.name, n.got, ErrNumber)
		}
	}
	return nil
}
