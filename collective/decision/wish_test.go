package decision_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
)

func TestTightenWishes(t *testing.T) {
	half := collective.Half()
	secret, early := of(t, decision.Majority), of(t, decision.Majority)
	secret.Secret, early.Early = true, true
	both := secret
	both.Early = true
	target := of(t, decision.Headcount)
	target.Target = 20
	tests := []struct {
		name string
		rule decision.Rules
		wish decision.Wish
		want error
	}{
		{"secret", of(t, decision.Majority), decision.Wish{Secret: true}, nil},
		{"still secret", secret, decision.Wish{}, nil},
		{"secret consent", of(t, decision.Consent), decision.Wish{Secret: true}, decision.ErrNotSecret},
		{"secret, by a method that names", of(t, decision.Majority), decision.Wish{Method: decision.Headcount, Secret: true}, decision.ErrNotSecret},
		{"of a secret rule, by consent", secret, decision.Wish{Method: decision.Consent}, decision.ErrNotSecret},
		{"of a secret rule, by ranking", secret, decision.Wish{Method: decision.Ranking}, nil},
		{"early", early, decision.Wish{Early: true}, nil},
		{"early where the rule is not", of(t, decision.Majority), decision.Wish{Early: true}, decision.ErrLaxer},
		{"early and secret", early, decision.Wish{Early: true, Secret: true}, decision.ErrLaxer},
		{"early of a secret rule", both, decision.Wish{Early: true}, decision.ErrLaxer},
		{"no such method", early, decision.Wish{Method: "lot"}, decision.ErrMethod},
		{"share of a consent", of(t, decision.Consent), decision.Wish{Fraction: half}, collective.ErrFraction},
		{"share of a majority that was a consent", of(t, decision.Consent), decision.Wish{Method: decision.Majority, Fraction: MustFraction(t, "2/3")}, nil},
		{"less than half", of(t, decision.Consent), decision.Wish{Method: decision.Majority, Fraction: MustFraction(t, "1/3")}, decision.ErrLaxer},
		{"seats", of(t, decision.STV), decision.Wish{Seats: 5}, nil},
		{"too many seats", of(t, decision.STV), decision.Wish{Seats: 27}, decision.ErrNumber},
		{"seats of a majority", of(t, decision.Majority), decision.Wish{Seats: 2}, decision.ErrNumber},
		{"points", of(t, decision.Majority), decision.Wish{Method: decision.Points, Budget: 20}, nil},
		{"points of a score", of(t, decision.Score), decision.Wish{Budget: 20}, decision.ErrNumber},
		{"count", of(t, decision.Ranking), decision.Wish{Count: tally.RankedPairs}, nil},
		{"count of a score", of(t, decision.Score), decision.Wish{Count: tally.IRV}, decision.ErrCount},
		{"a higher target", target, decision.Wish{Target: 21}, nil},
		{"a lower target", target, decision.Wish{Target: 19}, decision.ErrLaxer},
		{"no target at all", target, decision.Wish{Target: -1}, decision.ErrLaxer},
	}
	for _, test := range tests {
		got, err := test.rule.Tighten(decision.Question, test.wish)
		if !errors.Is(err, test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
		if err != nil {
			if diff := cmp.Diff(test.rule, got); diff != "" {
				t.Errorf("%s: refused and changed: %s", test.name, diff)
			}
			continue
		}
		checkWish(t, test.name, test.rule, test.wish, got)
	}
}

// checkWish says that what was asked for is what results.
func checkWish(t *testing.T, name string, rule decision.Rules, w decision.Wish, got decision.Rules) {
	t.Helper()
	if got.Secret != (rule.Secret || w.Secret) || got.Early != w.Early || w.Seats > 0 && got.Seats != w.Seats ||
		w.Budget > 0 && got.Budget != w.Budget || w.Target > 0 && got.Target != w.Target || w.Count != "" && got.Count != w.Count {
		t.Errorf("%s: %+v", name, got)
	}
}
