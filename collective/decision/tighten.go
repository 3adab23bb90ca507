package decision

import (
	"fmt"
	"slices"

	"tocsin/collective"
	"tocsin/collective/tally"
)

// Wish is what a proposer asks for instead of the rule of the circle. Zero values
// leave the rule as it is, except Early: a vote closes early only where the rule
// allows it and its proposer asks for it.
type Wish struct {
	Method           Method
	Count            tally.Method
	Fraction, Quorum collective.Fraction
	Secret, Early    bool
	Seats, Budget    int
	Target           int
}

// Allows says whether a proposal of this kind can be decided by a method. A question
// can be put in any way. Everything else is a text that binds: it needs a method that
// can also say no to it.
func (k Kind) Allows(m Method) bool {
	return k == Question && m.Known() || slices.Contains([]Method{Majority, Consent, Consensus, Headcount}, m)
}

// Tighten returns the rules of a proposal of a kind, with what its proposer asks for.
// A proposer may be stricter than the circle, never laxer (ErrLaxer): a larger share,
// a larger quorum, a secret vote; of a text also consent or consensus instead of a
// majority, where fewer people are enough to stop it. What the method has no use for is
// refused rather than forgotten, and what results passes Check.
func (r Rules) Tighten(kind Kind, w Wish) (Rules, error) {
	tight := r
	for _, step := range []func(*Rules, Kind, Wish) error{
		(*Rules).tightenMethod, (*Rules).tightenShares, (*Rules).tightenNumbers, (*Rules).tightenSecrecy,
	} {
		if err := step(&tight, kind, w); err != nil {
			return r, err
		}
	}
	if err := tight.Check(); err != nil {
		return r, err
	}
	return tight, nil
}

func (r *Rules) tightenMethod(kind Kind, w Wish) error {
	to := w.Method
	if to == "" {
		to = r.Method
	}
	stricter := r.Method == Majority && (to == Consent || to == Consensus)
	switch {
	case !to.Known():
		return fmt.Errorf("method %q: %w", to, ErrMethod)
	case !kind.Allows(to) || kind != Question && to != r.Method && !stricter:
		return fmt.Errorf("%s by %s: %w", kind, to, ErrLaxer)
	case to != r.Method:
		r.become(to)
	}
	return nil
}

// become changes the method and leaves nothing behind that only the old one used.
func (r *Rules) become(m Method) {
	r.Method, r.Count, r.Seats, r.Budget, r.Target = m, "", 0, 0, 0
	switch m {
	case STV:
		r.Seats = 1
	case Points:
		r.Budget = DefaultBudget
	}
	switch {
	case !r.hasFraction():
		r.Fraction = collective.Fraction{}
	case r.Fraction.IsZero():
		r.Fraction = collective.Half()
	}
	switch {
	case m != Majority:
		r.Of = ""
	case r.Of == "":
		r.Of = collective.Expressed
	}
}

func (r *Rules) tightenShares(_ Kind, w Wish) error {
	if !w.Fraction.IsZero() {
		switch {
		case !r.hasFraction():
			return fmt.Errorf("fraction %s of %s: %w", w.Fraction, r.Method, collective.ErrFraction)
		case w.Fraction.Compare(r.Fraction) < 0:
			return fmt.Errorf("fraction %s: %w", w.Fraction, ErrLaxer)
		}
		r.Fraction = w.Fraction
	}
	if !w.Quorum.IsZero() {
		if w.Quorum.Compare(r.Quorum) < 0 {
			return fmt.Errorf("quorum %s: %w", w.Quorum, ErrLaxer)
		}
		r.Quorum = w.Quorum
	}
	return nil
}

// tightenNumbers sets what a method is given. How many seats or points there are makes
// nothing laxer; of how many people are needed only more does not.
func (r *Rules) tightenNumbers(_ Kind, w Wish) error {
	if w.Count != "" {
		r.Count = w.Count
	}
	for _, n := range []struct {
		name string
		of   Method
		wish int
		rule *int
	}{
		{"seats", STV, w.Seats, &r.Seats}, {"budget", Points, w.Budget, &r.Budget}, {"target", Headcount, w.Target, &r.Target},
	} {
		switch {
		case n.wish == 0:
			continue
		case n.of != r.Method:
			return fmt.Errorf("%s of %s: %w", n.name, r.Method, ErrNumber)
		case n.of == Headcount && n.wish < *n.rule:
			return fmt.Errorf("%s %d: %w", n.name, n.wish, ErrLaxer)
		}
		*n.rule = n.wish
	}
	return nil
}

// tightenSecrecy lets a proposer close the curtain and never open it. A secret vote
// stays open until its deadline: who closes it early tells who voted last.
func (r *Rules) tightenSecrecy(_ Kind, w Wish) error {
	r.Secret = r.Secret || w.Secret
	switch {
	case r.Secret && !r.Method.MaybeSecret():
		return fmt.Errorf("%s: %w", r.Method, ErrNotSecret)
	case w.Early && (!r.Early || r.Secret):
		return fmt.Errorf("early: %w", ErrLaxer)
	}
	r.Early = w.Early
	return nil
}
