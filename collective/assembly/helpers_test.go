package assembly_test

import (
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

var brussels = mustZone("Europe/Brussels")

func mustZone(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return loc
}

// at is a moment of November 2026 in Brussels; the 23rd is a Monday.
func at(day, hour, minute int) time.Time {
	return time.Date(2026, 11, day, hour, minute, 0, 0, brussels)
}

func mustRepeat(tb testing.TB, text string) when.Repeat {
	tb.Helper()
	r, err := when.ParseRepeat(text)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// called is an assembly on Tuesday the 24th from 22:00 to 0:30.
func called() assembly.Assembly {
	return assembly.Assembly{
		ID: "a1", Number: 7, Circle: "liege", Others: []collective.RoomID{"namur"}, Kind: assembly.General,
		State: assembly.Called, Starts: at(24, 22, 0), Ends: at(25, 0, 30), Place: "Maison de quartier",
	}
}

func member(name string) assembly.Speaker { return assembly.Member(collective.MemberID(name)) }
