package decision

import (
	"fmt"
	"slices"

	"tocsin/collective"
)

// Decide applies rules to a count. Of a method with options, options is how many there
// are, and the ballots of the count are as ReadBallot returns them. The quorum comes
// first: where it is not met, nothing else decides, and all the same everything is
// counted. It counts whoever gave a ballot that can be read, abstaining or not; where
// nothing binds, it only informs.
//
// It fails on a ballot that is none of the method (a *BallotError), on rules that do
// not say how to count (ErrMethod, ErrBase, ErrNumber) and where tally.Count does, other
// than with tally.ErrTies: so many ties are a tie without a result.
func Decide(r Rules, options int, c Count) (Receipt, error) {
	receipt := Receipt{Rules: r, Count: c}
	if err := r.counts(options, c); err != nil {
		return receipt, err
	}
	quorum := r.quorum(c)
	receipt.Checks = []Check{quorum}
	if err := receipt.decide(options); err != nil {
		return receipt, fmt.Errorf("decide by %s: %w", r.Method, err)
	}
	if !quorum.Met && receipt.Outcome != Noted {
		receipt.Outcome = NoQuorum
	}
	return receipt, nil
}

// decide adds what the method makes of the count.
func (r *Receipt) decide(options int) error {
	var checks []Check
	switch r.Rules.Method {
	case Majority:
		checks, r.Outcome = majority(r.Rules, r.Count)
	case Consent:
		checks, r.Outcome = consent(r.Count)
	case Consensus:
		checks, r.Outcome = consensus(r.Rules, r.Count)
	case Headcount:
		checks, r.Outcome = headcount(r.Rules, r.Count)
	case Advice, Temperature:
		r.Outcome = Noted
	default:
		return r.choose(options)
	}
	r.Checks = append(r.Checks, checks...)
	return nil
}

// quorum is how many took part, of everybody or of those who were active.
func (r Rules) quorum(c Count) Check {
	total := c.Electorate
	if r.Active > 0 {
		total = c.Active
	}
	return atLeast(QuorumRule, c.Voted(), total, r.Quorum.Share(total))
}

// counts says whether c can be counted by r.
func (r Rules) counts(options int, c Count) error {
	switch {
	case !r.Method.Known():
		return fmt.Errorf("method %q: %w", r.Method, ErrMethod)
	case r.Method.HasOptions() && (options < 1 || options > MaxOptions):
		return fmt.Errorf("%d options: %w", options, ErrNumber)
	case r.Method == Majority && r.Of != collective.Expressed && r.Of != collective.Cast && r.Of != collective.Everyone:
		return fmt.Errorf("of %q: %w", r.Of, ErrBase)
	case r.Method.HasOptions():
		return nil // each ballot is read
	}
	for choice := range c.Ballots {
		if !slices.Contains(r.Method.Choices(), choice) {
			return fmt.Errorf("ballot of %s: %w", r.Method, fault(ErrBallot, string(choice)))
		}
	}
	return nil
}
