package assembly_test

import (
	"fmt"
	"testing"
	"time"
	"tocsin/collective/assembly"
)

// One a fortnight that was moved by two days, then by three weeks, stays in its rhythm.
func TestFollowing(t *testing.T) {
	a := called()
	a.State, a.Starts, a.Ends = assembly.Dateless, time.Time{}, time.Time{}
	a.Repeat = mustRepeat(t, "toutes les deux semaines le mardi 22h")
	if _, _, ok := a.Following(at(23, 9, 0)); ok {
		t.Error("follows before there is a first date")
	}
	a, err := a.Move(at(24, 22, 0), at(25, 0, 30), at(23, 9, 0))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		starts, now time.Time
		want        string
	}{
		{at(24, 22, 0), at(23, 9, 0), "2026-12-08 22:00 - 2026-12-09 00:30"},
		{at(26, 19, 0), at(23, 9, 0), "2026-12-08 22:00 - 2026-12-09 00:30"},
		{at(45, 19, 0), at(23, 9, 0), "2026-12-08 22:00 - 2026-12-09 00:30"},
		{at(45, 19, 0), at(45, 21, 0), "2026-12-22 22:00 - 2026-12-23 00:30"},
		{at(24, 22, 0), at(130, 0, 0), "2027-03-16 22:00 - 2027-03-17 00:30"},
	} {
		moved, err := a.Move(test.starts, time.Time{}, at(23, 9, 0))
		if err != nil {
			t.Fatal(err)
		}
		starts, ends, ok := moved.Following(test.now.UTC())
		const layout = "2006-01-02 15:04"
		if got := fmt.Sprint(starts.Format(layout), " - ", ends.Format(layout)); got != test.want || !ok || starts.Location() != brussels {
			t.Errorf("moved to %v: got %s, want %s", test.starts, got, test.want)
		}
	}
	if _, _, ok := called().Following(at(23, 9, 0)); ok {
		t.Error("one that comes once is followed")
	}
}

func TestEndsAt(t *testing.T) {
	for _, test := range []struct{ starts, want time.Time }{
		{at(24, 19, 0), at(24, 21, 30)}, {at(24, 22, 0), at(25, 21, 30)}, {at(24, 21, 30), at(25, 21, 30)},
		{at(30, 23, 0), at(31, 21, 30)},
	} {
		if got := assembly.EndsAt(test.starts, 21, 30); !got.Equal(test.want) {
			t.Errorf("from %v: %v", test.starts, got)
		}
	}
	if got := assembly.EndsAt(at(24, 22, 0), 0, 30); !got.Equal(at(25, 0, 30)) {
		t.Error(got)
	}
}
