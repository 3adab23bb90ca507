package decision_test

import (
	"slices"
	"testing"

	"tocsin/collective/decision"
)

func TestMethods(t *testing.T) {
	for _, method := range decision.Methods() {
		if !method.Known() || len(method.Choices()) == 0 {
			t.Errorf("%s: %v", method, method.Choices())
		}
		if method.HasOptions() != slices.Equal(method.Choices(), []decision.Choice{decision.Abstain}) {
			t.Errorf("%s: %v", method, method.Choices())
		}
		reasons := slices.ContainsFunc(method.Choices(), decision.Choice.NeedsReason)
		if method.MaybeSecret() && (reasons || !method.Decides()) {
			t.Errorf("%s can be secret", method)
		}
		if slices.Contains(method.Choices(), decision.Unreadable) {
			t.Errorf("%s offers what nobody can read", method)
		}
	}
	for _, method := range []decision.Method{"", "Majorite", "lot"} {
		if method.Known() {
			t.Errorf("%q is known", method)
		}
	}
}

func TestKindAllows(t *testing.T) {
	for _, method := range append(decision.Methods(), "lot") {
		text := slices.Contains([]decision.Method{
			decision.Majority, decision.Consent, decision.Consensus, decision.Headcount,
		}, method)
		for _, kind := range decision.Kinds() {
			if want := text || kind == decision.Question && method.Known(); kind.Allows(method) != want {
				t.Errorf("%s by %s: %v", kind, method, !want)
			}
		}
	}
}
