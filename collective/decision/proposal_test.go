package decision_test

import (
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func TestProposalAtItsDeadline(t *testing.T) {
	tests := []struct {
		state        decision.State
		after        time.Duration
		accepts, due bool
	}{
		{decision.Open, -time.Hour, true, false},
		{decision.Open, -time.Nanosecond, true, false},
		{decision.Open, 0, true, true},
		{decision.Open, time.Nanosecond, false, true},
		{decision.Closed, -time.Hour, false, false},
		{decision.Closed, time.Hour, false, false},
		{decision.Withdrawn, -time.Hour, false, false},
		{decision.Withdrawn, time.Hour, false, false},
	}
	for _, test := range tests {
		p := decision.Proposal{State: test.state, Deadline: closing}
		at := closing.Add(test.after).In(time.FixedZone("elsewhere", 3600))
		if p.Accepts(at) != test.accepts || p.Due(at) != test.due {
			t.Errorf("%s %s after the deadline: accepts %v, due %v", test.state, test.after, p.Accepts(at), p.Due(at))
		}
	}
}

func TestWithdrawable(t *testing.T) {
	tests := []struct {
		name   string
		state  decision.State
		author collective.MemberID
		voters []collective.MemberID
		want   bool
	}{
		{"nobody voted", decision.Open, "m0", nil, true},
		{"only the author voted", decision.Open, "m0", []collective.MemberID{"m0", "m0"}, true},
		{"somebody else voted", decision.Open, "m0", []collective.MemberID{"m0", "m1"}, false},
		{"not the author", decision.Open, "m1", nil, false},
		{"the author was forgotten", decision.Open, "", nil, false},
		{"closed", decision.Closed, "m0", nil, false},
		{"withdrawn", decision.Withdrawn, "m0", nil, false},
	}
	for _, test := range tests {
		p := decision.Proposal{State: test.state, Author: test.author}
		if p.Withdrawable("m0", test.voters) != test.want {
			t.Errorf("%s: %v", test.name, !test.want)
		}
	}
}

func TestKinds(t *testing.T) {
	for _, kind := range decision.Kinds() {
		if !kind.Known() {
			t.Errorf("%s is not known", kind)
		}
		if kind.IsStrike() != (kind == decision.Strike || kind == decision.DigitalStrike) {
			t.Errorf("%s: strike %v", kind, kind.IsStrike())
		}
	}
	for _, kind := range []decision.Kind{"", "Greve", "grève", "budget"} {
		if kind.Known() || kind.IsStrike() {
			t.Errorf("%q is known", kind)
		}
	}
}
