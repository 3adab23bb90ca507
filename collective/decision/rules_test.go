package decision_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
)

// change is what is done to a majority of two thirds, and what is then wrong with it.
type change struct {
	name   string
	change func(*decision.Rules)
	want   error
}

func checkChanges(t *testing.T, tests []change) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := rules(t, "2/3", collective.Expressed)
			test.change(&r)
			if err := r.Check(); !errors.Is(err, test.want) {
				t.Error(err)
			}
		})
	}
}

func TestRulesCheck(t *testing.T) {
	checkChanges(t, []change{
		{"as they are", func(*decision.Rules) {}, nil},
		{"of those who voted", func(r *decision.Rules) { r.Of = collective.Cast }, nil},
		{"of everyone", func(r *decision.Rules) { r.Of = collective.Everyone }, nil},
		{"shortest", func(r *decision.Rules) { r.Open = decision.MinOpen }, nil},
		{"longest", func(r *decision.Rules) { r.Open = decision.MaxOpen }, nil},
		{"no quorum", func(r *decision.Rules) { r.Quorum = collective.Fraction{} }, nil},
		{"other method", func(r *decision.Rules) { r.Method = "pile ou face" }, decision.ErrMethod},
		{"no method", func(r *decision.Rules) { r.Method = "" }, decision.ErrMethod},
		{"no base", func(r *decision.Rules) { r.Of = "" }, decision.ErrBase},
		{"no fraction", func(r *decision.Rules) { r.Fraction = collective.Fraction{} }, collective.ErrFraction},
		{"too short", func(r *decision.Rules) { r.Open = decision.MinOpen - 1 }, decision.ErrDuration},
		{"too long", func(r *decision.Rules) { r.Open = decision.MaxOpen + 1 }, decision.ErrDuration},
		{"backwards", func(r *decision.Rules) { r.Open = -time.Hour }, decision.ErrDuration},
		{"longest contest", func(r *decision.Rules) { r.Contest = decision.MaxContest }, nil},
		{"too long a contest", func(r *decision.Rules) { r.Contest = decision.MaxContest + 1 }, decision.ErrContest},
		{"contest backwards", func(r *decision.Rules) { r.Contest = -1 }, decision.ErrContest},
		{"secret", func(r *decision.Rules) { r.Secret = true }, nil},
		{"count of a majority", func(r *decision.Rules) { r.Count = tally.Schulze }, decision.ErrCount},
		{"counted by lot", func(r *decision.Rules) { r.Method, r.Count = decision.Ranking, "lot" }, decision.ErrCount},
		{"counted by stv", func(r *decision.Rules) { r.Method, r.Count = decision.Ranking, tally.STV }, decision.ErrCount},
		{"counted by irv", func(r *decision.Rules) { r.Method, r.Count = decision.Ranking, tally.IRV }, nil},
		{"consensus of nothing", func(r *decision.Rules) { r.Method, r.Fraction = decision.Consensus, collective.Fraction{} }, collective.ErrFraction},
		{"consensus of no base", func(r *decision.Rules) { r.Method, r.Of = decision.Consensus, "" }, nil},
		{"consent without a share", func(r *decision.Rules) { *r = decision.Rules{Method: decision.Consent, Open: time.Hour} }, nil},
		{"dates without a share", func(r *decision.Rules) { *r = decision.Rules{Method: decision.Dates, Open: time.Hour} }, nil},
	})
}

func TestRulesCheckNumbers(t *testing.T) {
	checkChanges(t, []change{
		{"no seats", func(r *decision.Rules) { r.Method = decision.STV }, decision.ErrNumber},
		{"a seat", func(r *decision.Rules) { r.Method, r.Seats = decision.STV, 1 }, nil},
		{"27 seats", func(r *decision.Rules) { r.Method, r.Seats = decision.STV, 27 }, decision.ErrNumber},
		{"101 points", func(r *decision.Rules) { r.Method, r.Budget = decision.Points, 101 }, decision.ErrNumber},
		{"100 points", func(r *decision.Rules) { r.Method, r.Budget = decision.Points, 100 }, nil},
		{"fewer than no points", func(r *decision.Rules) { r.Budget = -1 }, decision.ErrNumber},
		{"fewer than none in", func(r *decision.Rules) { r.Target = -1 }, decision.ErrNumber},
		{"fewer than no blocks", func(r *decision.Rules) { r.Blocks = -1 }, decision.ErrNumber},
		{"fewer than no seconds", func(r *decision.Rules) { r.Seconds = -1 }, decision.ErrNumber},
		{"fewer than no cosigners", func(r *decision.Rules) { r.Cosigners = -1 }, decision.ErrNumber},
		{"active ever", func(r *decision.Rules) { r.Active = 4000 }, decision.ErrNumber},
	})
}

// TestEveryMethodHasRules gives each method the least it needs, openly and in secret.
func TestEveryMethodHasRules(t *testing.T) {
	for _, method := range decision.Methods() {
		r := decision.Rules{Method: method, Open: time.Hour}
		switch method {
		case decision.Majority, decision.Consensus:
			r.Fraction, r.Of = collective.Half(), collective.Expressed
		case decision.STV:
			r.Seats = 1
		}
		if err := r.Check(); err != nil {
			t.Errorf("%s: %v", method, err)
		}
		r.Secret = true
		if err := r.Check(); (err == nil) != method.MaybeSecret() || err != nil && !errors.Is(err, decision.ErrNotSecret) {
			t.Errorf("%s in secret: %v", method, err)
		}
	}
}

func TestRulesJSON(t *testing.T) {
	full := decision.Rules{
		Method: decision.Ranking, Count: tally.IRV, Fraction: collective.Half(), Of: collective.Cast,
		Quorum: MustFraction(t, "2/3"), Active: 30, Blocks: 2, Seats: 3, Budget: 10, Target: 20, Secret: true, Names: true,
		Early: true, Seconds: 1, Cosigners: 2, Contest: time.Hour, Open: 48 * time.Hour,
	}
	for _, r := range []decision.Rules{rules(t, "2/3", collective.Expressed), full} { // the first without a quorum
		var back decision.Rules
		throughJSON(t, r, &back)
		if diff := cmp.Diff(r, back); diff != "" {
			t.Error(diff)
		}
	}
}

func throughJSON(tb testing.TB, from, to any) {
	tb.Helper()
	text, err := json.Marshal(from)
	if err != nil {
		tb.Fatal(err)
	}
	if err := json.Unmarshal(text, to); err != nil {
		tb.Fatal(err)
	}
}
