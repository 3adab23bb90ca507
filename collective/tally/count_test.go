package tally_test

import (
	"errors"
	"testing"

	"tocsin/collective"
	"tocsin/collective/tally"
)

func TestCountRefuses(t *testing.T) {
	tests := []struct {
		ballots string
		rules   tally.Rules
		want    error
	}{
		{"1: A", tally.Rules{Method: "lot"}, tally.ErrMethod},
		{"1: A", tally.Rules{}, tally.ErrMethod},
		{"1: A>B", tally.Rules{Method: tally.STV}, tally.ErrSeats},
		{"1: A>B", tally.Rules{Method: tally.STV, Seats: -1}, tally.ErrSeats},
		{"1: A>B", tally.Rules{Method: tally.STV, Seats: 3}, tally.ErrSeats},
		{"1: A>B", tally.Rules{Method: tally.IRV, Seats: 2}, tally.ErrOneSeat},
		{"1: A", tally.Rules{Method: tally.Majority, Of: "others"}, tally.ErrBase},
		{"1: A", tally.Rules{Method: tally.Majority, Of: collective.Everyone}, tally.ErrElectorate},
		{"2: A\n1: illisible", tally.Rules{Method: tally.Majority, Of: collective.Everyone, Electorate: 2}, tally.ErrElectorate},
	}
	for _, test := range tests {
		method := test.rules.Method
		if _, ok := method.Form(); !ok {
			method = tally.Schulze
		}
		if _, err := tally.Count(MustParse(t, test.ballots, method), test.rules); !errors.Is(err, test.want) {
			t.Errorf("%+v: %v, expected %v", test.rules, err, test.want)
		}
	}
}

// TestCountRefusesUnsoundElections gives what no file could have given.
func TestCountRefusesUnsoundElections(t *testing.T) {
	marks := func(values ...uint16) []tally.Mark {
		var list []tally.Mark
		for i := 0; i < len(values); i += 2 {
			list = append(list, tally.Mark{Candidate: values[i], Value: values[i+1]})
		}
		return list
	}
	two := []string{"A", "B"}
	tests := map[string]struct {
		method tally.Method
		e      tally.Election
	}{
		"nobody":            {tally.IRV, tally.Election{}},
		"unknown candidate": {tally.IRV, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: 1, Marks: marks(2, 1)}}}},
		"twice":             {tally.Schulze, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: 1, Marks: marks(0, 1, 0, 2)}}}},
		"tie":               {tally.IRV, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: 1, Marks: marks(0, 1, 1, 1)}}}},
		"backwards":         {tally.Schulze, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: 1, Marks: marks(0, 2, 1, 1)}}}},
		"six points":        {tally.Score, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: 1, Marks: marks(0, 6)}}}},
		"101 points":        {tally.Cumulative, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: 1, Marks: marks(0, 101)}}}},
		"no points":         {tally.Cumulative, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: 1, Marks: marks(0, 0)}}}},
		"two choices":       {tally.Majority, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: 1, Marks: marks(0, 1, 1, 1)}}}},
		"negative":          {tally.Schulze, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: -1}}}},
		"overflow":          {tally.Schulze, tally.Election{Candidates: two, Ballots: []tally.Ballot{{Count: tally.MaxVotes}, {Count: 1}}}},
		"abstentions":       {tally.Schulze, tally.Election{Candidates: two, Abstained: tally.MaxVotes, Invalid: 1}},
	}
	for name, test := range tests {
		if _, err := tally.Count(test.e, tally.Rules{Method: test.method}); !errors.Is(err, tally.ErrElection) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestMostVotes counts as many ballots as there can be.
func TestMostVotes(t *testing.T) {
	for _, method := range ranked() {
		r := MustCount(t, "600000000000: A>B>C\n399999999999: B>C\n1: C>B", rulesFor(method))
		if got := r.Names(r.Groups[0])[0]; got != "A" {
			t.Errorf("%s elects %s", method, got)
		}
	}
	r := MustCount(t, "1000000000000: A:5, B:4", tally.Rules{Method: tally.Score})
	if total := step[tally.Totals](t, r).Of[0]; total != 5*tally.MaxVotes {
		t.Errorf("%d points", total)
	}
	r = MustCount(t, "1000000000000: A:100, B:4", tally.Rules{Method: tally.Cumulative})
	if total := step[tally.Totals](t, r).Of[0]; total != tally.MaxBudget*tally.MaxVotes {
		t.Errorf("%d points of a budget", total)
	}
}

func rulesFor(method tally.Method) tally.Rules {
	rules := tally.Rules{Method: method}
	if method == tally.STV {
		rules.Seats = 2
	}
	return rules
}

// TestTooManyTies gives each of many candidates the one vote of another.
func TestTooManyTies(t *testing.T) {
	var ls lines
	names := letters(26)
	for i, name := range names {
		ls = append(ls, line{1, [][]string{{name}, {names[(i+1)%26]}, {names[(i+7)%26]}}})
	}
	for _, method := range []tally.Method{tally.IRV, tally.STV, tally.RankedPairs} {
		rules := tally.Rules{Method: method}
		if method == tally.STV {
			rules.Seats = 3
		}
		if _, err := tally.Count(MustParse(t, ls.String(), method), rules); !errors.Is(err, tally.ErrTies) {
			t.Errorf("%s: %v", method, err)
		}
	}
}

// TestNobodyVoted leaves everything open, however many candidates there are.
func TestNobodyVoted(t *testing.T) {
	nobody := lines{{0, nil}}
	for _, name := range letters(26) {
		nobody[0].ranks = append(nobody[0].ranks, []string{name})
	}
	for _, method := range ranked() {
		r := MustCount(t, nobody.String(), rulesFor(method))
		if len(r.Groups) != 1 || len(r.Groups[0]) != 26 {
			t.Errorf("%s: %s", method, r)
		}
	}
}
