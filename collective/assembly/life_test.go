package assembly_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

// acts are all that can be done to an assembly, each at a time when nothing but its state
// stands against it.
var acts = map[string]func(assembly.Assembly) (assembly.Assembly, error){
	"move": func(a assembly.Assembly) (assembly.Assembly, error) {
		return a.Move(at(26, 19, 0), at(26, 21, 0), at(23, 9, 0))
	},
	"relocate": func(a assembly.Assembly) (assembly.Assembly, error) { return a.Relocate("au parc") },
	"cancel":   func(a assembly.Assembly) (assembly.Assembly, error) { return a.Cancel(" grève du rail ") },
	"restore":  func(a assembly.Assembly) (assembly.Assembly, error) { return a.Restore(at(23, 9, 0)) },
	"open":     func(a assembly.Assembly) (assembly.Assembly, error) { return a.Open(at(24, 22, 5)) },
	"pause":    func(a assembly.Assembly) (assembly.Assembly, error) { return a.Pause(at(24, 22, 10)) },
	"resume":   func(a assembly.Assembly) (assembly.Assembly, error) { return a.Resume(at(24, 22, 20)) },
	"close":    func(a assembly.Assembly) (assembly.Assembly, error) { return a.Close(at(25, 0, 40)) },
	"reopen":   func(a assembly.Assembly) (assembly.Assembly, error) { return a.Reopen(at(25, 0, 45)) },
	"review":   func(a assembly.Assembly) (assembly.Assembly, error) { return a.Review(assembly.Review{}) },
}

// What can be done in which state, and to which state it leads; all else is refused.
func TestLife(t *testing.T) {
	want := map[assembly.State]map[string]assembly.State{
		assembly.Called:    {"move": assembly.Called, "relocate": assembly.Called, "cancel": assembly.Cancelled, "open": assembly.Open},
		assembly.Dateless:  {"move": assembly.Called, "relocate": assembly.Dateless, "cancel": assembly.Cancelled},
		assembly.Open:      {"relocate": assembly.Open, "pause": assembly.Suspended, "close": assembly.Closed},
		assembly.Suspended: {"relocate": assembly.Suspended, "resume": assembly.Open, "close": assembly.Closed},
		assembly.Closed:    {"reopen": assembly.Open, "review": assembly.Closed},
		assembly.Approved:  {"review": assembly.Closed},
		assembly.Cancelled: {"restore": assembly.Called},
	}
	versions := []string{"move", "relocate", "cancel", "restore"}
	for state, to := range want {
		for name, act := range acts {
			before := called()
			before.State = state
			got, err := act(before)
			next, can := to[name]
			switch {
			case !can && (!errors.Is(err, assembly.ErrState) || cmp.Diff(before, got) != ""):
				t.Errorf("%s %s: %v, %v", state, name, got.State, err)
			case can && (err != nil || got.State != next):
				t.Errorf("%s %s: %v, %v", state, name, got.State, err)
			case can && (got.Version > before.Version) != slices.Contains(versions, name):
				t.Errorf("%s %s: version %d", state, name, got.Version)
			}
		}
	}
}

func TestMove(t *testing.T) {
	now := at(23, 9, 0)
	for _, test := range []struct {
		starts, ends time.Time
		want         error
		wantEnds     time.Time
	}{
		{at(26, 19, 0), at(26, 21, 0), nil, at(26, 21, 0)},
		{at(26, 23, 0), time.Time{}, nil, at(27, 1, 30)}, // keeps its length, over midnight
		{at(23, 9, 0), at(23, 10, 0), assembly.ErrPast, time.Time{}},
		{at(22, 9, 0), at(25, 9, 0), assembly.ErrPast, time.Time{}},
		{at(26, 19, 0), at(26, 19, 0), assembly.ErrLength, time.Time{}},
		{at(26, 19, 0), at(26, 18, 0), assembly.ErrLength, time.Time{}},
		{at(26, 19, 0), at(28, 19, 0), nil, at(28, 19, 0)},
		{at(26, 19, 0), at(28, 19, 1), assembly.ErrLength, time.Time{}},
	} {
		got, err := called().Move(test.starts, test.ends, now)
		if !errors.Is(err, test.want) || err == nil && (!got.Ends.Equal(test.wantEnds) || !got.Starts.Equal(test.starts)) {
			t.Errorf("%v to %v: %v to %v, %v", test.starts, test.ends, got.Starts, got.Ends, err)
		}
	}
	dateless := assembly.Assembly{State: assembly.Dateless}
	if _, err := dateless.Move(at(26, 19, 0), time.Time{}, now); !errors.Is(err, assembly.ErrLength) {
		t.Errorf("a first date without a length: %v", err)
	}
}

func TestOpenNotTooEarly(t *testing.T) {
	for moment, want := range map[time.Time]error{
		at(24, 20, 59): assembly.ErrEarly, at(24, 21, 0): nil, at(24, 22, 0): nil, at(26, 9, 0): nil,
	} {
		if got, err := called().Open(moment); !errors.Is(err, want) || err == nil && !got.Opened.Equal(moment) {
			t.Errorf("%v: %v", moment, err)
		}
	}
}

func TestCancelWithAWord(t *testing.T) {
	if _, err := called().Cancel(" \n"); !errors.Is(err, assembly.ErrReason) {
		t.Error(err)
	}
	got, err := called().Cancel(" grève du rail ")
	if err != nil || got.Why != "grève du rail" || got.Version != 1 {
		t.Errorf("%+v, %v", got, err)
	}
	back, err := got.Restore(at(23, 9, 0))
	if err != nil || back.State != assembly.Called || back.Why != "" || back.Version != 2 {
		t.Errorf("%+v, %v", back, err)
	}
	if _, err := got.Restore(at(24, 22, 0)); !errors.Is(err, assembly.ErrPast) {
		t.Error(err)
	}
	got.Starts = time.Time{}
	if back, err := got.Restore(at(24, 22, 0)); err != nil || back.State != assembly.Dateless {
		t.Errorf("%+v, %v", back, err)
	}
}
