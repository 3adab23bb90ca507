package decision_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func TestRulesCheck(t *testing.T) {
	tests := []struct {
		name   string
		change func(*decision.Rules)
		want   error
	}{
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
	}
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

func TestTighten(t *testing.T) {
	tests := []struct {
		fraction, quorum string // asked for, of a rule of 2/3 with a quorum of 1/2
		want             error
	}{
		{"0", "0", nil}, {"2/3", "0", nil}, {"4/6", "50 %", nil}, {"3/4", "60 %", nil}, {"1", "1", nil},
		{"66 %", "0", decision.ErrLaxer}, {"1/2", "1", decision.ErrLaxer}, {"3/4", "49 %", decision.ErrLaxer},
	}
	for _, test := range tests {
		r := rules(t, "2/3", collective.Cast)
		r.Quorum = collective.Half()
		fraction, quorum := MustFraction(t, test.fraction), MustFraction(t, test.quorum)
		got, err := r.Tighten(fraction, quorum)
		if !errors.Is(err, test.want) {
			t.Errorf("%s, %s: %v", test.fraction, test.quorum, err)
		}
		if err != nil {
			continue
		}
		want := r
		if !fraction.IsZero() {
			want.Fraction = fraction
		}
		if !quorum.IsZero() {
			want.Quorum = quorum
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestRulesJSON(t *testing.T) {
	r := rules(t, "2/3", collective.Expressed) // without a quorum: a zero fraction
	var back decision.Rules
	throughJSON(t, r, &back)
	if diff := cmp.Diff(r, back); diff != "" {
		t.Error(diff)
	}
}

func TestReceiptJSON(t *testing.T) {
	r := rules(t, "2/3", collective.Everyone)
	r.Quorum = MustFraction(t, "55 %")
	want := decision.Decide(r, decision.Count{Electorate: 9, For: 3, Against: 2, Abstain: 1, Invalid: 1, Late: 1, Absent: 1})
	var back decision.Receipt
	throughJSON(t, want, &back)
	if diff := cmp.Diff(want, back); diff != "" {
		t.Error(diff)
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
