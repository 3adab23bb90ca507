package decision_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
)

type votes = map[decision.Choice]int

func TestDecideWithoutOptions(t *testing.T) {
	consensus := decision.Rules{Method: decision.Consensus, Fraction: collective.Half()}
	two := consensus
	two.Fraction, two.Blocks = MustFraction(t, "2/3"), 2
	target := decision.Rules{Method: decision.Headcount, Target: 5}
	consent, in := decision.Rules{Method: decision.Consent}, decision.Rules{Method: decision.Headcount}
	advice, probe := decision.Rules{Method: decision.Advice}, decision.Rules{Method: decision.Temperature}
	tests := []struct {
		name    string
		rules   decision.Rules
		ballots votes
		want    decision.Outcome
		checks  string
	}{
		{"one agrees", consent, votes{decision.Agree: 1, decision.Abstain: 5}, decision.Adopted, "consent 1/6≥1 ✓ objection 0/6<1 ✓"},
		{"one objects", consent, votes{decision.Agree: 9, decision.Objection: 1}, decision.Blocked, "consent 9/10≥1 ✓ objection 1/10<1 ✗"},
		{"all object", consent, votes{decision.Objection: 3}, decision.Blocked, "consent 0/3≥1 ✗ objection 3/3<1 ✗"},
		{"all abstain", consent, votes{decision.Abstain: 3}, decision.Rejected, "consent 0/3≥1 ✗ objection 0/3<1 ✓"},
		{"nobody", consent, nil, decision.Rejected, "consent 0/0≥1 ✗ objection 0/0<1 ✓"},
		{"consensus", consensus, votes{decision.Agree: 3, decision.Disagree: 2, decision.Abstain: 4}, decision.Adopted, "block 0/9<1 ✓ agreement 3/5≥3 ✓"},
		{"consensus blocked", consensus, votes{decision.Agree: 9, decision.Block: 1}, decision.Blocked, "block 1/10<1 ✗ agreement 9/10≥6 ✓"},
		{"consensus tied", consensus, votes{decision.Agree: 2, decision.Disagree: 2}, decision.Tied, "block 0/4<1 ✓ agreement 2/4≥3 ✗"},
		{"consensus rejected", consensus, votes{decision.Agree: 2, decision.Disagree: 3}, decision.Rejected, "block 0/5<1 ✓ agreement 2/5≥3 ✗"},
		{"one of two blocks", two, votes{decision.Agree: 4, decision.Disagree: 1, decision.Block: 1}, decision.Adopted, "block 1/6<2 ✓ agreement 4/6≥4 ✓"},
		{"a block counts against", two, votes{decision.Agree: 3, decision.Disagree: 1, decision.Block: 1}, decision.Rejected, "block 1/5<2 ✓ agreement 3/5≥4 ✗"},
		{"two of two blocks", two, votes{decision.Agree: 9, decision.Block: 2}, decision.Blocked, "block 2/11<2 ✗ agreement 9/11≥8 ✓"},
		{"everybody stands aside", consensus, votes{decision.Abstain: 9}, decision.Rejected, "block 0/9<1 ✓ agreement 0/0≥1 ✗"},
		{"target reached", target, votes{decision.In: 5, decision.Out: 30}, decision.Adopted, "target 5/40≥5 ✓"},
		{"target missed", target, votes{decision.In: 4}, decision.Rejected, "target 4/40≥5 ✗"},
		{"no target", in, votes{decision.In: 4}, decision.Noted, ""},
		{"advice", advice, votes{decision.Favourable: 4, decision.Reserved: 1}, decision.Noted, ""},
		{"temperature", probe, votes{"1": 2, "5": 2}, decision.Noted, ""},
	}
	for _, test := range tests {
		got := MustDecide(t, test.rules, counted(40, test.ballots))
		if got.Outcome != test.want || written(got.Checks[1:]) != test.checks || got.Checks[0].Rule != decision.QuorumRule {
			t.Errorf("%s: %s, %s", test.name, got.Outcome, written(got.Checks))
		}
		if test.rules.Quorum = MustFraction(t, "1"); test.want != decision.Noted {
			test.want = decision.NoQuorum
		}
		if got := MustDecide(t, test.rules, counted(40, test.ballots)); got.Outcome != test.want || got.Checks[0].Met {
			t.Errorf("%s without quorum: %s, %s", test.name, got.Outcome, written(got.Checks))
		}
	}
}

// written are checks on a line.
func written(checks []decision.Check) string {
	text := ""
	for i, c := range checks {
		sign, met := "≥", "✗"
		if c.Rule == decision.ObjectionRule || c.Rule == decision.BlockRule {
			sign = "<"
		}
		if c.Met {
			met = "✓"
		}
		if i > 0 {
			text += " "
		}
		text += fmt.Sprintf("%s %d/%d%s%d %s", c.Rule, c.Got, c.Total, sign, c.Need, met)
	}
	return text
}

func TestDecideRefuses(t *testing.T) {
	stv := of(t, decision.STV)
	tests := []struct {
		name    string
		rules   decision.Rules
		options int
		ballots votes
		want    error
	}{
		{"no method", decision.Rules{}, 2, nil, decision.ErrMethod},
		{"no base", decision.Rules{Method: decision.Majority}, 0, votes{decision.For: 1}, decision.ErrBase},
		{"ballot of another vote", of(t, decision.Majority), 0, votes{"2026-01-01": 1}, decision.ErrBallot},
		{"ballot of another method", of(t, decision.Consent), 0, votes{decision.For: 1}, decision.ErrBallot},
		{"no options", of(t, decision.Approval), 0, nil, decision.ErrNumber},
		{"27 options", of(t, decision.Approval), 27, nil, decision.ErrNumber},
		{"an option too many", of(t, decision.Approval), 2, votes{"A,C": 1}, decision.ErrNoOption},
		{"not as written", of(t, decision.Approval), 2, votes{"B,A": 1}, decision.ErrBallot},
		{"lower case", of(t, decision.Approval), 2, votes{"a": 1}, decision.ErrBallot},
		{"empty", of(t, decision.Approval), 2, votes{"": 1}, decision.ErrBallot},
		{"more than a ballot", of(t, decision.Ranking), 2, votes{"A>B\n9: B": 1}, decision.ErrBallot},
		{"twice", of(t, decision.Ranking), 2, votes{"A>A": 1}, decision.ErrTwice},
		{"tie", stv, 2, votes{"A=B": 1}, decision.ErrTie},
		{"too high", of(t, decision.Score), 2, votes{"A:6": 1}, decision.ErrScore},
		{"over budget", of(t, decision.Points), 2, votes{"A:6,B:5": 1}, decision.ErrOverBudget},
		{"zeros before", of(t, decision.Points), 2, votes{"A:06": 1}, decision.ErrBallot},
		{"a zero more", of(t, decision.Points), 2, votes{"A:6,B:0": 1}, decision.ErrBallot},
		{"zero of another", of(t, decision.Points), 2, votes{"B:0": 1}, decision.ErrBallot},
		{"no such date mark", of(t, decision.Dates), 2, votes{"A:yes": 1}, decision.ErrBallot},
		{"more seats than options", stv, 1, votes{"A": 1}, tally.ErrSeats},
	}
	for _, test := range tests {
		if got, err := decision.Decide(test.rules, test.options, counted(3, test.ballots)); !errors.Is(err, test.want) {
			t.Errorf("%s: %s, %v", test.name, got.Outcome, err)
		}
	}
}

func TestReceiptJSON(t *testing.T) {
	r := rules(t, "2/3", collective.Everyone)
	r.Quorum = MustFraction(t, "55 %")
	c := voted(9, 3, 2, 1)
	c.Invalid, c.Late, c.Absent, c.Guests, c.Active = 1, 1, 1, 2, 6
	each, err := decision.DecideEach(r, 0, c, []decision.Part{{Circle: "!a", Count: voted(5, 3, 0, 0)}, {Circle: "!b", Count: voted(4, 0, 2, 1)}})
	if err != nil {
		t.Fatal(err)
	}
	dates := MustChoose(t, decision.Rules{Method: decision.Dates, Open: time.Hour}, 2, counted(9, votes{"A:oui,B:besoin": 3}))
	dates.Digest = "00ff"
	for _, want := range []decision.Receipt{MustDecide(t, r, c), each, dates} {
		var back decision.Receipt
		throughJSON(t, want, &back)
		if diff := cmp.Diff(want, back); diff != "" {
			t.Error(diff)
		}
	}
}
