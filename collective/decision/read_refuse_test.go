package decision_test

import (
	"errors"
	"strings"
	"testing"

	"tocsin/collective/decision"
)

func TestReadBallotRefuses(t *testing.T) {
	long := strings.Repeat("A,", 6000)
	tests := []struct {
		method decision.Method
		want   error
		texts  []string
	}{
		{decision.Approval, decision.ErrBallot, []string{
			"", " ", ",", "A,,B", "A,", "pas B", "A > B", "A = B", "A-C", "oui", "non", "tous", "A:5", "la place", "Lundi", "A lundi 3", "💥", "pour", long,
		}[:4]},
		{decision.Approval, decision.ErrBallot, []string{"pas B", "A > B", "A = B", "A-C", "oui", "non", "tous", "A:5", "la place", "Lundi", "💥", "pour", long}},
		{decision.Approval, decision.ErrNoOption, []string{"E", "A, E", "0", "5", "A 7", "ABE", "12"}},
		{decision.Approval, decision.ErrTwice, []string{"A, A", "A 1", "AAB", "A, place saint-lambert"}},
		{decision.Score, decision.ErrBallot, []string{"A", "5", "A:5, B", "A:-1", "A-5", "A:2.5", "A:2,5", "5 A", "1:5", "AB5", "A:5 > B:3", "A cinq", "lundi 3", "5 3 0 1", "A::5", "A:", "A 5 5"}},
		{decision.Score, decision.ErrScore, []string{"A:6", "A:5, B:55", "A:99999999999999999999", "lundi 3: 6"}},
		{decision.Score, decision.ErrTwice, []string{"A:5, A:5", "A5 A4", "A:0, A:0"}},
		{decision.Score, decision.ErrNoOption, []string{"E:5", "A:5, Z:3"}},
		{decision.Points, decision.ErrOverBudget, []string{"A:11", "A:7, B:4", "A:9999999999", "A5 B5 C5"}},
		{decision.Points, decision.ErrBallot, []string{"A", "10", "A:10-B:0"}},
		{decision.Ranking, decision.ErrBallot, []string{
			"A, B > C", "A B > C", "AB > C", "A; B, C", "A et B", "A B=C", "A > ", "> A", "A >> B", "A < B", "1. B 2. A 3. B", "A, B puis C", "A+B", "B en premier",
		}},
		{decision.Ranking, decision.ErrTwice, []string{"A>B>A", "A=A", "1>A"}},
		{decision.Ranking, decision.ErrNoOption, []string{"A>E", "A>9", "F"}},
		{decision.STV, decision.ErrTie, []string{"A=B", "A>B=C"}},
		{decision.STV, decision.ErrTwice, []string{"A>B>A"}},
		{decision.Dates, decision.ErrBallot, []string{
			"oui", "non", "A, B non", "A, B?", "A B-", "A-B", "A-C", "A oui non", "A bof", "(A, B)", "C A- (B)", "A:", "A+?", "oui A non", "A (peut", "A B si besoin",
		}},
		{decision.Dates, decision.ErrTwice, []string{"A oui, A non", "A+ A+"}},
		{decision.Dates, decision.ErrNoOption, []string{"E", "A, 9"}},
	}
	for _, test := range tests {
		for _, text := range test.texts {
			got, err := decision.ReadBallot(of(t, test.method), four(), text, words)
			var fault *decision.BallotError
			if got != "" || !errors.As(err, &fault) || fault.Kind != test.want || len(fault.Text) > 400 {
				t.Errorf("%s %.40q: %q, %v, expected %v", test.method, text, got, err, test.want)
			}
		}
	}
}

// TestReadInTwoWays has options whose texts look like something else.
func TestReadInTwoWays(t *testing.T) {
	tests := []struct {
		method  decision.Method
		options []string
		refused []string
		read    map[string]string
	}{
		{decision.Approval, []string{"B", "A"}, []string{"A", "b", "A, B"}, map[string]string{"1": "A", "2": "B", "1 2": "A,B"}},
		{decision.Approval, []string{"A", "B"}, nil, map[string]string{"A": "A", "b": "B", "AB": "A,B"}},
		{decision.Approval, []string{"3", "2", "1"}, []string{"1", "3"}, map[string]string{"2": "B", "A": "A"}},
		{decision.Approval, []string{"10", "20"}, nil, map[string]string{"10": "A", "20": "B", "2": "B"}},
		{decision.Approval, []string{"oui", "non"}, nil, map[string]string{"oui": "A", "non": "B"}},
		{decision.Approval, []string{"Blanc", "Rouge"}, []string{"blanc"}, map[string]string{"rouge": "B", "A": "A"}},
		{decision.Approval, []string{"x", "x", "y"}, []string{"x"}, map[string]string{"y": "C", "A": "A"}},
		{decision.Approval, []string{"x", "y", "A, B"}, []string{"A, B"}, map[string]string{"A;B": "A,B", "AB": "A,B", "C": "C"}},
		{decision.Approval, []string{"x", "y", "AB"}, []string{"ab"}, map[string]string{"A,B": "A,B", "C": "C"}},
		{decision.Approval, []string{"BA", "ba"}, []string{"BA"}, nil},
		{decision.Approval, []string{"pain", "vin", "pain et vin"}, []string{"pain et vin"}, map[string]string{"pain, vin": "A,B"}},
		{decision.Score, []string{"Salle", "Salle 1"}, []string{"Salle 1"}, map[string]string{"salle 1: 1": "B:1", "salle: 1": "A:1", "A1": "A:1"}},
		{decision.Dates, []string{"lundi", "lundi non"}, []string{"lundi non"}, map[string]string{"lundi": "A:oui", "lundi non oui": "B:oui"}},
		{decision.Dates, []string{"?", ""}, nil, map[string]string{"A?": "A:besoin", "?": "A:oui"}},
	}
	for _, test := range tests {
		for _, text := range test.refused {
			if got, err := decision.ReadBallot(of(t, test.method), test.options, text, words); !errors.Is(err, decision.ErrBallot) {
				t.Errorf("%s of %q, %q: %q, %v", test.method, test.options, text, got, err)
			}
		}
		for text, want := range test.read {
			if got, err := decision.ReadBallot(of(t, test.method), test.options, text, words); string(got) != want {
				t.Errorf("%s of %q, %q: %q, %v, expected %q", test.method, test.options, text, got, err, want)
			}
		}
	}
}

func TestReadBallotOfNothing(t *testing.T) {
	if _, err := decision.ReadBallot(of(t, decision.Majority), four(), "A", words); !errors.Is(err, decision.ErrMethod) {
		t.Error(err)
	}
	for _, n := range []int{0, decision.MaxOptions + 1} {
		if _, err := decision.ReadBallot(of(t, decision.Approval), make([]string, n), "A", words); !errors.Is(err, decision.ErrNumber) {
			t.Errorf("%d options: %v", n, err)
		}
	}
}
