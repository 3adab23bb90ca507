package when

import (
	"math/rand/v2"
	"testing"
	"time"
)

func mustRepeat(tb testing.TB, text string) Repeat {
	tb.Helper()
	r, err := ParseRepeat(text)
	if err != nil {
		tb.Fatalf("%q: %v", text, err)
	}
	return r
}

// In Brussels clocks go from 2:00 to 3:00 on 2026-03-29 and from 3:00 to 2:00 on 2026-10-25.
func TestNext(t *testing.T) {
	for _, test := range []struct {
		text  string
		after time.Time
		want  []string
	}{
		{"chaque dimanche 19h", brusselsTime(2026, 3, 22, 18, 0), []string{"03-22T19:00+01", "03-29T19:00+02", "04-05T19:00+02"}},
		{"chaque dimanche 19h", brusselsTime(2026, 10, 18, 19, 0), []string{"10-25T19:00+01", "11-01T19:00+01"}},
		{"chaque dimanche 2h30", brusselsTime(2026, 3, 22, 2, 0), []string{"03-22T02:30+01", "03-29T03:00+02", "04-05T02:30+02"}},
		{"chaque dimanche 2h", brusselsTime(2026, 3, 28, 2, 0), []string{"03-29T03:00+02", "04-05T02:00+02"}},
		{"chaque dimanche 2h30", brusselsTime(2026, 10, 18, 3, 0), []string{"10-25T02:30+02", "11-01T02:30+01"}},
		{"dernier dimanche du mois 2h30", brusselsTime(2026, 2, 1, 0, 0), []string{"02-22T02:30+01", "03-29T03:00+02", "04-26T02:30+02"}},
		{"dernier vendredi du mois 18h30", brusselsTime(2026, 2, 1, 0, 0), []string{"02-27T18:30+01", "03-27T18:30+01", "04-24T18:30+02"}},
		{"dernier vendredi du mois 18h30", brusselsTime(2028, 2, 1, 0, 0), []string{"02-25T18:30+01", "03-31T18:30+02"}},
		{"premier mardi du mois 19h", brusselsTime(2026, 9, 1, 18, 59), []string{"09-01T19:00+02", "10-06T19:00+02", "11-03T19:00+01"}},
		{"premier mardi du mois 19h", brusselsTime(2026, 9, 1, 19, 0), []string{"10-06T19:00+02"}},
		{"quatrième mardi du mois 19h", brusselsTime(2026, 9, 1, 0, 0), []string{"09-22T19:00+02", "10-27T19:00+01"}},
		{"dernier mardi du mois 19h", brusselsTime(2026, 9, 1, 0, 0), []string{"09-29T19:00+02", "10-27T19:00+01"}}, // five in September
		{"premier vendredi du mois 0h", brusselsTime(2026, 12, 31, 23, 59), []string{"01-01T00:00+01", "02-05T00:00+01"}},
	} {
		at := test.after
		for _, want := range test.want {
			at = mustRepeat(t, test.text).Next(at, at)
			if got := at.Format("01-02T15:04Z07"); got != want {
				t.Errorf("%q after %v: got %s, want %s", test.text, test.after, got, want)
			}
		}
	}
}

// The phase is that of the anchor's week from Monday, or of its month, before or after it.
func TestNextKeepsPhase(t *testing.T) {
	fortnight := mustRepeat(t, "toutes les deux semaines le dimanche 11h")
	weekly := mustRepeat(t, "chaque mardi 19h")
	quarter := mustRepeat(t, "tous les trois mois le dernier vendredi 18h")
	for _, test := range []struct {
		r             Repeat
		after, anchor time.Time
		want          string
	}{
		{fortnight, brusselsTime(2026, 11, 23, 12, 0), brusselsTime(2026, 11, 23, 0, 0), "2026-11-29"}, // Monday
		{fortnight, brusselsTime(2026, 11, 23, 12, 0), brusselsTime(2026, 11, 29, 23, 59), "2026-11-29"},
		{fortnight, brusselsTime(2026, 11, 23, 12, 0), brusselsTime(2026, 11, 22, 23, 59), "2026-12-06"},
		{fortnight, brusselsTime(2026, 11, 23, 12, 0), brusselsTime(2026, 11, 30, 0, 0), "2026-12-06"},
		{fortnight, brusselsTime(2026, 11, 29, 11, 0), brusselsTime(2026, 11, 23, 0, 0), "2026-12-13"},
		{fortnight, brusselsTime(2026, 11, 29, 11, 0), brusselsTime(2036, 1, 1, 0, 0), "2026-12-06"},
		{fortnight, brusselsTime(2026, 11, 23, 12, 0), brusselsTime(1926, 11, 29, 0, 0), "2026-12-06"}, // 5,217 weeks
		{fortnight, brusselsTime(2026, 11, 23, 12, 0), time.Time{}, "2026-11-29"},                      // 105,706
		{weekly, brusselsTime(2026, 11, 23, 12, 0), time.Time{}, "2026-11-24"},
		{quarter, brusselsTime(2026, 11, 23, 12, 0), time.Time{}, "2027-01-29"}, // as that January
		{quarter, brusselsTime(2026, 11, 23, 12, 0), brusselsTime(2026, 11, 1, 0, 0), "2026-11-27"},
		{quarter, brusselsTime(2026, 11, 27, 18, 0), brusselsTime(2026, 11, 1, 0, 0), "2027-02-26"},
		{quarter, brusselsTime(2026, 11, 23, 12, 0), brusselsTime(2027, 1, 31, 0, 0), "2027-01-29"},
		{quarter, brusselsTime(2026, 11, 23, 12, 0), brusselsTime(2020, 12, 31, 0, 0), "2026-12-25"},
	} {
		if got := test.r.Next(test.after, test.anchor).Format(time.DateOnly); got != test.want {
			t.Errorf("%s after %v, anchor %v: got %s, want %s", test.r, test.after, test.anchor, got, test.want)
		}
	}
}

// slow looks at every day, by the definition.
func slow(r Repeat, after, anchor time.Time) time.Time {
	phase := DateOf(anchor.In(after.Location()))
	for d := DateOf(after).Plus(-2); ; d = d.Plus(1) {
		if d.Weekday() != r.Weekday {
			continue
		}
		apart := daysBetween(phase.monday(), d.monday()) / 7
		if r.Monthly {
			apart = (d.Year-phase.Year)*12 + int(d.Month-phase.Month)
			if r.Nth == last && d.Plus(7).Month == d.Month || r.Nth != last && (d.Day-1)/7+1 != r.Nth {
				continue
			}
		}
		if apart%r.Every != 0 {
			continue
		}
		t := time.Date(d.Year, d.Month, d.Day, r.Hour, r.Minute, 0, 0, after.Location())
		for early := t.Add(-3 * time.Hour); early.Before(t); early = early.Add(time.Minute) {
			if early.Hour() == r.Hour && early.Minute() == r.Minute && early.Day() == d.Day {
				t = early // comes twice
			}
		}
		if t.Hour() != r.Hour || t.Minute() != r.Minute { // does not exist
			t = time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, after.Location())
			for t.Hour()*60+t.Minute() < r.Hour*60+r.Minute {
				t = t.Add(time.Minute)
			}
		}
		if t.After(after) {
			return t
		}
	}
}

func TestNextAgainstEveryDay(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	zones := []*time.Location{brussels, mustZone("America/New_York"), mustZone("Asia/Kathmandu"), mustZone("Australia/Lord_Howe")}
	moment := func(loc *time.Location) time.Time {
		return time.Date(2026, 1, 1, 0, random.IntN(3*366*24*60), 0, 0, loc)
	}
	for range 20_000 {
		r := Repeat{Every: 1 + random.IntN(4), Weekday: time.Weekday(random.IntN(7)), Hour: random.IntN(24), Minute: random.IntN(60)}
		if r.Monthly = random.IntN(2) == 0; r.Monthly {
			r.Nth = []int{1, 2, 3, 4, last}[random.IntN(5)]
		}
		loc := zones[random.IntN(len(zones))]
		after, anchor := moment(loc), moment(loc)
		if random.IntN(4) == 0 { // the night of a change, in Brussels
			r.Hour, r.Weekday = 1+random.IntN(3), time.Sunday
			after = brusselsTime(2026, []time.Month{3, 10}[random.IntN(2)], 25+random.IntN(6), random.IntN(5), random.IntN(60))
		}
		got, want := r.Next(after, anchor), slow(r, after, anchor)
		if !got.Equal(want) || got.Location() != after.Location() || !got.After(after) {
			t.Fatalf("%+v after %v, anchor %v: got %v, want %v", r, after, anchor, got, want)
		}
		if again := r.Next(got.Add(-time.Nanosecond), got); !again.Equal(got) {
			t.Fatalf("%+v: %v is no anchor of itself: %v", r, got, again)
		}
	}
}
