package decision_test

import (
	"slices"
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
		{decision.Seconding, -time.Hour, false, false},
		{decision.Seconding, time.Hour, false, false},
		{decision.Annulled, -time.Hour, false, false},
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
		{"not seconded yet", decision.Seconding, "m0", nil, true},
		{"annulled", decision.Annulled, "m0", nil, false},
	}
	for _, test := range tests {
		p := decision.Proposal{State: test.state, Author: test.author}
		if p.Withdrawable("m0", test.voters) != test.want {
			t.Errorf("%s: %v", test.name, !test.want)
		}
	}
}

func TestCircles(t *testing.T) {
	p := decision.Proposal{Circle: "a", Others: []collective.RoomID{"b", "c"}}
	if got := p.Circles(); !slices.Equal(got, []collective.RoomID{"a", "b", "c"}) || len(p.Others) != 2 {
		t.Errorf("%v", got)
	}
	if !p.In("a") || !p.In("c") || p.In("d") || p.In("") {
		t.Error("in the wrong circles")
	}
}

func TestContestable(t *testing.T) {
	receipt := &decision.Receipt{Outcome: decision.Adopted}
	p := decision.Proposal{State: decision.Closed, Deadline: closing, Final: closing.Add(time.Hour), Receipt: receipt}
	if !p.Adopted() || !p.Contestable(closing) || p.Contestable(p.Final) {
		t.Errorf("%+v", p)
	}
	never, annulled, rejected := p, p, p
	never.Final = time.Time{}
	annulled.State = decision.Annulled
	rejected.Receipt = &decision.Receipt{Outcome: decision.Rejected}
	if never.Contestable(closing) || annulled.Contestable(closing) || annulled.Adopted() || rejected.Adopted() || !rejected.Contestable(closing) {
		t.Error("contestable or adopted without reason")
	}
	if (decision.Proposal{State: decision.Closed}).Adopted() {
		t.Error("adopted without a receipt")
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
