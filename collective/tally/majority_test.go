package tally_test

import (
	"fmt"
	"testing"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
)

// TestMajorityIsThatOfDecisions recounts what the bot decides.
func TestMajorityIsThatOfDecisions(t *testing.T) {
	for _, fraction := range []string{"1/2", "2/3", "28 %", "1/3", "1"} {
		f, err := collective.ParseFraction(fraction)
		if err != nil {
			t.Fatal(err)
		}
		for _, of := range []collective.Base{collective.Expressed, collective.Cast, collective.Everyone} {
			for n := range 9 * 9 * 4 {
				c := decision.Count{Electorate: 25, Ballots: map[decision.Choice]int{
					decision.For: n % 9, decision.Against: n / 9 % 9, decision.Abstain: n / 81,
				}}
				checkDecision(t, f, of, c)
			}
		}
	}
}

func checkDecision(t *testing.T, f collective.Fraction, of collective.Base, c decision.Count) {
	t.Helper()
	receipt, err := decision.Decide(decision.Rules{Method: decision.Majority, Fraction: f, Of: of}, 0, c)
	if err != nil {
		t.Fatal(err)
	}
	want := receipt.Outcome
	got := MustCount(t, fmt.Sprintf("%d: pour\n%d: contre\n%d: abstention\n",
		c.Of(decision.For), c.Of(decision.Against), c.Of(decision.Abstain)),
		tally.Rules{Method: tally.Majority, Fraction: f, Of: of, Electorate: int64(c.Electorate)}).String()
	as := map[string]decision.Outcome{
		"pour": decision.Adopted, "contre": decision.Rejected, "": decision.Rejected, "contre=pour": decision.Tied,
	}
	if as[got] != want {
		t.Errorf("%s of %s, %+v: %q, expected %s", f, of, c, got, want)
	}
}
