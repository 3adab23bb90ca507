package decision_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func TestCountOfOneVoter(t *testing.T) {
	const late = -time.Millisecond
	inFavour, against := voted(1, 1, 0, 0), voted(1, 0, 1, 0)
	tooLate, invalid := spoilt(1, 0, 0, 1, 0), spoilt(1, 0, 1, 0, 0)
	tests := []struct {
		name    string
		ballots []decision.Ballot
		want    decision.Count
	}{
		{"no ballot", nil, voted(1, 0, 0, 0)},
		{"for", []decision.Ballot{ballot("m0", decision.For, 1)}, inFavour},
		{"at the deadline", []decision.Ballot{ballot("m0", decision.For, 0)}, inFavour},
		{"after the deadline", []decision.Ballot{ballot("m0", decision.For, late)}, tooLate},
		{"abstaining", []decision.Ballot{ballot("m0", decision.Abstain, 1)}, voted(1, 0, 0, 1)},
		{"unreadable", []decision.Ballot{ballot("m0", decision.Unreadable, 1)}, invalid},
		{"empty", []decision.Ballot{ballot("m0", "", 1)}, invalid},
		{"unreadable and late", []decision.Ballot{ballot("m0", decision.Unreadable, late)}, tooLate},
		{"changed", []decision.Ballot{ballot("m0", decision.For, 9), ballot("m0", decision.Against, 1)}, against},
		{"changed back", []decision.Ballot{ballot("m0", decision.Against, 9), ballot("m0", decision.Abstain, 5), ballot("m0", decision.For, 1)}, inFavour},
		{"then unreadable", []decision.Ballot{ballot("m0", decision.For, 9), ballot("m0", decision.Unreadable, 1)}, inFavour},
		{"first unreadable", []decision.Ballot{ballot("m0", decision.Unreadable, 9), ballot("m0", decision.For, 1)}, inFavour},
		{"then late", []decision.Ballot{ballot("m0", decision.For, 9), ballot("m0", decision.Against, late)}, inFavour},
		{"unreadable, then late", []decision.Ballot{ballot("m0", decision.Unreadable, 9), ballot("m0", decision.For, late)}, invalid},
		{"late, arriving before one in time", []decision.Ballot{ballot("m0", decision.Against, late), ballot("m0", decision.For, 9)}, inFavour},
		{"arrival counts, not the clock of the sender", []decision.Ballot{ballot("m0", decision.For, 1), ballot("m0", decision.Against, 9)}, against},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			box := decision.Box{Electorate: electors(1), Ballots: test.ballots, Deadline: closing}
			got := box.Count()
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCountOfMany(t *testing.T) {
	ballots := []decision.Ballot{
		ballot("m0", decision.For, 9), ballot("m1", decision.Against, 8), ballot("m2", decision.Abstain, 7),
		ballot("m3", decision.Unreadable, 6), ballot("m4", decision.For, -1), ballot("stranger", decision.For, 5),
		ballot("", decision.For, 5),
	}
	want := voted(7, 1, 1, 1)
	want.Invalid, want.Late, want.Absent = 1, 1, 2
	box := decision.Box{Electorate: electors(7), Ballots: ballots, Deadline: closing}
	if diff := cmp.Diff(want, box.Count()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(decision.Count{}, decision.Box{Ballots: ballots, Deadline: closing}.Count()); diff != "" {
		t.Errorf("without an electorate: %s", diff)
	}
	wantVoters := []collective.MemberID{"m0", "m1", "m2", "m3", "m4", "stranger", ""}
	if diff := cmp.Diff(wantVoters, decision.Voters(ballots)); diff != "" {
		t.Error(diff)
	}
}
