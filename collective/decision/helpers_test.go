package decision_test

import (
	"fmt"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// closing is the deadline of every vote in these tests.
var closing = time.Date(2025, time.November, 28, 18, 0, 0, 0, time.UTC)

// MustFraction reads a fraction as members write it.
func MustFraction(tb testing.TB, text string) collective.Fraction {
	tb.Helper()
	f, err := collective.ParseFraction(text)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// rules are those of a majority of a base, without a quorum.
func rules(tb testing.TB, fraction string, of collective.Base) decision.Rules {
	tb.Helper()
	return decision.Rules{Method: decision.Majority, Fraction: MustFraction(tb, fraction), Of: of, Open: time.Hour}
}

func electors(n int) []collective.MemberID {
	members := make([]collective.MemberID, n)
	for i := range members {
		members[i] = collective.MemberID(fmt.Sprintf("m%d", i))
	}
	return members
}

// voted is a count of an electorate of so many, of whom the rest was absent.
func voted(electorate, inFavour, against, abstain int) decision.Count {
	return counted(electorate, map[decision.Choice]int{
		decision.For: inFavour, decision.Against: against, decision.Abstain: abstain,
	})
}

// counted is the same for any choices, all of them by message.
func counted(electorate int, ballots map[decision.Choice]int) decision.Count {
	c := decision.Count{Electorate: electorate, Absent: electorate}
	for choice, n := range ballots {
		if n == 0 {
			continue
		}
		if c.Ballots == nil {
			c.Ballots, c.Channels = map[decision.Choice]int{}, map[decision.Channel]int{}
		}
		c.Ballots[choice] = n
		c.Channels[decision.ByMessage] += n
		c.Absent -= n
	}
	return c
}

// MustDecide decides without options.
func MustDecide(tb testing.TB, r decision.Rules, c decision.Count) decision.Receipt {
	tb.Helper()
	return MustChoose(tb, r, 0, c)
}

// MustChoose decides among so many options.
func MustChoose(tb testing.TB, r decision.Rules, options int, c decision.Count) decision.Receipt {
	tb.Helper()
	receipt, err := decision.Decide(r, options, c)
	if err != nil {
		tb.Fatal(err)
	}
	return receipt
}

// ballot is one given so long before the deadline; negative is too late.
func ballot(voter collective.MemberID, choice decision.Choice, before time.Duration) decision.Ballot {
	return decision.Ballot{Voter: voter, Choice: choice, At: closing.Add(-before)}
}
