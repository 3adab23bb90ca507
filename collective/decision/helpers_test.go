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
	return decision.Count{
		Electorate: electorate, For: inFavour, Against: against, Abstain: abstain,
		Absent: electorate - inFavour - against - abstain,
	}
}
