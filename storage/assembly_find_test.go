package storage

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

// numbers lists assemblies by number.
func numbers(list []assembly.Assembly, err error) string {
	if err != nil {
		return err.Error()
	}
	var all []int
	for _, a := range list {
		all = append(all, a.Number)
	}
	return fmt.Sprint(all)
}

func TestAssembliesOfACircle(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test"))
	namur := MustRoom(t, s, "!namur:test").ID
	MustAssembly(t, s, room, c.now.Add(3*day))
	MustAssembly(t, s, room, time.Time{})
	MustAssembly(t, s, room, c.now.Add(2*day))
	MustAssembly(t, s, namur, c.now.Add(day)) // another circle's
	MustBe(t, s, MustAssembly(t, s, room, c.now.Add(-day)), assembly.Closed)
	MustAssembly(t, s, room, c.now.Add(2*day))
	MustAssembly(t, s, room, time.Time{})
	joint := assembly.Assembly{Circle: namur, State: assembly.Called, Starts: c.now.Add(day)}
	joint.Others = append(joint.Others, room)
	MustDo(t, s, func(tx *Tx) error { return tx.AddAssembly(&joint) })
	MustDo(t, s, func(tx *Tx) error {
		for _, test := range []struct{ name, got, want string }{
			{"all", numbers(tx.Assemblies(room, 0)), "[5 8 3 6 1 2 7]"},
			{"some", numbers(tx.Assemblies(room, 3)), "[5 8 3]"},
			{"of a state", numbers(tx.Assemblies(room, 10, assembly.Called)), "[8 3 6 1 2 7]"},
			{"of states", numbers(tx.Assemblies(room, 10, assembly.Closed, assembly.Approved)), "[5]"},
			{"of another circle", numbers(tx.Assemblies(namur, 10)), "[4 8]"},
			{"of no circle", numbers(tx.Assemblies("none", 10)), "[]"},
			{"the last", numbers(tx.LastAssemblies(room, 10)), "[1 6 3 8 5 7 2]"},
			{"some of the last", numbers(tx.LastAssemblies(room, 2, assembly.Called)), "[1 6]"},
		} {
			if test.got != test.want {
				t.Errorf("%s: %s, expected %s", test.name, test.got, test.want)
			}
		}
		list, err := tx.Assemblies(room, 2)
		if diff := cmp.Diff(joint, list[1]); diff != "" {
			t.Error(diff)
		}
		return err
	})
}

func TestLiveAssembly(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustAssembly(t, s, room, c.now.Add(day))
	a := MustAssembly(t, s, room, c.now)
	for state, live := range map[assembly.State]bool{
		assembly.Called: false, assembly.Dateless: false, assembly.Open: true, assembly.Suspended: true, assembly.Closed: false,
		assembly.Approved: false, assembly.Cancelled: false,
	} {
		MustBe(t, s, a, state)
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.LiveAssembly(room)
			if (got.ID == a.ID) != live || errors.Is(err, ErrNotFound) == live {
				t.Errorf("%s: %q, %v", state, got.ID, err)
			}
			return nil
		})
	}
}

func TestSeries(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	first := assembly.Assembly{Circle: room, Series: OwnSeries, Planned: c.now.Add(day), Starts: c.now.Add(9 * day)}
	MustDo(t, s, func(tx *Tx) error { return tx.AddAssembly(&first) })
	MustAssembly(t, s, room, c.now) // alone
	MustDo(t, s, func(tx *Tx) error {
		var all error
		for _, planned := range []time.Duration{3 * day, 2 * day, 3 * day} {
			all = errors.Join(all, tx.AddAssembly(&assembly.Assembly{Circle: room, Series: first.ID, Planned: c.now.Add(planned)}))
		}
		return all
	})
	MustDo(t, s, func(tx *Tx) error {
		if got := numbers(tx.Series(first.ID)); got != "[1 4 3 5]" {
			t.Error(got)
		}
		for _, id := range []string{"", "none"} {
			if got := numbers(tx.Series(id)); got != "[]" {
				t.Errorf("of %q: %s", id, got)
			}
		}
		return nil
	})
}
