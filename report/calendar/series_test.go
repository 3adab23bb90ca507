package calendar_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/when"
	"tocsin/report/calendar"
)

// hourly is how the days of a series are written here.
const hourly = "2006-01-02 15:04 -0700"

// series are the assemblies of every first Tuesday from October to May, of which that of
// November was moved and that of February cancelled.
func series(tb testing.TB) []calendar.Event {
	tb.Helper()
	zone := MustZone(tb, "Europe/Brussels")
	repeat, err := when.ParseRepeat("chaque premier mardi du mois 19h")
	if err != nil {
		tb.Fatal(err)
	}
	at := func(year int, month time.Month, day int) time.Time {
		return time.Date(year, month, day, 19, 0, 0, 0, zone)
	}
	e := monthly(tb)
	e.Starts, e.Ends = at(2026, time.October, 6), at(2026, time.October, 6).Add(150*time.Minute)
	e.RRule = calendar.Ending(repeat.RRULE(), at(2027, time.May, 4))
	e.Except = []time.Time{at(2026, time.November, 3), at(2027, time.February, 2)}
	moved := e
	moved.UID, moved.Title = "assemblee-12@tocsin.example", "Assemblée générale, déplacée"
	moved.Sequence, moved.RRule, moved.Except = 1, "", nil
	moved.Starts, moved.Ends = at(2026, time.November, 5), at(2026, time.November, 5).Add(150*time.Minute)
	return []calendar.Event{e, moved}
}

// seriesDays are the first Tuesdays, from the calendar on the wall.
func seriesDays() []string {
	return []string{
		"2026-10-06 19:00 +0200", "2026-12-01 19:00 +0100", "2027-01-05 19:00 +0100",
		"2027-03-02 19:00 +0100", "2027-04-06 19:00 +0200", "2027-05-04 19:00 +0200",
	}
}

func TestSeries(t *testing.T) {
	cal := MustRead(t, MustFile(t, series(t)...))
	events := cal.Events()
	if len(events) != 2 {
		t.Fatalf("%d events", len(events))
	}
	if rule := events[0].Props.Get("RRULE").Value; rule != "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270504T170000Z" {
		t.Error(rule)
	}
	set, err := events[0].RecurrenceSet(nil)
	if err != nil {
		t.Fatal(err)
	}
	var days []string
	for _, day := range set.All() {
		days = append(days, day.Format(hourly))
	}
	if diff := cmp.Diff(seriesDays(), days); diff != "" {
		t.Error(diff)
	}
	moved, err := events[1].DateTimeStart(nil)
	if err != nil || moved.Format(hourly) != "2026-11-05 19:00 +0100" || events[1].Props.Get("RRULE") != nil || events[1].Props.Get("EXDATE") != nil {
		t.Error(moved, err, events[1].Props)
	}
}

func TestACalendarProgramTakesASeries(t *testing.T) {
	p := mustProgram(t)
	e := series(t)
	want := append(seriesDays(), "2026-11-05 19:00 +0100")
	slices.Sort(want)
	check := func(want []string) {
		t.Helper()
		var days []string
		for _, l := range p.takes(t, e...) {
			day, err := time.ParseInLocation("02.01.2006 15:04", l[:min(16, len(l))], e[0].Starts.Location())
			if err != nil {
				t.Fatalf("%q: %v", l, err)
			}
			days = append(days, day.Format(hourly))
		}
		if diff := cmp.Diff(want, days); diff != "" {
			t.Error(diff)
		}
	}
	check(want)
	// the first falls out too, and the series ends with what was in March
	e[0].Sequence, e[0].Except = 1, append(e[0].Except, e[0].Starts)
	e[0].RRule = calendar.Ending(e[0].RRule, time.Date(2027, time.April, 6, 18, 59, 59, 0, e[0].Starts.Location()))
	check(want[1:5])
}

func TestEnding(t *testing.T) {
	zone := MustZone(t, "Europe/Brussels")
	winter, summer := time.Date(2026, 12, 1, 19, 0, 0, 1, zone), time.Date(2026, 9, 1, 19, 0, 0, 0, zone)
	for _, test := range []struct {
		rule  string
		until time.Time
		want  string
	}{
		{"FREQ=WEEKLY;BYDAY=TU", winter, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T180000Z"},
		{"FREQ=WEEKLY;BYDAY=TU", summer, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260901T170000Z"},
		{"FREQ=DAILY;UNTIL=20300101T000000Z;INTERVAL=2", winter, "FREQ=DAILY;INTERVAL=2;UNTIL=20261201T180000Z"},
		{"FREQ=DAILY;COUNT=3", winter, "FREQ=DAILY;UNTIL=20261201T180000Z"},
		{"FREQ=DAILY;COUNT=3", time.Time{}, "FREQ=DAILY;COUNT=3"},
		{"", winter, ""},
	} {
		got := calendar.Ending(test.rule, test.until)
		if got != test.want || calendar.Ending(got, test.until) != got {
			t.Errorf("%s, %s: %s", test.rule, test.until, got)
		}
		e := monthly(t)
		e.RRule = got
		MustFile(t, e)
	}
	for rule, allDay := range map[string]bool{
		calendar.Ending("FREQ=DAILY", summer.Add(-time.Second)):    false, // before the first
		calendar.Ending("FREQ=DAILY", winter.AddDate(9000, 0, 0)):  false,
		calendar.Ending("FREQ=DAILY\r\nX:Y", winter):               false,
		"FREQ=DAILY;UNTIL=20270101":                                false,
		"FREQ=DAILY;UNTIL=20271301T000000Z":                        false,
		"FREQ=DAILY;UNTIL=20270101T000000Z;UNTIL=20270101T000000Z": false,
		"FREQ=DAILY;UNTIL=20270101T000000Z":                        true,
		"FREQ=DAILY;UNTIL=20260831":                                true,
	} {
		e := monthly(t)
		e.RRule, e.AllDay = rule, allDay
		if _, err := calendar.File("", []calendar.Event{e}); !errors.Is(err, calendar.ErrRule) {
			t.Errorf("%q, all day %v: %v", rule, allDay, err)
		}
	}
	e := deadline(t)
	e.RRule = "FREQ=YEARLY;UNTIL=20261024"
	MustFile(t, e)
}
