package mandate_test

import (
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/mandate"
	"tocsin/collective/when"
)

var (
	press = mandate.Post{Kind: mandate.Press}
	notes = mandate.Post{Kind: mandate.Minutes}
)

// MustZone is where the circle is.
func MustZone(tb testing.TB) *time.Location {
	tb.Helper()
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	return zone
}

// MustNow is a Monday at 14:00.
func MustNow(tb testing.TB) time.Time {
	tb.Helper()
	return time.Date(2025, 11, 24, 14, 0, 0, 0, MustZone(tb))
}

func member(name string) assembly.Speaker { return assembly.Member(collective.MemberID(name)) }

// held is a mandate that somebody has until the end of a day.
func held(name string, post mandate.Post, now time.Time, until when.Date) mandate.Mandate {
	return mandate.Mandate{State: mandate.Held, Post: post, Holder: member(name), Created: now, Began: now, Until: until}
}
