package tally

import (
	"errors"
	"fmt"
)

// The bounds of an election. With MaxVotes ballots every sum and product of this
// package stays inside 64 bits.
const (
	MaxVotes      = 1_000_000_000_000
	MaxCandidates = 256
	MaxPoints     = 5   // for one candidate of a score ballot
	MaxBudget     = 100 // of a ballot of dots
)

// Form is how a ballot is written, and what the Value of its marks means.
type Form string

// The forms of ballots.
const (
	Choice        Form = "choice"   // one mark of value 1
	Approved      Form = "approved" // a mark of value 1 for each one approved
	Points        Form = "points"   // a mark of 1 to MaxPoints each; left out is 0
	Dots          Form = "dots"     // a mark of 1 to MaxBudget each; left out is 0
	Ranking       Form = "ranking"  // 1 is the most preferred; equal values are a tie
	StrictRanking Form = "strict"   // a Ranking without ties
)

// Mark is what a ballot says of one candidate: its index in Election.Candidates,
// and a value that depends on the Form.
type Mark struct{ Candidate, Value uint16 }

// Ballot is a number of ballots that say the same. Marks of rankings go from the most
// preferred one on; a ballot without marks is blank.
type Ballot struct {
	Count int64
	Marks []Mark
}

// Election is what is counted. Abstained and Invalid are kept apart from Ballots:
// they change nothing but a share of those who voted.
type Election struct {
	Candidates         []string
	Ballots            []Ballot
	Abstained, Invalid int64
}

// ErrElection is the error of an Election that no ballot file could have given.
var ErrElection = errors.New("not a sound election")

// Check says whether every ballot is of a form and inside the bounds. What Parse
// returned for the same form always is.
func (e Election) Check(form Form) error {
	if n := len(e.Candidates); n == 0 || n > MaxCandidates {
		return fmt.Errorf("%d candidates: %w", n, ErrElection)
	}
	total := int64(0)
	for _, count := range []int64{e.Abstained, e.Invalid} {
		if count < 0 || count > MaxVotes-total {
			return fmt.Errorf("count %d: %w", count, ErrElection)
		}
		total += count
	}
	for i, b := range e.Ballots {
		if b.Count < 0 || b.Count > MaxVotes-total {
			return fmt.Errorf("ballot %d, count %d: %w", i, b.Count, ErrElection)
		}
		total += b.Count
		if !b.is(form, len(e.Candidates)) {
			return fmt.Errorf("ballot %d is no %s ballot: %w", i, form, ErrElection)
		}
	}
	return nil
}

func (b Ballot) is(form Form, candidates int) bool {
	var seen set
	last := uint16(0)
	for i, m := range b.Marks {
		if int(m.Candidate) >= candidates || seen.has(int(m.Candidate)) {
			return false
		}
		seen.add(int(m.Candidate))
		fits := m.Value == 1
		switch form {
		case Choice:
			fits = fits && i == 0
		case Points:
			fits = 1 <= m.Value && m.Value <= MaxPoints
		case Dots:
			fits = 1 <= m.Value && m.Value <= MaxBudget
		case Ranking:
			fits = m.Value >= max(last, 1)
		case StrictRanking:
			fits = m.Value > last
		}
		if !fits {
			return false
		}
		last = m.Value
	}
	return true
}

// votes is the number of ballots that say something.
func (e Election) votes() int64 {
	total := int64(0)
	for _, b := range e.Ballots {
		if len(b.Marks) > 0 {
			total += b.Count
		}
	}
	return total
}

func (e Election) turnout() Turnout {
	t := Turnout{Votes: e.votes(), Abstained: e.Abstained, Invalid: e.Invalid}
	for _, b := range e.Ballots {
		if len(b.Marks) == 0 {
			t.Blank += b.Count
		}
	}
	return t
}
