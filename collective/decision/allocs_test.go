package decision_test

import (
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/internal/raced"
)

// What counting 2,000 ballots and deciding on them may allocate: measured, and a quarter more. It
// grows with the members and not with the ballots of each.
const (
	countAllocs  = 12
	decideAllocs = 4
)

func TestAllocsOfACount(t *testing.T) {
	raced.Skip(t)
	box := decision.Box{Electorate: electors(1000), Deadline: closing}
	for i := range 2000 {
		box.Ballots = append(box.Ballots, ballot(box.Electorate[i%1000], decision.Majority.Choices()[i%3], time.Minute))
	}
	counted := testing.AllocsPerRun(20, func() { box.Count() })
	count, rules := box.Count(), of(t, decision.Majority)
	decided := testing.AllocsPerRun(20, func() {
		if _, err := decision.Decide(rules, 0, count); err != nil {
			t.Fatal(err)
		}
	})
	t.Logf("%.0f to count, %.0f to decide", counted, decided)
	if counted > countAllocs || decided > decideAllocs {
		t.Errorf("%.0f allocations to count, at the most %d; %.0f to decide, at the most %d", counted, countAllocs, decided, decideAllocs)
	}
}
