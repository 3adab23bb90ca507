package action_test

import (
	"testing"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

// What was promised for a day is late when the day is over on the wall, on days of 23, 24 and
// 25 hours, and an assembly that begins then has it on its agenda.
func TestPromiseIsDue(t *testing.T) {
	for _, test := range []struct {
		due  when.Date
		zone string
		over string // the first moment after the day
	}{
		{when.Date{Year: 2026, Month: 12, Day: 1}, "Europe/Brussels", "2026-12-02T00:00:00+01:00"},
		{when.Date{Year: 2026, Month: 10, Day: 25}, "Europe/Brussels", "2026-10-26T00:00:00+01:00"},
		{when.Date{Year: 2026, Month: 3, Day: 29}, "Europe/Brussels", "2026-03-30T00:00:00+02:00"},
		{when.Date{Year: 2026, Month: 3, Day: 28}, "Europe/Brussels", "2026-03-29T00:00:00+01:00"},
		{when.Date{Year: 2026, Month: 12, Day: 31}, "Europe/Lisbon", "2027-01-01T00:00:00Z"},
		{when.Date{Year: 2026, Month: 10, Day: 24}, "Atlantic/Azores", "2026-10-25T00:00:00Z"},     // midnight comes twice
		{when.Date{Year: 2026, Month: 3, Day: 28}, "Atlantic/Azores", "2026-03-29T01:00:00Z"},      // and here not at all
		{when.Date{Year: 2028, Month: 2, Day: 28}, "Europe/Brussels", "2028-02-29T00:00:00+01:00"}, // not yet March
	} {
		zone := mustZone(t, test.zone)
		over, err := time.Parse(time.RFC3339, test.over)
		if err != nil {
			t.Fatal(err)
		}
		over = over.In(zone)
		for _, state := range promiseStates() {
			p := promised(state)
			p.Due = test.due
			open := state == action.Awaited || state == action.Partly
			if !p.Deadline(zone).Equal(over) {
				t.Fatalf("%s in %s: %s", test.due, test.zone, p.Deadline(zone))
			}
			for moment, due := range map[time.Time]bool{
				over.Add(-24 * time.Hour): false, over.Add(-time.Second): false, over: true, over.Add(time.Second): true, over.AddDate(1, 0, 0): true,
			} {
				if p.Late(moment) != (due && open) || p.ComesUp(moment) != (due && open) {
					t.Errorf("%s by %s, at %s: late %v, comes up %v", state, test.due, moment, p.Late(moment), p.ComesUp(moment))
				}
			}
		}
	}
}

func TestComesUp(t *testing.T) {
	for _, state := range promiseStates() {
		p := promised(state)
		p.Due, p.Spoken = when.Date{}, false
		if p.ComesUp(at.AddDate(90, 0, 0)) != (state == action.Broken) || p.Late(at.AddDate(90, 0, 0)) {
			t.Errorf("%s without a day", state)
		}
		if p.Spoken = true; p.ComesUp(at.AddDate(90, 0, 0)) {
			t.Errorf("%s: an assembly spoke of it", state)
		}
	}
	// the day is that of where they meet: at half past midnight in Brussels, Lisbon has the evening before
	p := promised(action.Awaited)
	moment := time.Date(2026, 12, 2, 0, 30, 0, 0, mustZone(t, "Europe/Brussels"))
	if !p.ComesUp(moment) || p.ComesUp(moment.In(mustZone(t, "Europe/Lisbon"))) {
		t.Error("the day is not that of the place")
	}
}
