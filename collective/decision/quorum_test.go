package decision_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func TestQuorumCountsWhoTookPart(t *testing.T) {
	tests := []struct {
		name   string
		quorum string
		count  decision.Count
		want   decision.Outcome
	}{
		{"abstentions count for it", "1/2", voted(43, 2, 1, 19), decision.Adopted},
		{"half of 43 is 22", "1/2", voted(43, 2, 1, 18), decision.NoQuorum},
		{"late ones do not", "1/2", spoilt(4, 1, 0, 3, 0), decision.NoQuorum},
		{"invalid ones do not", "1/2", spoilt(4, 1, 3, 0, 0), decision.NoQuorum},
		{"half of an even number is enough", "1/2", voted(4, 2, 0, 0), decision.Adopted},
		{"a tie without quorum is without quorum", "1/2", voted(9, 1, 1, 0), decision.NoQuorum},
		{"everyone", "1", voted(3, 2, 0, 1), decision.Adopted},
		{"none asked for", "0", voted(100, 1, 0, 0), decision.Adopted},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := rules(t, "1/2", collective.Expressed)
			r.Quorum = MustFraction(t, test.quorum)
			if got := MustDecide(t, r, test.count); got.Outcome != test.want {
				t.Errorf("%s: %+v", got.Outcome, got.Checks)
			}
		})
	}
}

// spoilt is a count with ballots that do not count.
func spoilt(electorate, inFavour, invalid, late, absent int) decision.Count {
	c := voted(electorate, inFavour, 0, 0)
	c.Invalid, c.Late, c.Absent = invalid, late, absent
	return c
}

// TestQuorumOfActive takes the active members instead of all, and counts whoever voted.
func TestQuorumOfActive(t *testing.T) {
	for active, want := range map[int]decision.Outcome{3: decision.Adopted, 6: decision.Adopted, 7: decision.NoQuorum} {
		r := rules(t, "1/2", collective.Expressed)
		r.Quorum, r.Active = collective.Half(), 30
		c := voted(43, 2, 0, 1)
		c.Active = active
		got := MustDecide(t, r, c)
		if got.Outcome != want || got.Checks[0].Total != active {
			t.Errorf("of %d active: %s, %+v", active, got.Outcome, got.Checks)
		}
		r.Active = 0
		if got := MustDecide(t, r, c); got.Outcome != decision.NoQuorum || got.Checks[0].Total != 43 {
			t.Errorf("of all: %s, %+v", got.Outcome, got.Checks)
		}
	}
}

// TestAbstainingDoesNotBlock shows that abstentions are outside of the votes expressed.
func TestAbstainingDoesNotBlock(t *testing.T) {
	for _, abstain := range []int{0, 1, 40} {
		got := MustDecide(t, rules(t, "2/3", collective.Expressed), voted(43, 2, 1, abstain))
		if got.Outcome != decision.Adopted {
			t.Errorf("with %d abstentions: %s", abstain, got.Outcome)
		}
	}
}

func TestReceiptExplainsItself(t *testing.T) {
	r := rules(t, "2/3", collective.Expressed)
	r.Quorum = MustFraction(t, "1/2")
	count := voted(43, 15, 5, 3)
	count.Invalid, count.Late, count.Absent = 2, 1, 17
	want := decision.Receipt{
		Outcome: decision.Adopted, Rules: r, Count: count,
		Checks: []decision.Check{
			{Rule: decision.QuorumRule, Got: 23, Total: 43, Need: 22, Met: true},
			{Rule: decision.MajorityRule, Got: 15, Total: 20, Need: 14, Met: true},
		},
	}
	if diff := cmp.Diff(want, MustDecide(t, r, count)); diff != "" {
		t.Error(diff)
	}
}

// TestChecksCanBeRecounted says of every check that Met follows from its numbers.
func TestChecksCanBeRecounted(t *testing.T) {
	for electorate := range 12 {
		for inFavour := range electorate + 1 {
			for against := range electorate - inFavour + 1 {
				for _, of := range []collective.Base{collective.Expressed, collective.Cast, collective.Everyone} {
					r := rules(t, "2/3", of)
					r.Quorum = MustFraction(t, "60 %")
					got := MustDecide(t, r, voted(electorate, inFavour, against, 0))
					met := true
					for _, check := range got.Checks {
						if check.Met != (check.Got >= check.Need) {
							t.Errorf("%+v", check)
						}
						met = met && check.Met
					}
					if met != (got.Outcome == decision.Adopted) {
						t.Errorf("%s with %+v", got.Outcome, got.Checks)
					}
				}
			}
		}
	}
}
