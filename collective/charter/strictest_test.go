package charter_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
)

func TestTogether(t *testing.T) {
	a := MustSet(t, MustSet(t, usual(), "quorum/action", "1/2"), "contestation/action", "2880m")
	b := MustSet(t, MustSet(t, usual(), "majorite/action", "2/3"), "anciennete", "30")
	rules, differ := charter.Together(decision.Action, a, b)
	want := usual().Of(decision.Action)
	want.Quorum, want.Contest, want.Fraction, want.There = collective.Half(), 48*time.Hour, collective.Fraction{Num: 2, Den: 3}, 30
	if diff := cmp.Diff(want, rules); diff != "" || !differ {
		t.Error(diff, differ)
	}
	if _, differ := charter.Together(decision.Action, usual(), usual()); differ {
		t.Error("two circles with the same rules differ")
	}
	if rules, _ := charter.Together(decision.Action, a); rules != a.Of(decision.Action) {
		t.Errorf("alone: %+v", rules)
	}
}

// TestStrictestOfMethods: what fewer people stop wins, and a curtain stays closed.
func TestStrictestOfMethods(t *testing.T) {
	method := func(m string) charter.Charter { return MustSet(t, usual(), "methode/action", m) }
	secret := MustSet(t, usual(), "secret/action", "oui")
	for _, test := range []struct {
		a, b charter.Charter
		want decision.Method
	}{
		{usual(), method("consentement"), decision.Consent}, {method("consentement"), usual(), decision.Consent},
		{usual(), method("consensus"), decision.Consensus}, {method("consentement"), method("consensus"), decision.Consent},
		{secret, method("consentement"), decision.Majority}, {method("consentement"), secret, decision.Majority},
	} {
		rules, _ := charter.Together(decision.Action, test.a, test.b)
		if rules.Method != test.want || rules.Check() != nil || rules.Secret != (test.want == decision.Majority) {
			t.Errorf("%+v, %v", rules, rules.Check())
		}
	}
}

// TestActiveOfOne: where one circle counts all its members, all count.
func TestActiveOfOne(t *testing.T) {
	all := MustSet(t, usual(), "quorum/action", "1/2")
	active := MustSet(t, all, "actifs/action", "30")
	for _, pair := range [][2]charter.Charter{{all, active}, {active, all}} {
		if rules, _ := charter.Together(decision.Action, pair[0], pair[1]); rules.Active != 0 {
			t.Errorf("%+v", rules)
		}
	}
	if rules, _ := charter.Together(decision.Action, usual(), active); rules.Active != 30 {
		t.Errorf("a circle without a quorum counts nobody: %+v", rules)
	}
}
