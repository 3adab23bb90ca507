package decision_test

import (
	"testing"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// The vectors of edges.md: where a float, or a careless comparison, decides otherwise.
func TestEdgesOfAMajority(t *testing.T) {
	tests := []struct {
		name     string
		fraction string
		of       collective.Base
		count    decision.Count
		want     decision.Outcome
	}{
		{"two of three is two thirds", "2/3", collective.Expressed, voted(3, 2, 1, 0), decision.Adopted},
		{"30 of 45 is two thirds", "2/3", collective.Expressed, voted(45, 30, 15, 0), decision.Adopted},
		{"31 of 46 is over two thirds", "2/3", collective.Expressed, voted(46, 31, 15, 0), decision.Adopted},
		{"30 of 46 is under two thirds", "2/3", collective.Expressed, voted(46, 30, 16, 0), decision.Rejected},
		{"67 % is more than two of three", "67 %", collective.Expressed, voted(3, 2, 1, 0), decision.Rejected},
		{"55 of 100 is 55 %", "55 %", collective.Expressed, voted(100, 55, 45, 0), decision.Adopted},
		{"54 of 100 is not", "55 %", collective.Expressed, voted(100, 54, 46, 0), decision.Rejected},
		{"7 of 25 is 28 %", "28 %", collective.Everyone, voted(25, 7, 0, 0), decision.Adopted},
		{"6 of 25 is not", "28 %", collective.Everyone, voted(25, 6, 0, 0), decision.Rejected},
		{"simple majority with abstentions", "1/2", collective.Expressed, voted(9999, 4906, 4901, 192), decision.Adopted},
		{"absolute majority with abstentions", "1/2", collective.Cast, voted(9999, 4906, 4901, 192), decision.Rejected},
		{"absolute majority of everyone", "1/2", collective.Everyone, voted(9999, 4906, 4901, 192), decision.Rejected},
		{"a tie passes nothing", "1/2", collective.Expressed, voted(10, 5, 5, 0), decision.Tied},
		{"one more than a tie passes", "1/2", collective.Expressed, voted(11, 6, 5, 0), decision.Adopted},
		{"unanimity", "1", collective.Everyone, voted(7, 7, 0, 0), decision.Adopted},
		{"unanimity less one", "1", collective.Everyone, voted(7, 6, 0, 0), decision.Rejected},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := MustDecide(t, rules(t, test.fraction, test.of), test.count); got.Outcome != test.want {
				t.Errorf("%s: %+v", got.Outcome, got.Checks)
			}
		})
	}
}

func TestEdgesOfAShare(t *testing.T) {
	tests := []struct {
		fraction string
		total    int
		want     int
	}{
		{"1/2", 43, 22}, {"55 %", 100, 55}, {"28 %", 25, 7}, {"2/3", 3, 2}, {"2/3", 45, 30}, {"2/3", 46, 31},
		{"0", 43, 0}, {"1", 43, 43}, {"1 %", 1, 1}, {"1/2", 0, 0},
	}
	for _, test := range tests {
		if got := MustFraction(t, test.fraction).Share(test.total); got != test.want {
			t.Errorf("%s of %d is %d, expected %d", test.fraction, test.total, got, test.want)
		}
	}
}

func TestNobodyForPassesNothing(t *testing.T) {
	for _, fraction := range []string{"0", "1 %", "1/1000000", "1/2", "2/3", "1"} {
		for _, of := range []collective.Base{collective.Expressed, collective.Cast, collective.Everyone} {
			for _, c := range []decision.Count{voted(0, 0, 0, 0), voted(40, 0, 0, 0), voted(40, 0, 0, 40), voted(40, 0, 1, 39)} {
				if got := MustDecide(t, rules(t, fraction, of), c); got.Outcome == decision.Adopted || got.Outcome == decision.Tied {
					t.Errorf("%s of %q with %+v: %s", fraction, of, c, got.Outcome)
				}
			}
		}
	}
}
