package hours_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"tocsin/collective/hours"
)

// From any moment around the changes of clocks, Next is the first minute that holds:
// these zones change by an hour, by half an hour, at midnight, or never.
func TestNextIsTheFirstThatHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, name := range []string{"Europe/Brussels", "Australia/Lord_Howe", "America/Havana", "Africa/Cairo", "Asia/Kathmandu"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for range 150 {
			h := random(r)
			start := time.Date(2026, time.Month(1+r.IntN(24)), 1+r.IntN(31), r.IntN(24), r.IntN(60), 0, 0, zone)
			if _, change := start.ZoneBounds(); !change.IsZero() && r.IntN(3) > 0 {
				start = change.Add(time.Duration(r.IntN(3000)-2000) * time.Minute)
			}
			checkNext(t, h, start)
			checkNext(t, h, start.Add(59*time.Second+7))
		}
	}
}

func random(r *rand.Rand) hours.Hours {
	var h hours.Hours
	for i := range h.Days {
		h.Days[i] = r.IntN(3) == 0
	}
	h.Days[r.IntN(7)] = true
	h.From = r.IntN(hours.Day)
	if r.IntN(2) == 0 {
		h.From = r.IntN(4 * 60)
	}
	h.To = h.From + 1 + r.IntN(hours.Day-h.From)
	return h
}

func checkNext(t *testing.T, h hours.Hours, start time.Time) {
	t.Helper()
	want := start
	for !h.Holds(want) {
		want = want.Truncate(time.Minute).Add(time.Minute) // zones of today are whole minutes
	}
	got := h.Next(start)
	if !got.Equal(want) || got.Location() != start.Location() || !h.Next(got).Equal(got) {
		t.Fatalf("%s at %s: got %s, want %s", h, start, got, want)
	}
}
