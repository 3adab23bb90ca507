package decision_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func TestTightenShares(t *testing.T) {
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
		got, err := r.Tighten(decision.Strike, decision.Wish{Fraction: fraction, Quorum: quorum})
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

// of are the rules of a method that a circle could have.
func of(tb testing.TB, method decision.Method) decision.Rules {
	tb.Helper()
	r := decision.Rules{Method: method, Open: time.Hour}
	switch method {
	case decision.Majority:
		r.Fraction, r.Of = MustFraction(tb, "2/3"), collective.Cast
	case decision.Consensus:
		r.Fraction = MustFraction(tb, "3/4")
	case decision.STV:
		r.Seats = 2
	}
	return r
}

// TestTightenMethod tries every method on every rule.
func TestTightenMethod(t *testing.T) {
	for _, kind := range decision.Kinds() {
		for _, from := range decision.Methods() {
			for _, to := range decision.Methods() {
				got, err := of(t, from).Tighten(kind, decision.Wish{Method: to})
				text := to == decision.Majority || to == decision.Consent || to == decision.Consensus || to == decision.Headcount
				stricter := from == decision.Majority && (to == decision.Consent || to == decision.Consensus)
				if allowed := kind == decision.Question || text && (from == to || stricter); !allowed {
					if !errors.Is(err, decision.ErrLaxer) {
						t.Errorf("%s from %s to %s: %v", kind, from, to, err)
					}
					continue
				}
				if err != nil || got.Method != to || got.Check() != nil {
					t.Errorf("%s from %s to %s: %+v, %v", kind, from, to, got, err)
				}
				if same := cmp.Diff(of(t, from), got) == ""; same != (from == to) {
					t.Errorf("%s from %s to %s: %+v", kind, from, to, got)
				}
			}
		}
	}
}

func TestTightenLeavesWhatIsNotAskedFor(t *testing.T) {
	for _, method := range decision.Methods() {
		want := of(t, method)
		want.Seconds, want.Cosigners, want.Active, want.Contest = 1, 2, 30, time.Hour
		got, err := want.Tighten(decision.Question, decision.Wish{})
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v, %s", method, err, diff)
		}
	}
}

// TestBecoming says what a change of method leaves and brings.
func TestBecoming(t *testing.T) {
	two := MustFraction(t, "2/3")
	tests := []struct {
		from, to decision.Method
		want     decision.Rules
	}{
		{decision.Majority, decision.Consensus, decision.Rules{Fraction: two}},
		{decision.Majority, decision.Consent, decision.Rules{}},
		{decision.Majority, decision.Approval, decision.Rules{}},
		{decision.Consent, decision.Majority, decision.Rules{Fraction: collective.Half(), Of: collective.Expressed}},
		{decision.Consent, decision.Consensus, decision.Rules{Fraction: collective.Half()}},
		{decision.Approval, decision.STV, decision.Rules{Seats: 1}},
		{decision.STV, decision.Points, decision.Rules{Budget: decision.DefaultBudget}},
	}
	for _, test := range tests {
		test.want.Method, test.want.Open = test.to, time.Hour
		got, err := of(t, test.from).Tighten(decision.Question, decision.Wish{Method: test.to})
		if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
			t.Errorf("%s to %s: %v, %s", test.from, test.to, err, diff)
		}
	}
}
