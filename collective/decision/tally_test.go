package decision_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// ballot is one given so long before the deadline; negative is too late.
func ballot(voter collective.MemberID, choice decision.Choice, before time.Duration) decision.Ballot {
	return decision.Ballot{Voter: voter, Choice: choice, At: closing.Add(-before)}
}

func TestTallyOfOneVoter(t *testing.T) {
	const late = -time.Millisecond
	one := decision.Count{Electorate: 1}
	with := func(set func(*decision.Count)) decision.Count { c := one; set(&c); return c }
	inFavour := with(func(c *decision.Count) { c.For = 1 })
	against := with(func(c *decision.Count) { c.Against = 1 })
	tests := []struct {
		name    string
		ballots []decision.Ballot
		want    decision.Count
	}{
		{"no ballot", nil, with(func(c *decision.Count) { c.Absent = 1 })},
		{"for", []decision.Ballot{ballot("m0", decision.For, 1)}, inFavour},
		{"at the deadline", []decision.Ballot{ballot("m0", decision.For, 0)}, inFavour},
		{"after the deadline", []decision.Ballot{ballot("m0", decision.For, late)}, with(func(c *decision.Count) { c.Late = 1 })},
		{"abstaining", []decision.Ballot{ballot("m0", decision.Abstain, 1)}, with(func(c *decision.Count) { c.Abstain = 1 })},
		{"unreadable", []decision.Ballot{ballot("m0", decision.Unreadable, 1)}, with(func(c *decision.Count) { c.Invalid = 1 })},
		{"of another vote", []decision.Ballot{ballot("m0", "2026-01-01", 1)}, with(func(c *decision.Count) { c.Invalid = 1 })},
		{"unreadable and late", []decision.Ballot{ballot("m0", decision.Unreadable, late)}, with(func(c *decision.Count) { c.Late = 1 })},
		{"changed", []decision.Ballot{ballot("m0", decision.For, 9), ballot("m0", decision.Against, 1)}, against},
		{"changed back", []decision.Ballot{ballot("m0", decision.Against, 9), ballot("m0", decision.Abstain, 5), ballot("m0", decision.For, 1)}, inFavour},
		{"then unreadable", []decision.Ballot{ballot("m0", decision.For, 9), ballot("m0", decision.Unreadable, 1)}, inFavour},
		{"first unreadable", []decision.Ballot{ballot("m0", decision.Unreadable, 9), ballot("m0", decision.For, 1)}, inFavour},
		{"then late", []decision.Ballot{ballot("m0", decision.For, 9), ballot("m0", decision.Against, late)}, inFavour},
		{"unreadable, then late", []decision.Ballot{ballot("m0", decision.Unreadable, 9), ballot("m0", decision.For, late)}, with(func(c *decision.Count) { c.Invalid = 1 })},
		{"late, arriving before one in time", []decision.Ballot{ballot("m0", decision.Against, late), ballot("m0", decision.For, 9)}, inFavour},
		{"arrival counts, not the clock of the sender", []decision.Ballot{ballot("m0", decision.For, 1), ballot("m0", decision.Against, 9)}, against},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := decision.Tally(electors(1), test.ballots, closing)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTallyOfMany(t *testing.T) {
	ballots := []decision.Ballot{
		ballot("m0", decision.For, 9), ballot("m1", decision.Against, 8), ballot("m2", decision.Abstain, 7),
		ballot("m3", decision.Unreadable, 6), ballot("m4", decision.For, -1), ballot("stranger", decision.For, 5),
		ballot("", decision.For, 5),
	}
	want := decision.Count{Electorate: 7, For: 1, Against: 1, Abstain: 1, Invalid: 1, Late: 1, Absent: 2}
	if diff := cmp.Diff(want, decision.Tally(electors(7), ballots, closing)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(decision.Count{}, decision.Tally(nil, ballots, closing)); diff != "" {
		t.Errorf("without an electorate: %s", diff)
	}
	wantVoters := []collective.MemberID{"m0", "m1", "m2", "m3", "m4", "stranger", ""}
	if diff := cmp.Diff(wantVoters, decision.Voters(ballots)); diff != "" {
		t.Error(diff)
	}
}
