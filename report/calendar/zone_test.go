package calendar_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"tocsin/report/calendar"
)

func TestSevenInTheEveningOnBothSides(t *testing.T) {
	e := monthly(t)
	cal := MustRead(t, MustFile(t, e))
	said := mustRules(t, cal)
	set, err := cal.Events()[0].RecurrenceSet(nil)
	if err != nil {
		t.Fatal(err)
	}
	days := set.Between(e.Starts, e.Starts.AddDate(2, 0, 0), true)
	offsets := map[int]int{}
	for _, day := range days {
		if day.Format("15:04") != "19:00" || day.Weekday() != time.Tuesday || day.Day() > 7 {
			t.Errorf("a first Tuesday at 7: %s", day)
		}
		_, offset := day.Zone()
		if got := said.at(day); got != offset {
			t.Errorf("%s: the file says %d seconds, the zone %d", day, got, offset)
		}
		offsets[offset]++
	}
	if len(days) != 24 || offsets[7200] != 14 || offsets[3600] != 10 {
		t.Errorf("%d days, %v", len(days), offsets)
	}
}

func TestOneOfManyFallsOut(t *testing.T) {
	e := monthly(t)
	e.Except = []time.Time{time.Date(2026, 12, 1, 18, 0, 0, 0, time.UTC)}
	except := MustRead(t, MustFile(t, e)).Events()[0].Props.Get(ical.PropExceptionDates)
	if except.Value != "20261201T190000" || except.Params.Get(ical.PropTimezoneID) != "Europe/Brussels" {
		t.Errorf("all but %+v", except)
	}
}

// rules are how the clocks of a zone change, as a file says it.
type rules []struct {
	at     []time.Time
	offset int
}

func seconds(tb testing.TB, of *ical.Component, name string) int {
	tb.Helper()
	value := of.Props.Get(name).Value
	hours, err := strconv.Atoi(value[:3])
	if err != nil {
		tb.Fatal(err)
	}
	minutes, err := strconv.Atoi(value[:1] + value[3:])
	if err != nil {
		tb.Fatal(err)
	}
	return hours*3600 + minutes*60
}

// mustRules reads the first time zone of a file.
func mustRules(tb testing.TB, cal *ical.Calendar) rules {
	tb.Helper()
	var all rules
	for _, zone := range cal.Children {
		if zone.Name != ical.CompTimezone {
			continue
		}
		for _, change := range zone.Children {
			from := time.Duration(seconds(tb, change, ical.PropTimezoneOffsetFrom)) * time.Second
			start, err := change.Props.DateTime(ical.PropDateTimeStart, time.UTC)
			if err != nil {
				tb.Fatal(err)
			}
			walls := []time.Time{start}
			set, err := change.RecurrenceSet(time.UTC)
			if err != nil {
				tb.Fatal(err)
			}
			if set != nil {
				walls = set.Between(start, start.AddDate(40, 0, 0), true)
			}
			for i := range walls {
				walls[i] = walls[i].Add(-from)
			}
			all = append(all, struct {
				at     []time.Time
				offset int
			}{walls, seconds(tb, change, ical.PropTimezoneOffsetTo)})
		}
		return all
	}
	return nil
}

// at is the offset at a moment: that of the last change before it.
func (r rules) at(t time.Time) int {
	var last time.Time
	offset := -1
	for _, change := range r {
		for _, at := range change.at {
			if !at.After(t) && at.After(last) {
				last, offset = at, change.offset
			}
		}
	}
	return offset
}

// TestZones compares what a file says of a zone with the zone itself, around the changes
// and every week for 25 years.
func TestZones(t *testing.T) {
	for name, parts := range map[string]int{
		"Europe/Brussels": 2, "Europe/London": 2, "Europe/Dublin": 2, "America/New_York": 2, "Australia/Sydney": 2,
		"Asia/Tokyo": 1, "Asia/Kolkata": 1, "America/Sao_Paulo": 1, "Africa/Casablanca": 0, "Atlantic/Azores": 2,
	} {
		zone := MustZone(t, name)
		e := once(t)
		e.Starts = time.Date(2026, 1, 6, 19, 0, 0, 0, zone)
		e.Ends = e.Starts.Add(time.Hour)
		cal := MustRead(t, MustFile(t, e))
		said := mustRules(t, cal)
		if MustText(t, cal.Children[0], ical.PropTimezoneID) != name || parts > 0 && len(said) != parts {
			t.Errorf("%s has %d parts", name, len(said))
		}
		check := func(at time.Time) {
			_, offset := at.Zone()
			if got := said.at(at); got != offset {
				t.Fatalf("%s at %s: the file says %d, the zone %d", name, at, got, offset)
			}
		}
		for at := e.Starts; at.Year() < 2051; at = at.AddDate(0, 0, 7) {
			check(at)
		}
		for _, change := range said {
			for _, at := range change.at {
				if at.After(e.Starts) && at.Year() < 2051 {
					check(at.In(zone))
					check(at.In(zone).Add(-time.Second))
				}
			}
		}
	}
	e := once(t)
	e.Starts, e.Ends = e.Starts.UTC(), time.Time{}
	if said := mustRules(t, MustRead(t, MustFile(t, e, deadline(t)))); said != nil {
		t.Error("UTC and days need no rules")
	}
}

func TestTwoZonesInOneFile(t *testing.T) {
	a, b := once(t), monthly(t)
	a.Starts = a.Starts.In(MustZone(t, "America/New_York"))
	a.Ends = time.Time{}
	cal := MustRead(t, MustFile(t, a, b, calendar.Event{UID: "x", Starts: b.Starts, Stamp: b.Stamp}))
	if len(cal.Children) != 5 || cal.Children[0].Name != ical.CompTimezone || cal.Children[1].Name != ical.CompTimezone {
		t.Errorf("%d parts", len(cal.Children))
	}
}
