package i18n

import (
	"errors"
	"strings"
	"testing"
	"time"

	"tocsin/collective/when"
)

func brussels(tb testing.TB) *time.Location {
	tb.Helper()
	loc, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	return loc
}

func TestMoment(t *testing.T) {
	c, loc := mustLoad(t), brussels(t)
	now := time.Date(2026, 11, 23, 14, 0, 0, 0, loc)
	for _, tc := range []struct {
		at   time.Time
		want map[Lang]string
	}{
		{time.Date(2026, 11, 27, 18, 0, 0, 0, loc), map[Lang]string{
			French:  "vendredi 27 novembre à 18 h",
			Dutch:   "vrijdag 27 november om 18 uur",
			German:  "Freitag, 27. November, um 18 Uhr",
			English: "Friday 27 November at 18:00",
		}},
		{time.Date(2027, 1, 1, 9, 5, 0, 0, loc), map[Lang]string{
			French:  "vendredi 1er janvier 2027 à 9 h 05",
			Dutch:   "vrijdag 1 januari 2027 om 9.05 uur",
			German:  "Freitag, 1. Januar 2027, um 9:05 Uhr",
			English: "Friday 1 January 2027 at 09:05",
		}},
		{time.Date(2026, 12, 1, 0, 0, 0, 0, loc), map[Lang]string{
			French:  "mardi 1er décembre à 0 h",
			Dutch:   "dinsdag 1 december om 0 uur",
			German:  "Dienstag, 1. Dezember, um 0 Uhr",
			English: "Tuesday 1 December at 00:00",
		}},
	} {
		for lang, want := range tc.want {
			if got := plainSpaces(c.Moment(lang, tc.at, now)); got != want {
				t.Errorf("%s: got %q, want %q", lang, got, want)
			}
		}
	}
}

func TestDays(t *testing.T) {
	c, loc := mustLoad(t), brussels(t)
	date := func(year int, month time.Month, day int) time.Time {
		return time.Date(year, month, day, 0, 0, 0, 0, loc)
	}
	now := date(2026, 11, 23)
	for _, tc := range []struct {
		from, to time.Time
		want     map[Lang]string
	}{
		{date(2026, 12, 1), date(2026, 12, 1), map[Lang]string{
			French:  "le mardi 1er décembre",
			Dutch:   "op dinsdag 1 december",
			German:  "am Dienstag, 1. Dezember",
			English: "on Tuesday 1 December",
		}},
		{date(2026, 12, 1), date(2026, 12, 5), map[Lang]string{
			French:  "du mardi 1er au samedi 5 décembre",
			Dutch:   "van dinsdag 1 tot en met zaterdag 5 december",
			German:  "von Dienstag, 1. bis Samstag, 5. Dezember",
			English: "from Tuesday 1 to Saturday 5 December",
		}},
		{date(2026, 11, 30), date(2026, 12, 4), map[Lang]string{
			French:  "du lundi 30 novembre au vendredi 4 décembre",
			Dutch:   "van maandag 30 november tot en met vrijdag 4 december",
			German:  "von Montag, 30. November bis Freitag, 4. Dezember",
			English: "from Monday 30 November to Friday 4 December",
		}},
		{date(2026, 12, 28), date(2027, 1, 1), map[Lang]string{
			French:  "du lundi 28 décembre au vendredi 1er janvier 2027",
			Dutch:   "van maandag 28 december tot en met vrijdag 1 januari 2027",
			German:  "von Montag, 28. Dezember bis Freitag, 1. Januar 2027",
			English: "from Monday 28 December to Friday 1 January 2027",
		}},
	} {
		for lang, want := range tc.want {
			got := c.Days(lang, tc.from, tc.to, now)
			if got != want {
				t.Errorf("%s: got %q, want %q", lang, got, want)
			}
			from, to, err := when.Span(got, now, loc)
			if err != nil || !from.In(loc).Equal(tc.from) || !to.In(loc).Equal(tc.to) {
				t.Errorf("%s: %q reads back as %s to %s, %v", lang, got, from, to, err)
			}
		}
	}
}

// What Tocsin says can be copied back to it: every day of more than a year, and
// every hour of the first of each month.
func TestMomentsReadBack(t *testing.T) {
	c, loc := mustLoad(t), brussels(t)
	now := time.Date(2026, 11, 23, 14, 0, 0, 0, loc)
	readBack := func(at time.Time) {
		for _, lang := range Langs() {
			text := c.Moment(lang, at, now)
			got, err := when.Moment(text, now, loc)
			if errors.Is(err, when.ErrTwice) {
				continue // an hour that comes twice cannot be told by its number
			}
			if err != nil || !got.Equal(at) {
				t.Errorf("%s: %q reads back as %v, %v, not %v", lang, text, got, err, at)
			}
		}
	}
	for day := range 400 {
		readBack(time.Date(2026, 11, 24+day, day%24, day*7%60, 0, 0, loc))
	}
	for month := range 13 {
		for hour := range 24 {
			readBack(time.Date(2026, time.Month(12+month), 1, hour, 0, 0, 0, loc))
		}
	}
	readBack(time.Date(2026, 11, 23, 18, 30, 0, 0, loc)) // today
}

func TestDayHasItsYearOnlyWhenItIsAnother(t *testing.T) {
	c, loc := mustLoad(t), brussels(t)
	now := time.Date(2026, 12, 31, 23, 59, 0, 0, loc)
	for at, year := range map[time.Time]bool{now: false, now.Add(time.Minute): true} {
		for _, lang := range Langs() {
			if got := c.Day(lang, at, now); strings.Contains(got, "202") != year {
				t.Errorf("%s: %q", lang, got)
			}
		}
	}
}
