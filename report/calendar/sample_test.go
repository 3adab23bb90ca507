package calendar_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"tocsin/report/calendar"
)

func MustZone(tb testing.TB, name string) *time.Location {
	tb.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		tb.Fatal(err)
	}
	return zone
}

// monthly is an assembly that comes again, from September on.
func monthly(tb testing.TB) calendar.Event {
	zone := MustZone(tb, "Europe/Brussels")
	return calendar.Event{
		UID:         "assemblee-7@tocsin.example",
		Title:       "Assemblée générale ; budget, grève",
		Place:       `Maison de quartier, rue de l’Industrie 1\2, Seraing`,
		Description: "Ordre du jour :\n- le budget d’hiver, et ce qu’il en reste après l’achat du papier\n- la grève numérique",
		URL:         "https://matrix.to/#/!salle:example.org",
		Starts:      time.Date(2026, 9, 1, 19, 0, 0, 0, zone),
		Ends:        time.Date(2026, 9, 1, 21, 30, 0, 0, zone),
		RRule:       "FREQ=MONTHLY;BYDAY=1TU",
		Stamp:       time.Date(2026, 8, 1, 9, 0, 0, 0, time.UTC),
		Alarm:       2 * time.Hour,
	}
}

// once is an assembly on one day.
func once(tb testing.TB) calendar.Event {
	e := monthly(tb)
	e.UID, e.Title, e.RRule = "assemblee-8@tocsin.example", "Assemblée extraordinaire", ""
	return e
}

// deadline is two days.
func deadline(tb testing.TB) calendar.Event {
	zone := MustZone(tb, "Europe/Brussels")
	return calendar.Event{
		UID: "delai-9@tocsin.example", Title: "Derniers jours pour corriger", AllDay: true,
		Starts: time.Date(2026, 10, 24, 0, 0, 0, 0, zone), Ends: time.Date(2026, 10, 25, 0, 0, 0, 0, zone),
		Stamp: time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC),
	}
}

func MustFile(tb testing.TB, events ...calendar.Event) []byte {
	tb.Helper()
	file, err := calendar.File("", events)
	if err != nil {
		tb.Fatal(err)
	}
	again, err := calendar.File("", events)
	if err != nil || !bytes.Equal(file, again) {
		tb.Errorf("not the same twice: %v", err)
	}
	return file
}

// MustRead is a file as another library reads it.
func MustRead(tb testing.TB, file []byte) *ical.Calendar {
	tb.Helper()
	cal, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	if err != nil {
		tb.Fatalf("%v in\n%s", err, file)
	}
	return cal
}

func MustText(tb testing.TB, of *ical.Component, name string) string {
	tb.Helper()
	text, err := of.Props.Text(name)
	if err != nil {
		tb.Fatal(err)
	}
	return text
}
