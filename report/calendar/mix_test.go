package calendar_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"
	"github.com/google/go-cmp/cmp"

	"tocsin/report/calendar"
)

// A mixed event is one of a file with everything that comes in a circle's year.
type mixed struct {
	calendar.Event
	first, last string // the days, both included
	times       string // as a calendar program shows them; empty: whole days
}

// mix is sixty events: whole days, one and several, over the nights in which clocks are set,
// the ends of months and of years and a leap day; moments with and without an end said;
// hours, some over midnight.
func mix(tb testing.TB) []mixed {
	zone := MustZone(tb, "Europe/Brussels")
	days := []time.Time{
		time.Date(2026, 10, 24, 0, 0, 0, 0, zone), time.Date(2026, 10, 25, 0, 0, 0, 0, zone), time.Date(2026, 11, 30, 0, 0, 0, 0, zone),
		time.Date(2026, 12, 31, 0, 0, 0, 0, zone), time.Date(2027, 2, 28, 0, 0, 0, 0, zone), time.Date(2027, 3, 27, 0, 0, 0, 0, zone),
		time.Date(2027, 3, 28, 0, 0, 0, 0, zone), time.Date(2027, 5, 1, 0, 0, 0, 0, zone), time.Date(2028, 2, 28, 0, 0, 0, 0, zone), time.Date(2028, 2, 29, 0, 0, 0, 0, zone),
	}
	var all []mixed
	for i, day := range days {
		for n := range 6 {
			e := calendar.Event{
				UID: fmt.Sprintf("mix-%d-%d@tocsin", i, n), Title: fmt.Sprintf("Évènement %d.%d", i, n), Sequence: n, Starts: day,
				Stamp: time.Date(2026, 9, 1, 9, 0, 0, 0, time.UTC),
			}
			m := mixed{first: day.Format(time.DateOnly), last: day.Format(time.DateOnly)}
			switch n {
			case 0: // a day
				e.AllDay = true
			case 1: // a day whose end is said to be itself, as the day by which something is due
				e.AllDay, e.Ends = true, day
			case 2: // three days up to the last second
				e.AllDay, e.Ends = true, day.AddDate(0, 0, 3).Add(-time.Second)
				m.last = day.AddDate(0, 0, 2).Format(time.DateOnly)
			case 3: // a moment
				e.Starts, m.times = time.Date(day.Year(), day.Month(), day.Day(), 18, 0, 0, 0, zone), "18:00-19:00" // khal gives what has no end an hour
				if i%2 == 0 {
					e.Ends = e.Starts
				}
			case 4: // hours
				e.Starts, m.times = time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, zone), "12:00-14:30"
				e.Ends = e.Starts.Add(150 * time.Minute)
			case 5: // over midnight
				e.Starts, m.times = time.Date(day.Year(), day.Month(), day.Day(), 21, 0, 0, 0, zone), "21:00-06:00"
				e.Ends = time.Date(day.Year(), day.Month(), day.Day()+1, 6, 0, 0, 0, zone)
				m.last = day.AddDate(0, 0, 1).Format(time.DateOnly)
			}
			m.Event = e
			all = append(all, m)
		}
	}
	return all
}

func events(all []mixed) []calendar.Event {
	var out []calendar.Event
	for _, m := range all {
		out = append(out, m.Event)
	}
	return out
}

// TestAnotherLibraryReadsAMix: every start and end as it was, days as days, and no end that
// is not after its start (RFC 5545, 3.8.2.2).
func TestAnotherLibraryReadsAMix(t *testing.T) {
	all := mix(t)
	cal := MustRead(t, MustFile(t, events(all)...))
	zones := 0
	for _, c := range cal.Children {
		if c.Name == ical.CompTimezone {
			zones++
		}
	}
	if got := len(cal.Events()); got != len(all) || len(all) != 60 || zones != 1 {
		t.Fatalf("%d events of %d, %d zones", got, len(all), zones)
	}
	for i, e := range cal.Events() {
		m := all[i]
		start, end := e.Props.Get(ical.PropDateTimeStart), e.Props.Get(ical.PropDateTimeEnd)
		if MustText(t, e.Component, ical.PropUID) != m.UID {
			t.Fatalf("%d is %+v", i, e.Props)
		}
		if m.AllDay {
			after, err := time.Parse(time.DateOnly, m.last)
			if err != nil {
				t.Fatal(err)
			}
			if start.ValueType() != ical.ValueDate || end.ValueType() != ical.ValueDate || start.Params.Get("TZID") != "" ||
				start.Value != strings.ReplaceAll(m.first, "-", "") || end.Value != after.AddDate(0, 0, 1).Format("20060102") {
				t.Errorf("%s is from %+v to %+v", m.UID, start, end)
			}
			continue
		}
		at, err := e.DateTimeStart(nil)
		if err != nil || !at.Equal(m.Starts) || start.Params.Get("TZID") != "Europe/Brussels" {
			t.Errorf("%s starts at %s: %v", m.UID, at, err)
		}
		if lasts := m.Ends.After(m.Starts); (end != nil) != lasts {
			t.Errorf("%s ends at %+v", m.UID, end)
		} else if until, err := e.DateTimeEnd(nil); lasts && (err != nil || !until.Equal(m.Ends)) {
			t.Errorf("%s ends at %s: %v", m.UID, until, err)
		}
	}
}

// TestACalendarProgramTakesAMix: each of them on its days and no other.
func TestACalendarProgramTakesAMix(t *testing.T) {
	all := mix(t)
	p := mustProgram(t)
	p.takes(t, events(all)...)
	listed := p.run(t, "list", "--day-format", "@{date}", "--format", "{start-date-long} {start-time}-{end-time} {end-date-long} {title}", "01.10.2026", "600d")
	var got, want []string
	day := ""
	for l := range strings.SplitSeq(strings.TrimSpace(listed), "\n") {
		if date, ok := strings.CutPrefix(l, "@"); ok {
			day = date
			continue
		}
		got = append(got, day+" "+l)
	}
	for _, m := range all {
		first, err := time.Parse(time.DateOnly, m.first)
		last, err2 := time.Parse(time.DateOnly, m.last)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		for d := first; !d.After(last); d = d.AddDate(0, 0, 1) {
			times := m.times
			if times == "" {
				times = "-"
			}
			want = append(want, fmt.Sprintf("%s %s %s %s %s", d.Format("02.01.2006"), first.Format("02.01.2006"), times, last.Format("02.01.2006"), m.Title))
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
