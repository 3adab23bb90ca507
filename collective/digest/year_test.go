package digest_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/digest"
	"tocsin/collective/hours"
	"tocsin/collective/when"
	"tocsin/crontab"
)

// MustZone loads a zone.
func MustZone(tb testing.TB, name string) *time.Location {
	tb.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		tb.Fatal(err)
	}
	return zone
}

// MustTimes reads a wish as members write it.
func MustTimes(tb testing.TB, text string, since time.Time) digest.Times {
	tb.Helper()
	if crontab.Looks(text) {
		line, err := crontab.Parse(text)
		if err != nil {
			tb.Fatal(err)
		}
		return line
	}
	habit, err := when.ParseHabit(text, digest.Usual())
	if err != nil {
		tb.Fatalf("%q: %v", text, err)
	}
	return digest.Habit{Habit: habit, Since: since}
}

// asked are the wishes of a year, each with what a clock on the wall says when it comes.
var asked = map[string]func(time.Time) bool{
	"tous les jours à 2h30": func(t time.Time) bool { return t.Hour() == 2 && t.Minute() == 30 },
	"tous les jours à 8h30": func(t time.Time) bool { return t.Hour() == 8 && t.Minute() == 30 },
	"chaque lundi 9h":       func(t time.Time) bool { return t.Weekday() == time.Monday && t.Hour() == 9 && t.Minute() == 0 },
	"lundi et jeudi à 16h30": func(t time.Time) bool {
		return (t.Weekday() == 1 || t.Weekday() == 4) && t.Hour() == 16 && t.Minute() == 30
	},
	"dimanche 18h":                func(t time.Time) bool { return t.Weekday() == time.Sunday && t.Hour() == 18 && t.Minute() == 0 },
	"le 1er du mois":              func(t time.Time) bool { return t.Day() == 1 && t.Hour() == 9 && t.Minute() == 0 },
	"le dernier jour du mois 23h": func(t time.Time) bool { return t.AddDate(0, 0, 1).Day() == 1 && t.Hour() == 23 && t.Minute() == 0 },
	"0 12 * * 1-5":                func(t time.Time) bool { return t.Weekday()%6 != 0 && t.Hour() == 12 && t.Minute() == 0 },
	"0 3 15 * *":                  func(t time.Time) bool { return t.Day() == 15 && t.Hour() == 3 && t.Minute() == 0 },
}

// TestYear lets the clock tick every hour for a year, over both changes of the clock: nothing is sent in
// closed hours, and each digest that is due is sent exactly once, at the first tick in open hours.
func TestYear(t *testing.T) {
	place := MustZone(t, "Europe/Brussels")
	open := hours.Default()
	for _, name := range []string{"Europe/Brussels", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"} {
		zone := MustZone(t, name)
		for text, comes := range asked {
			t.Run(fmt.Sprintf("%s %s", name, text), func(t *testing.T) {
				start := time.Date(2026, 1, 5, 0, 0, 0, 0, place)
				end := start.AddDate(1, 0, 0)
				want := expected(start, end, zone, place, open, comes)
				got := sent(MustTimes(t, text, start), start, end, zone, place, open)
				for _, at := range got {
					if !open.Holds(at) {
						t.Errorf("sent in closed hours, at %s", at)
					}
				}
				if diff := cmp.Diff(texts(want), texts(got)); diff != "" {
					t.Error(diff)
				}
				if len(got) < 11 {
					t.Errorf("%d in a year: nothing is proven", len(got))
				}
			})
		}
	}
}

// sent plays the ticks, as the command does when one falls due.
func sent(times digest.Times, start, end time.Time, zone, place *time.Location, open hours.Hours) (at []time.Time) {
	due := digest.Next(times, start.In(zone), hours.In{Hours: open, Zone: place})
	for now := start; now.Before(end); now = now.Add(time.Hour) {
		switch {
		case now.Before(due):
		case !open.Holds(now):
			due = open.Next(now)
		default:
			at = append(at, now)
			due = digest.Next(times, now.In(zone), hours.In{Hours: open, Zone: place})
		}
	}
	return at
}

// expected looks at the clock on the wall every minute of the year, without any of the rules: what comes is
// sent at the first tick after it within the hours, once for all that came before it. A time that the wall
// does not show on a day, because it is skipped, comes with the change; one shown twice, the first time.
func expected(start, end time.Time, zone, place *time.Location, open hours.Hours, comes func(time.Time) bool) (at []time.Time) {
	waiting, last := false, ""
	for now := start.Add(time.Minute); now.Before(end); now = now.Add(time.Minute) {
		wall := now.In(zone)
		_, offset := wall.Zone()
		_, before := wall.Add(-time.Minute).Zone()
		for skipped := offset - before; skipped > 0; skipped -= 60 { // the minutes that nobody saw
			if comes(shownAs(wall.Add(-time.Duration(skipped)*time.Second), offset-before)) {
				waiting = true
			}
		}
		if comes(wall) && wall.Format("2006-01-02T15:04") != last {
			waiting, last = true, wall.Format("2006-01-02T15:04")
		}
		if waiting && now.Sub(start)%time.Hour == 0 && open.Holds(now.In(place)) {
			at, waiting = append(at, now), false
		}
	}
	return at
}

// shownAs is what the wall would have shown had it been put forward by some seconds already.
func shownAs(at time.Time, forward int) time.Time {
	return time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), forward, 0, time.UTC)
}

func texts(moments []time.Time) (list []string) {
	for _, m := range moments {
		list = append(list, m.UTC().Format(time.RFC3339))
	}
	return list
}
