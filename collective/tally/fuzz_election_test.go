package tally_test

import (
	"testing"

	"tocsin/collective/tally"
)

// election makes ballots of n candidates out of any bytes.
func election(method tally.Method, n int, data []byte) tally.Election {
	e := tally.Election{Candidates: letters(n)}
	for len(data) > 1 {
		b := tally.Ballot{Count: int64(data[0])}
		length := min(int(data[1])%(n+1), len(data)-2)
		seen, value := map[uint16]bool{}, uint16(1)
		for _, c := range data[2 : 2+length] {
			if id := uint16(c) % uint16(n); !seen[id] && (method != tally.Majority || len(seen) == 0) {
				seen[id] = true
				b.Marks = append(b.Marks, tally.Mark{Candidate: id, Value: value})
			}
			switch {
			case method == tally.Score:
				value = 1 + uint16(c)%tally.MaxPoints
			case method == tally.Cumulative:
				value = 1 + uint16(c)%tally.MaxBudget
			case method != tally.Approval && method != tally.Majority &&
				(c < 200 || method != tally.Schulze && method != tally.RankedPairs):
				value++
			}
		}
		e.Ballots = append(e.Ballots, b)
		data = data[2+length:]
	}
	return e
}

// sound says that the groups of a result are what the method promises.
func sound(t *testing.T, r tally.Result, rules tally.Rules) {
	t.Helper()
	seen, named := map[int]bool{}, 0
	for i, group := range r.Groups {
		for _, c := range group {
			seen[c] = true
			named++
		}
		if len(group) == 0 || rules.Method == tally.STV && len(group) > 1 && (i != len(r.Groups)-1 || r.Open == 0) {
			t.Errorf("%s: %v", rules.Method, r.Groups)
		}
	}
	whole := rules.Method == tally.Schulze || rules.Method == tally.RankedPairs
	switch {
	case named != len(seen), whole && named != len(r.Candidates),
		rules.Method == tally.STV && named < rules.Seats,
		!whole && rules.Method != tally.STV && len(r.Groups) != 1 && rules.Method != tally.Majority:
		t.Errorf("%s: %v, %d open", rules.Method, r.Groups, r.Open)
	}
}
