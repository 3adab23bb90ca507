package when_test

import (
	"errors"
	"testing"
	"time"

	"tocsin/collective/when"
)

func days(of ...time.Weekday) (d [7]bool) {
	for _, day := range of {
		d[day] = true
	}
	return d
}

var (
	everyDay = [7]bool{true, true, true, true, true, true, true}
	workdays = days(1, 2, 3, 4, 5)
	nine     = when.Clock{Hour: 9}
)

func TestParseHabit(t *testing.T) {
	for text, want := range map[string]when.Habit{
		"chaque lundi 9h":                       {Days: days(1), Hour: 9},
		"lundi":                                 {Days: days(1), Hour: 9},
		"tous les lundis à 8 h 30":              {Days: days(1), Hour: 8, Minute: 30},
		"Tous les jours à 8h30":                 {Days: everyDay, Hour: 8, Minute: 30},
		"8h30, tous les jours":                  {Days: everyDay, Hour: 8, Minute: 30},
		"lundi et jeudi":                        {Days: days(1, 4), Hour: 9},
		"lundi, mercredi et vendredi à 10h":     {Days: days(1, 3, 5), Hour: 10},
		"chaque lundi et chaque jeudi à midi":   {Days: days(1, 4), Hour: 12},
		"les mardis 14h":                        {Days: days(2), Hour: 14},
		"en semaine 9h":                         {Days: workdays, Hour: 9},
		"le 1er du mois":                        {MonthDay: 1, Hour: 9},
		"le premier du mois à 10h":              {MonthDay: 1, Hour: 10},
		"le 15 de chaque mois 16h":              {MonthDay: 15, Hour: 16},
		"chaque mois le 15":                     {MonthDay: 15, Hour: 9},
		"le dernier jour du mois à 16h":         {MonthDay: -1, Hour: 16},
		"le premier lundi du mois à 9h":         {Often: when.Repeat{Every: 1, Monthly: true, Nth: 1, Weekday: 1, Hour: 9}, Hour: 9},
		"le premier lundi du mois":              {Often: when.Repeat{Every: 1, Monthly: true, Nth: 1, Weekday: 1, Hour: 9}, Hour: 9},
		"un lundi sur deux 11h":                 {Often: when.Repeat{Every: 2, Weekday: 1, Hour: 11}, Hour: 11},
		"elke maandag 9u":                       {Days: days(1), Hour: 9},
		"maandag en donderdag om 10u":           {Days: days(1, 4), Hour: 10},
		"elke dag om 8u30":                      {Days: everyDay, Hour: 8, Minute: 30},
		"op werkdagen om 9 uur":                 {Days: workdays, Hour: 9},
		"elke 1e van de maand":                  {MonthDay: 1, Hour: 9},
		"op de laatste dag van de maand om 16u": {MonthDay: -1, Hour: 16},
		"jeden Montag 9 Uhr":                    {Days: days(1), Hour: 9},
		"montags und donnerstags um 10 Uhr":     {Days: days(1, 4), Hour: 10},
		"täglich um 8:30 Uhr":                   {Days: everyDay, Hour: 8, Minute: 30},
		"werktags 9 Uhr":                        {Days: workdays, Hour: 9},
		"am 1. jedes Monats":                    {MonthDay: 1, Hour: 9},
		"am letzten Tag des Monats um 16 Uhr":   {MonthDay: -1, Hour: 16},
		"every Monday 9am":                      {Days: days(1), Hour: 9},
		"Mondays and Thursdays at 10:00":        {Days: days(1, 4), Hour: 10},
		"daily at 8:30am":                       {Days: everyDay, Hour: 8, Minute: 30},
		"weekdays at 9am":                       {Days: workdays, Hour: 9},
		"on the 1st of every month at 10am":     {MonthDay: 1, Hour: 10},
		"the last day of the month, 4pm":        {MonthDay: -1, Hour: 16},
	} {
		if got, err := when.ParseHabit(text, nine); err != nil || got != want {
			t.Errorf("%q: %+v, %v, want %+v", text, got, err, want)
		}
	}
}

func TestParseHabitAsksBack(t *testing.T) {
	for text, want := range map[string]when.Kind{
		"": when.ErrUnclear, "9h": when.ErrUnclear, "souvent": when.ErrUnclear, "chaque semaine": when.ErrUnclear, "lundi lundi": when.ErrUnclear,
		"lundi et lundi": when.ErrUnclear, "lundi et": when.ErrUnclear, "le 1er": when.ErrUnclear, "le 32 du mois": when.ErrImpossible,
		"every Monday at 7": when.ErrTwoReadings, "every second Monday": when.ErrTwoReadings, "lundi à minuit": when.ErrMidnight,
		"lundi 25h": when.ErrUnclear, "demain 9h": when.ErrUnclear, "lundi 9h et jeudi 10h": when.ErrUnclear, "0 9 * * 1": when.ErrUnclear,
	} {
		got, err := when.ParseHabit(text, nine)
		var unread *when.Error
		if !errors.As(err, &unread) || unread.Kind != want || got != (when.Habit{}) {
			t.Errorf("%q: %+v, %v, want %s", text, got, err, want)
		}
	}
	var unread *when.Error
	if _, err := when.ParseHabit("every Monday at 7", nine); !errors.As(err, &unread) || len(unread.Clocks) != 2 || unread.Clocks[1].Hour != 19 {
		t.Errorf("%+v", unread)
	}
}

// In Brussels clocks go from 2:00 to 3:00 on 2026-03-29 and from 3:00 to 2:00 on 2026-10-25.
func TestHabitNext(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		t.Fatal(err)
	}
	at := func(text string) time.Time {
		got, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return got.In(zone)
	}
	daily := func(hour, minute int) when.Habit { return when.Habit{Days: everyDay, Hour: hour, Minute: minute} }
	for _, tc := range []struct {
		habit       when.Habit
		after, want string
	}{
		{daily(9, 0), "2026-03-28T09:00:00+01:00", "2026-03-29T09:00:00+02:00"},
		{daily(9, 0), "2026-10-24T09:00:00+02:00", "2026-10-25T09:00:00+01:00"},
		{daily(2, 30), "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00"}, // skipped: the moment of the change
		{daily(2, 30), "2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00"},
		{daily(2, 30), "2026-10-25T02:29:00+02:00", "2026-10-25T02:30:00+02:00"}, // twice: the first
		{daily(2, 30), "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00"},
		{daily(2, 30), "2026-10-25T02:10:00+01:00", "2026-10-26T02:30:00+01:00"},
		{when.Habit{Days: workdays, Hour: 9}, "2026-11-27T09:00:00+01:00", "2026-11-30T09:00:00+01:00"},
		{when.Habit{MonthDay: 31, Hour: 9}, "2026-11-01T00:00:00+01:00", "2026-11-30T09:00:00+01:00"},
		{when.Habit{MonthDay: 31, Hour: 9}, "2026-11-30T09:00:00+01:00", "2026-12-31T09:00:00+01:00"},
		{when.Habit{MonthDay: -1, Hour: 9}, "2028-02-01T00:00:00+01:00", "2028-02-29T09:00:00+01:00"},
		{when.Habit{MonthDay: 30, Hour: 9}, "2027-02-01T00:00:00+01:00", "2027-02-28T09:00:00+01:00"},
		{when.Habit{MonthDay: 1, Hour: 9}, "2026-11-01T08:59:59+01:00", "2026-11-01T09:00:00+01:00"},
	} {
		if got := tc.habit.Next(at(tc.after), at(tc.after)); !got.Equal(at(tc.want)) {
			t.Errorf("%+v after %s: %s, want %s", tc.habit, tc.after, got, tc.want)
		}
	}
}

func FuzzParseHabit(f *testing.F) {
	for _, seed := range []string{"lundi et jeudi 9h", "le 1er du mois", "elke dag om 8u30", "am 1. jedes Monats", "every second Tuesday at 7", "0 9 * * 1", "lundi,, mardi", "quinze jours"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		h, err := when.ParseHabit(text, nine)
		if err != nil {
			var unread *when.Error
			if !errors.As(err, &unread) || h != (when.Habit{}) {
				t.Fatalf("%+v, %v", h, err)
			}
			return
		}
		if err := h.Check(); err != nil {
			t.Fatalf("%q reads as %+v", text, h)
		}
		now := time.Date(2026, 10, 24, 23, 0, 0, 0, time.UTC)
		first := h.Next(now, now)
		if second := h.Next(first, now); !first.After(now) || !second.After(first) {
			t.Fatalf("%+v: %s, %s", h, first, second)
		}
	})
}
