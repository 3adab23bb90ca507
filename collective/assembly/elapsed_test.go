package assembly_test

import (
	"testing"
	"time"
	"tocsin/collective"
	"tocsin/collective/assembly"

	"github.com/google/go-cmp/cmp"
)

// From 22:05 to 0:40, with pauses of 10 and 5 minutes and one that it was closed in.
func TestElapsed(t *testing.T) {
	a := called()
	step := func(then assembly.Assembly, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		a = then
	}
	check := func(now time.Time, want time.Duration) {
		t.Helper()
		if got := a.Elapsed(now); got != want {
			t.Errorf("%s at %v: %v, want %v", a.State, now, got, want)
		}
	}
	check(at(24, 23, 0), 0)
	step(a.Open(at(24, 22, 5)))
	check(at(24, 22, 35), 30*time.Minute)
	check(at(24, 22, 0), 0)
	step(a.Pause(at(24, 22, 35)))
	check(at(24, 22, 45), 30*time.Minute)
	step(a.Resume(at(24, 22, 45)))
	check(at(24, 23, 0), 45*time.Minute)
	step(a.Close(at(24, 23, 30)))
	check(at(25, 9, 0), 75*time.Minute)
	step(a.Reopen(at(24, 23, 35)))
	check(at(24, 23, 40), 80*time.Minute)
	step(a.Pause(at(25, 0, 30)))
	step(a.Close(at(25, 0, 40)))
	check(at(25, 9, 0), 130*time.Minute)
	step(a.Review(assembly.Review{Approvals: []assembly.Approval{{By: "alice"}}}))
	if a.State != assembly.Approved || a.Live() || a.Ahead() {
		t.Error(a.State)
	}
	check(at(25, 9, 0), 130*time.Minute)
}

func TestCircles(t *testing.T) {
	a := called()
	if diff := cmp.Diff([]collective.RoomID{"liege", "namur"}, a.Circles()); diff != "" || !a.In("namur") || a.In("mons") {
		t.Error(diff)
	}
	if len(assembly.Kinds()) != 3 || len(assembly.Roles()) != 4 || len(assembly.Needs()) != 4 {
		t.Error("a kind, a role or a need is not listed")
	}
}
