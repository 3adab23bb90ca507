package convergence

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// State says what a collective publishes at the deadline.
type State string

// The states of a tally.
const (
	Counted State = "compte"
	Few     State = "trop-peu" // fewer than Least ballots: nothing of them leaves
	None    State = "aucun"    // there was no vote, or nothing that could be published
)

// Least is how many ballots a collective publishes at least. Of fewer one could guess whose they are.
const Least = decision.MinSecret

// Nothing is the outcome of a joint result without ballots.
const Nothing decision.Outcome = "rien"

// ErrSum says that a tally does not add up.
var ErrSum = errors.New("the tally does not add up")

// Tally is how one collective voted: ballots that say the same as one line, in order, without a name,
// a channel or a moment. All but the first two fields are empty unless it is Counted. Outcome and
// Result are what the collective claims by its own rules: Fraction of Of for a majority, and
// QuorumNeed of the QuorumOf who had to take part.
type Tally struct {
	Absent       int              `json:"absent,omitempty"`
	Ballots      []Line           `json:"ballots,omitempty"`
	Consultation string           `json:"consultation"`
	Electorate   int              `json:"electorate,omitempty"`
	Fraction     string           `json:"fraction,omitempty"`
	Invalid      int              `json:"invalid,omitempty"`
	Late         int              `json:"late,omitempty"`
	Of           collective.Base  `json:"of,omitempty"`
	Outcome      decision.Outcome `json:"outcome,omitempty"`
	QuorumNeed   int              `json:"quorum_need,omitempty"`
	QuorumOf     int              `json:"quorum_of,omitempty"`
	Result       string           `json:"result,omitempty"`
	State        State            `json:"state"`
}

// Line is how many ballots say the same.
type Line struct {
	Choice decision.Choice `json:"choice"`
	Count  int             `json:"count"`
}

// TallyOf is what a collective publishes of its own vote. Of fewer than Least ballots it says that
// they are too few, and not how many.
func TallyOf(consultation string, r decision.Receipt) Tally {
	if r.Count.Voted() < Least {
		return Tally{Consultation: consultation, State: Few}
	}
	t := Tally{
		Consultation: consultation, State: Counted, Electorate: r.Count.Electorate, Absent: r.Count.Absent,
		Invalid: r.Count.Invalid, Late: r.Count.Late, Outcome: r.Outcome, Result: r.Result,
	}
	if r.Rules.Method == decision.Majority {
		t.Fraction, t.Of = r.Rules.Fraction.String(), r.Rules.Of
	}
	for _, check := range r.Checks {
		if check.Rule == decision.QuorumRule && check.Need > 0 {
			t.QuorumNeed, t.QuorumOf = check.Need, check.Total
		}
	}
	for _, choice := range slices.Sorted(maps.Keys(r.Count.Ballots)) {
		if n := r.Count.Ballots[choice]; n > 0 {
			t.Ballots = append(t.Ballots, Line{choice, n})
		}
	}
	return t
}

// Voted is how many ballots there are.
func (t Tally) Voted() int {
	sum := 0
	for _, l := range t.Ballots {
		sum += l.Count
	}
	return sum
}

// check says what is wrong with the form of a tally, whatever it counts.
func (t Tally) check() error {
	if err := id(t.Consultation); err != nil {
		return err
	}
	for i, l := range t.Ballots {
		if l.Count < 1 || l.Count > maxPeople || !line(string(l.Choice), maxAddress, false) || i > 0 && t.Ballots[i-1].Choice >= l.Choice {
			return fmt.Errorf("ballots: %w", ErrMessage)
		}
	}
	for _, n := range []int{t.Absent, t.Electorate, t.Invalid, t.Late, t.QuorumNeed, t.QuorumOf} {
		if n < 0 || n > maxPeople {
			return fmt.Errorf("number of people: %w", ErrMessage)
		}
	}
	if !line(t.Result, maxAddress, true) || !line(string(t.Outcome), maxAddress, true) {
		return fmt.Errorf("claimed result: %w", ErrMessage)
	}
	bare := t.Electorate+t.Absent+t.Invalid+t.Late+t.QuorumNeed+t.QuorumOf+len(t.Ballots) == 0 && t.Fraction == "" && t.Of == "" && t.Outcome == "" && t.Result == ""
	switch {
	case (t.State == Few || t.State == None) && bare:
	case t.State == Counted && t.Voted() >= Least:
	default:
		return fmt.Errorf("state %q: %w", t.State, ErrMessage)
	}
	return nil
}

// count is a tally as decision counts it.
func (t Tally) count() decision.Count {
	c := decision.Count{Electorate: t.Electorate, Absent: t.Absent, Invalid: t.Invalid, Late: t.Late, Ballots: map[decision.Choice]int{}}
	for _, l := range t.Ballots {
		c.Ballots[l.Choice] += l.Count
	}
	return c
}

// Recount counts a tally again from its ballots, by the rules that it says. same is whether that gives
// what was claimed. The error is ErrSum where people are missing or too many, or says which ballot
// is none.
func (t Tally) Recount(terms Terms) (receipt decision.Receipt, same bool, err error) {
	if t.Voted()+t.Absent+t.Invalid+t.Late != t.Electorate {
		return receipt, false, ErrSum
	}
	rules := terms.rules()
	if terms.Method == decision.Majority {
		rules.Of = t.Of
		if rules.Fraction, err = collective.ParseFraction(t.Fraction); err != nil || rules.Fraction.IsZero() {
			return receipt, false, fmt.Errorf("fraction: %w", ErrMessage)
		}
	}
	receipt, err = decision.Decide(rules, len(terms.Options), t.count())
	if err != nil {
		return receipt, false, err
	}
	if t.QuorumNeed > 0 && t.Voted() < t.QuorumNeed {
		receipt.Outcome = decision.NoQuorum
	}
	return receipt, receipt.Outcome == t.Outcome && receipt.Result == t.Result, nil
}
