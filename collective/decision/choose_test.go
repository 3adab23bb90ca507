package decision_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
)

// choice is a vote among options and how it ends.
type choice struct {
	name    string
	rules   decision.Rules
	options int
	ballots votes
	want    decision.Outcome
	result  string
	totals  []decision.Option
}

func (test choice) check(t *testing.T) {
	t.Helper()
	c := counted(200, test.ballots)
	got := MustChoose(t, test.rules, test.options, c)
	if got.Outcome != test.want || got.Result != test.result {
		t.Errorf("%s: %s, %q, %s", test.name, got.Outcome, got.Result, written(got.Checks))
	}
	if diff := cmp.Diff(test.totals, got.Options); diff != "" {
		t.Errorf("%s: %s", test.name, diff)
	}
	test.rules.Quorum = MustFraction(t, "1")
	if again := MustChoose(t, test.rules, test.options, c); again.Outcome != decision.NoQuorum || again.Result != test.result {
		t.Errorf("%s without quorum: %s, %q", test.name, again.Outcome, again.Result)
	}
}

func TestDecideAmongOptions(t *testing.T) {
	approval, score, points := of(t, decision.Approval), of(t, decision.Score), of(t, decision.Points)
	schulze, stv, dates := of(t, decision.Ranking), of(t, decision.STV), of(t, decision.Dates)
	pairs, irv, one := schulze, schulze, stv
	pairs.Count, irv.Count, one.Seats = tally.RankedPairs, tally.IRV, 1
	circle := votes{"A>B>C": 2, "B>C>A": 2, "C>A>B": 2}
	tennessee := votes{"A>B>C>D": 42, "B>C>D>A": 26, "C>D>B>A": 15, "D>C>B>A": 17}
	tests := []choice{
		{"approval", approval, 3, votes{"A,C": 3, "A": 1, "B,C": 2, "abstention": 9}, decision.Adopted, "C", []decision.Option{{4, 0}, {2, 0}, {5, 0}}},
		{"approval tied", approval, 3, votes{"A,C": 3}, decision.Tied, "A=C", []decision.Option{{3, 0}, {0, 0}, {3, 0}}},
		{"approval of one option", approval, 1, votes{"A": 1}, decision.Adopted, "A", []decision.Option{{1, 0}}},
		{"only abstentions", approval, 2, votes{"abstention": 9}, decision.Rejected, "A=B", make([]decision.Option, 2)},
		{"one option that nobody chose", approval, 1, nil, decision.Rejected, "A", make([]decision.Option, 1)},
		{"score", score, 2, votes{"A:5": 2, "B:4": 3, "A:0": 4}, decision.Adopted, "B", []decision.Option{{10, 0}, {12, 0}}},
		{"score of nothing", score, 2, votes{"A:0": 4}, decision.Rejected, "A=B", make([]decision.Option, 2)},
		{"points", points, 3, votes{"A:7,B:3": 2, "C:10": 1, "B:8": 1}, decision.Tied, "A=B", []decision.Option{{14, 0}, {14, 0}, {10, 0}}},
		{"schulze", schulze, 4, tennessee, decision.Adopted, "B>C>D>A", nil},
		{"ranked pairs", pairs, 4, tennessee, decision.Adopted, "B>C>D>A", nil},
		{"irv", irv, 4, tennessee, decision.Adopted, "D", nil},
		{"a circle", schulze, 3, circle, decision.Tied, "A=B=C", nil},
		{"a tie further down", schulze, 3, votes{"A>B=C": 1}, decision.Adopted, "A>B=C", nil},
		{"rankings of nobody", schulze, 3, votes{"abstention": 2}, decision.Rejected, "A=B=C", nil},
		{"two seats", stv, 4, tennessee, decision.Adopted, "A,B", nil},
		{"a seat open", stv, 3, votes{"A": 1}, decision.Tied, "A,B=C", nil},
		{"no vote for any seat", stv, 3, nil, decision.Rejected, "A=B=C", nil},
		{"one seat", one, 4, tennessee, decision.Adopted, "D", nil},
		{"dates", dates, 3, votes{"A:oui,B:besoin": 2, "B:oui,C:oui": 1, "A:non": 3}, decision.Adopted, "B", []decision.Option{{2, 2}, {3, 1}, {1, 1}}},
		{"dates, more without reserve", dates, 2, votes{"A:oui,B:besoin": 2, "A:besoin,B:oui": 1}, decision.Adopted, "A", []decision.Option{{3, 2}, {3, 1}}},
		{"dates tied", dates, 3, votes{"A:oui,B:besoin": 1, "A:besoin,B:oui": 1, "C:oui": 1}, decision.Tied, "A=B", []decision.Option{{2, 1}, {2, 1}, {1, 1}}},
		{"no date", dates, 2, votes{"A:non": 3, "abstention": 1}, decision.Rejected, "", make([]decision.Option, 2)},
	}
	for _, test := range tests {
		test.check(t)
	}
}

func TestChoiceCheck(t *testing.T) {
	r := of(t, decision.Score)
	r.Quorum = collective.Half()
	got := MustChoose(t, r, 2, counted(10, votes{"A:5": 2, "A:0": 3, "abstention": 4}))
	if want := "quorum 9/10≥5 ✓ choice 2/9≥1 ✓"; written(got.Checks) != want {
		t.Errorf("%s, expected %s", written(got.Checks), want)
	}
}

// TestTooManyTies is a tie, and no error: the vote still has to close.
func TestTooManyTies(t *testing.T) {
	ballots := votes{}
	for i := range decision.MaxOptions {
		ballot := decision.Letter(i) + ">" + decision.Letter((i+1)%26) + ">" + decision.Letter((i+7)%26)
		ballots[decision.Choice(ballot)] = 1
	}
	r := of(t, decision.Ranking)
	r.Count = tally.IRV
	got := MustChoose(t, r, decision.MaxOptions, counted(26, ballots))
	if got.Outcome != decision.Tied || got.Result != "" {
		t.Errorf("%s, %q", got.Outcome, got.Result)
	}
}

func TestRecount(t *testing.T) {
	known := 0
	for _, method := range decision.Methods() {
		rules, ok := of(t, method).Recount(43)
		form, sound := rules.Method.Form()
		if ok != sound {
			t.Errorf("%s: %+v of form %q", method, rules, form)
		}
		if method.MaybeSecret() && !ok {
			t.Errorf("%s can be secret, and nobody could count it again", method)
		}
		if ok {
			known++
		}
	}
	if known != 6 {
		t.Errorf("%d methods", known)
	}
}
