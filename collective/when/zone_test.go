package when

import (
	"testing"
	"time"
)

// In Brussels clocks go from 2:00 to 3:00 on 2027-03-28 and from 3:00 to 2:00 on 2026-10-25.
func TestChangesOfSummerTime(t *testing.T) {
	spring := brusselsTime(2027, 3, 26, 18, 0)
	autumn := brusselsTime(2026, 10, 23, 18, 0)
	between := time.Date(2026, 10, 25, 0, 40, 0, 0, time.UTC).In(brussels) // 2:40, the first time
	for _, test := range []struct {
		now        time.Time
		text, want string
	}{
		{spring, "dans 3 jours", "2027-03-29T18:00:00+02:00"},
		{spring, "dans 72 heures", "2027-03-29T19:00:00+02:00"},
		{spring, "in 48 hours", "2027-03-28T19:00:00+02:00"},
		{spring, "in 2 days", "2027-03-28T18:00:00+02:00"},
		{spring, "dimanche 1h59", "2027-03-28T01:59:00+01:00"},
		{spring, "dimanche 2h30", "skipped 2027-03-28T03:30:00+02:00"},
		{spring, "2027-03-28 02:00", "skipped 2027-03-28T03:00:00+02:00"},
		{spring, "dimanche 3h", "2027-03-28T03:00:00+02:00"},
		{autumn, "over 3 dagen", "2026-10-26T18:00:00+01:00"},
		{autumn, "over 72 uur", "2026-10-26T17:00:00+01:00"},
		{autumn, "in 48 Stunden", "2026-10-25T17:00:00+01:00"},
		{autumn, "zondag 1u59", "2026-10-25T01:59:00+02:00"},
		{autumn, "zondag 2u30", "twice 2026-10-25T02:30:00+02:00 2026-10-25T02:30:00+01:00"},
		{autumn, "2026-10-25 02:00", "twice 2026-10-25T02:00:00+02:00 2026-10-25T02:00:00+01:00"},
		{autumn, "zondag 3u", "2026-10-25T03:00:00+01:00"},
		{between, "25/10/2026 2h30", "twice 2026-10-25T02:30:00+01:00"},
		{between, "in 1 hour", "2026-10-25T02:40:00+01:00"},
		{between, "in 1 day", "2026-10-26T02:40:00+01:00"},
	} {
		moment, err := Moment(test.text, test.now, brussels)
		got := moment.Format(time.RFC3339)
		if e, ok := err.(*Error); ok {
			got = string(e.Kind)
			for _, m := range e.Moments {
				got += " " + m.Format(time.RFC3339)
			}
		}
		if got != test.want {
			t.Errorf("%q: got %s, want %s", test.text, got, test.want)
		}
	}
}

// Durations in hours are never early, those in days keep the minute that has begun; all are whole minutes.
func TestWholeMinutes(t *testing.T) {
	now := monday().Add(25*time.Second + 3)
	for text, want := range map[string]string{
		"dans 1 heure":    "2026-11-23 15:01:00",
		"dans 30 minutes": "2026-11-23 14:31:00",
		"dans 3 jours":    "2026-11-26 14:00:00",
		"dans 1 mois":     "2026-12-23 14:00:00",
	} {
		got, err := Moment(text, now, brussels)
		if err != nil || got.Format(time.DateTime) != want || got.Nanosecond() != 0 {
			t.Errorf("%q: got %v, %v, want %s", text, got, err, want)
		}
	}
}

func TestOddDays(t *testing.T) {
	for _, test := range []struct {
		now        time.Time
		text, want string
	}{
		{brusselsTime(2027, 1, 31, 10, 0), "dans 1 mois", "impossible"},
		{brusselsTime(2027, 1, 31, 10, 0), "dans 2 mois", "2027-03-31 10:00"},
		{brusselsTime(2027, 3, 1, 10, 0), "29 février 9h", "2028-02-29 09:00"},
		{brusselsTime(2028, 2, 29, 8, 0), "29 février 9h", "2028-02-29 09:00"},
		{brusselsTime(2028, 2, 29, 10, 0), "29 février 9h", "past, 2028-02-29 09:00"},
		{brusselsTime(2026, 12, 31, 23, 59), "demain 0h", "2027-01-01 00:00"},
		{brusselsTime(2026, 12, 31, 23, 59), "1/1 9h", "2027-01-01 09:00"},
		{brusselsTime(2026, 11, 29, 10, 0), "lundi de la semaine prochaine 9h", "2026-11-30 09:00"},
		{brusselsTime(2026, 11, 29, 10, 0), "dimanche de cette semaine 11h", "2026-11-29 11:00"},
		{brusselsTime(2027, 1, 1, 10, 0), "vendredi prochain 9h", "2027-01-08 09:00"},
	} {
		if got := tellMoment(Moment(test.text, test.now, brussels)); got != test.want {
			t.Errorf("%v, %q: got %s, want %s", test.now, test.text, got, test.want)
		}
	}
}

func TestDate(t *testing.T) {
	day := Date{2026, 3, 29}
	if day.String() != "2026-03-29" || day.Compare(Date{2026, 4, 1}) >= 0 || day.Compare(day) != 0 {
		t.Error("Date does not write or compare itself")
	}
	if got := day.In(brussels).Format(time.RFC3339); got != "2026-03-29T00:00:00+01:00" {
		t.Errorf("got %s", got)
	}
	beirut := mustZone("Asia/Beirut") // skips midnight on that day
	if got := (Date{2026, 3, 29}).In(beirut).Format(time.RFC3339); got != "2026-03-29T01:00:00+03:00" {
		t.Errorf("Beirut: got %s", got)
	}
	havana := mustZone("America/Havana") // midnight comes twice
	if got := (Date{2026, 11, 1}).In(havana).Format(time.RFC3339); got != "2026-11-01T00:00:00-04:00" {
		t.Errorf("Havana: got %s", got)
	}
}
