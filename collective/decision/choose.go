package decision

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"tocsin/collective/tally"
)

// Recount is how tocsin tally counts the published ballots of a vote again; false
// where it does not know the method. The electorate matters for a Majority of Everyone.
func (r Rules) Recount(electorate int) (tally.Rules, bool) {
	to := tally.Rules{}
	switch r.Method {
	case Majority:
		to = tally.Rules{Method: tally.Majority, Fraction: r.Fraction, Of: r.Of, Electorate: int64(electorate)}
	case Approval:
		to.Method = tally.Approval
	case Score:
		to.Method = tally.Score
	case Points:
		to.Method = tally.Cumulative
	case Ranking:
		if to.Method = r.Count; r.Count == "" {
			to.Method = tally.Schulze
		}
	case STV:
		to = tally.Rules{Method: tally.STV, Seats: r.Seats}
	}
	return to, to.Method != ""
}

// choose finds which options won. Where nobody chose any, it is none, whatever the
// method makes of empty ballots. A tie stays one.
func (r *Receipt) choose(options int) error {
	e, err := election(r.Rules, options, r.Count)
	if err != nil {
		return err
	}
	r.Options = totals(r.Rules.Method, e)
	won := false
	if r.Rules.Method == Dates {
		won = r.dates()
	} else if won, err = r.recount(e); err != nil {
		return err
	}
	chose := 0
	for _, b := range e.Ballots {
		if len(b.Marks) > 0 {
			chose += int(b.Count)
		}
	}
	chosen := atLeast(ChoiceRule, chose, r.Count.Voted(), 1)
	r.Checks = append(r.Checks, chosen)
	r.Outcome = Tied
	switch {
	case !chosen.Met:
		r.Outcome = Rejected
	case won:
		r.Outcome = Adopted
	}
	return nil
}

// recount counts as whoever holds the published ballots does, and says whether they
// leave nothing open. Of a ranking only who comes first matters.
func (r *Receipt) recount(e tally.Election) (won bool, err error) {
	rules, known := r.Rules.Recount(r.Count.Electorate)
	if !known {
		return false, fmt.Errorf("%s: %w", r.Rules.Method, ErrMethod)
	}
	result, err := tally.Count(e, rules)
	if errors.Is(err, tally.ErrTies) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	r.Result = result.String()
	if rules.Method == tally.STV {
		return result.Open == 0, nil
	}
	return len(result.Groups[0]) == 1, nil
}

// dates finds the day on which most can come, and where several are equal the one that
// suits most of them without reserve. Whoever can come "if need be" comes: a meeting is
// for those who are there, so that attendance is first and comfort second. The first
// half is approval voting, as online calendars do it (J. Zou, R. Meir and D. Parkes,
// "Strategic Voting Behavior in Doodle Polls", CSCW 2015).
func (r *Receipt) dates() (won bool) {
	var best Option
	var lead []string
	for i, o := range r.Options {
		switch {
		case o.Total > best.Total || o.Total == best.Total && o.Yes > best.Yes:
			best, lead = o, []string{Letter(i)}
		case o == best && o.Total > 0:
			lead = append(lead, Letter(i))
		}
	}
	r.Result = strings.Join(lead, "=")
	return len(lead) == 1
}

// election is the ballots of a count as tally counts them, in an order of their own.
func election(r Rules, options int, c Count) (tally.Election, error) {
	e := tally.Election{Invalid: int64(c.Invalid)}
	for i := range options {
		e.Candidates = append(e.Candidates, Letter(i))
	}
	for _, ballot := range slices.Sorted(maps.Keys(c.Ballots)) {
		n := int64(c.Ballots[ballot])
		if ballot == Abstain {
			e.Abstained += n
			continue
		}
		marks, err := r.marks(options, ballot)
		if err != nil {
			return tally.Election{}, err
		}
		e.Ballots = append(e.Ballots, tally.Ballot{Count: n, Marks: marks})
	}
	return e, nil
}

// totals is what each option got, where options get something.
func totals(m Method, e tally.Election) []Option {
	if m == Ranking || m == STV {
		return nil
	}
	list := make([]Option, len(e.Candidates))
	for _, b := range e.Ballots {
		for _, mark := range b.Marks {
			o, n := &list[mark.Candidate], int(b.Count)
			switch {
			case m != Dates:
				o.Total += n * int(mark.Value)
			case mark.Value == can:
				o.Total, o.Yes = o.Total+n, o.Yes+n
			default:
				o.Total += n
			}
		}
	}
	return list
}
