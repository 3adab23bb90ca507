package hours_test

import (
	"errors"
	"testing"
	"time"

	"tocsin/collective/hours"
)

func TestCommon(t *testing.T) {
	brussels, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		t.Fatal(err)
	}
	parse := func(text string) hours.Open {
		h, err := hours.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return hours.In{Hours: h, Zone: brussels}
	}
	at := func(day, hour, minute int) time.Time {
		return time.Date(2026, time.January, day, hour, minute, 0, 0, brussels)
	} // the 5th is a Monday
	usual, morning, night := parse("lun mar mer jeu ven 9:00-17:00"), parse("mar jeu 8:00-12:00"), parse("sam 18:00-20:00")
	for _, test := range []struct {
		open     hours.Common
		from, to time.Time
	}{
		{hours.Common{usual}, at(5, 10, 0), at(5, 10, 0)},
		{hours.Common{usual, morning}, at(5, 10, 0), at(6, 9, 0)},
		{hours.Common{usual, morning}, at(6, 12, 0), at(8, 9, 0)},
		{hours.Common{morning, usual}, at(6, 11, 59), at(6, 11, 59)},
		{hours.Common{usual, night}, at(5, 18, 0), at(6, 9, 0)}, // they have none: those of the first
		{hours.Common{night, usual}, at(5, 10, 0), at(10, 18, 0)},
	} {
		if next := test.open.Next(test.from); !next.Equal(test.to) {
			t.Errorf("from %s: %s, not %s", test.from, next, test.to)
		}
		if test.open.Holds(test.from) != test.from.Equal(test.to) {
			t.Errorf("at %s: %v", test.from, test.open.Holds(test.from))
		}
	}
	if open := (hours.In{Hours: hours.Default(), Zone: brussels}); !open.Holds(at(5, 9, 0).UTC()) || open.Holds(time.Date(2026, time.January, 5, 16, 30, 0, 0, time.UTC)) {
		t.Error("it looks at the wrong clock")
	}
}

// TestWritten reads hours as people write them, folded.
func TestWritten(t *testing.T) {
	for text, want := range map[string]string{
		"mardi-jeudi 10h-12h": "mar mer jeu 10:00-12:00", "du mardi au jeudi de 10h a 12h": "mar mer jeu 10:00-12:00",
		"mardi, jeudi 10h30-12h": "mar jeu 10:30-12:00", "lun et mer 9h 17h": "lun mer 9:00-17:00", "vendredi a lundi 10-12": "lun ven sam dim 10:00-12:00",
		"dinsdag tot donderdag van 10u tot 12u": "mar mer jeu 10:00-12:00", "ma, wo en vr 8u30-16u": "lun mer ven 8:30-16:00",
		"montag bis freitag 8 bis 16 uhr": "lun mar mer jeu ven 8:00-16:00", "tuesday and thursday from 10:00 to 12:00": "mar jeu 10:00-12:00",
		"10h-12h": "lun mar mer jeu ven 10:00-12:00", "lundi": "lun 9:00-17:00", "tous les jours 10h-20h": "lun mar mer jeu ven sam dim 10:00-20:00",
		"en semaine de 8h a 18h": "lun mar mer jeu ven 8:00-18:00", "mondays 9.30-11": "lun 9:30-11:00",
	} {
		h, err := hours.Written(text, hours.Default())
		if err != nil || h.String() != want {
			t.Errorf("%q: %s, %v", text, h, err)
		}
		if back, err := hours.Parse(h.String()); err != nil || back != h {
			t.Errorf("%s reads back as %s, %v", h, back, err)
		}
	}
	for text, want := range map[string]error{
		"": hours.ErrClock, "lundi 9h": hours.ErrClock, "lundi 9h 10h 11h": hours.ErrClock, "lundi 25h-26h": hours.ErrClock, "quand je veux": hours.ErrDays,
		"lundi 17h-9h": hours.ErrBounds, "22h-7h": hours.ErrBounds,
	} {
		if h, err := hours.Written(text, hours.Default()); !errors.Is(err, want) {
			t.Errorf("%q: %s, %v", text, h, err)
		}
	}
}

func FuzzWritten(f *testing.F) {
	f.Add("mardi-jeudi 10h-12h")
	f.Add("ma-do van 10u tot 12u")
	f.Fuzz(func(t *testing.T, text string) {
		if h, err := hours.Written(text, hours.Default()); err == nil && h.Check() != nil {
			t.Errorf("%q: %s", text, h)
		}
	})
}
