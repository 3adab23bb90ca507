package calendar

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

// horizon is how many years after the last event the rules of a zone are looked at.
const horizon = 30

// A zone is what a file says of a time zone: how its clocks change from a year on.
type zone struct {
	location    *time.Location
	first, last int // years
}

// zones are those of events that need to be explained, in the order of their names.
func zones(events []Event) []zone {
	found := map[string]zone{}
	for _, e := range events {
		name := e.Starts.Location().String()
		if e.AllDay || name == time.UTC.String() {
			continue
		}
		z, ok := found[name]
		if !ok {
			z = zone{e.Starts.Location(), e.Starts.Year(), e.Starts.Year()}
		}
		z.first, z.last = min(z.first, e.Starts.Year()), max(z.last, e.Starts.Year(), e.Ends.Year())
		found[name] = z
	}
	var all []zone
	for _, z := range found {
		all = append(all, z)
	}
	slices.SortFunc(all, func(a, b zone) int { return cmp.Compare(a.location.String(), b.location.String()) })
	return all
}

// A change is a moment at which clocks are set.
type change struct {
	at       time.Time // in the zone, just after
	from, to int       // seconds east of UTC
	name     string
}

// wall is what the clocks showed when they were set.
func (c change) wall() time.Time { return c.at.UTC().Add(time.Duration(c.from) * time.Second) }

// changes are those from the year before the first event on. They are looked for day by
// day: what time.ZoneBounds says of the last day of a leap year after 2037 is wrong.
func (z zone) changes() []change {
	var all []change
	const day = 24 * 60 * 60
	at := time.Date(z.first-1, 1, 1, 0, 0, 0, 0, z.location)
	end := time.Date(z.last+horizon+1, 1, 1, 0, 0, 0, 0, z.location)
	for _, from := at.Zone(); at.Before(end); at = at.Add(day * time.Second) {
		if _, to := at.Add(day * time.Second).Zone(); to == from {
			continue
		}
		seconds := sort.Search(day, func(n int) bool {
			_, now := at.Add(time.Duration(n) * time.Second).Zone()
			return now != from
		})
		c := change{at: at.Add(time.Duration(seconds) * time.Second), from: from}
		c.name, c.to = c.at.Zone()
		all, from = append(all, c), c.to
	}
	return all
}

// component is the zone as calendars read it: its changes by rule where they have one,
// else one by one.
func (z zone) component() *ics.VTimezone {
	v := ics.NewTimezone(z.location.String())
	changes := z.changes()
	start := time.Date(z.first-1, 1, 1, 0, 0, 0, 0, z.location)
	name, east := start.Zone()
	if len(changes) == 0 || !z.regular(changes) {
		v.Components = append(v.Components, observance(change{start, east, east, name}, ""))
		for _, c := range changes {
			v.Components = append(v.Components, observance(c, ""))
		}
		return v
	}
	for _, c := range changes[:2] {
		rule, _ := yearly(c, changes)
		v.Components = append(v.Components, observance(c, rule))
	}
	return v
}

// regular tells if every year has the two changes of the first, by one rule each, and
// they are those before the first event.
func (z zone) regular(changes []change) bool {
	if len(changes) < 4 || changes[1].at.Year() != z.first-1 {
		return false
	}
	for _, c := range changes[:2] {
		if _, ok := yearly(c, changes); !ok {
			return false
		}
	}
	return true
}

// yearly is the rule by which a change comes again every year, if all do that are like it.
func yearly(c change, changes []change) (string, bool) {
	years := 0
	for _, week := range []int{-1, 1, 2, 3, 4} {
		years = 0
		for _, other := range changes {
			if other.from == c.from && other.to == c.to {
				if !on(other.wall(), c.wall(), week) || other.at.Year() != c.at.Year()+years || other.name != c.name {
					years = -1
					break
				}
				years++
			}
		}
		if years > horizon {
			weekday := strings.ToUpper(c.wall().Weekday().String()[:2])
			return fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", c.wall().Month(), week, weekday), true
		}
	}
	return "", false
}

// on tells if t is at the same hour as first, in the same month, on the same day of the
// week and in a week of the month, -1 for the last.
func on(t, first time.Time, week int) bool {
	if t.Month() != first.Month() || t.Weekday() != first.Weekday() || t.Format("150405") != first.Format("150405") {
		return false
	}
	if week < 0 {
		return t.AddDate(0, 0, 7).Month() != t.Month()
	}
	return (t.Day()-1)/7+1 == week
}
