package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

func TestPromisesReadBack(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	full := fullPromise(c, room, alice)
	mustBeFull(t, full)
	evidence := full.Evidence[0]
	MustDo(t, s, func(tx *Tx) error {
		added := tx.AddPromise(&full)
		id, proven := tx.AddEvidence(full.ID, evidence)
		got, err := tx.PromiseByNumber(1)
		if diff := cmp.Diff(full, got); diff != "" {
			t.Error(diff)
		}
		inZone(t, "Europe/Brussels", got.Created)
		full.Evidence, full.State, full.Due, full.Moves, full.Ended, full.Spoken = nil, action.Awaited, when.Date{}, nil, time.Time{}, false
		saved := errors.Join(tx.RemoveEvidence(id), tx.SavePromise(full))
		got, again := tx.PromiseByID(full.ID)
		if diff := cmp.Diff(full, got); diff != "" {
			t.Error(diff)
		}
		if none := errOf(tx.PromiseByNumber(77)); !errors.Is(none, ErrNotFound) {
			t.Error(none)
		}
		return errors.Join(added, proven, err, saved, again)
	})
}

// TestPromisesOfACircle: its own, and those made in an action that it carries.
func TestPromisesOfACircle(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test"))
	namur := MustRoom(t, s, "!namur:test").ID
	a := MustAction(t, s, c, room)
	due := func(d int) when.Date { return when.Date{Year: 2026, Month: time.December, Day: d} }
	MustDo(t, s, func(tx *Tx) error {
		var all error
		for _, p := range []action.Promise{
			{Circle: room, What: "tard", Due: due(9), State: action.Awaited}, {Circle: namur, What: "ailleurs", State: action.Awaited},
			{Circle: namur, Action: a.ID, What: "tôt", Due: due(2), State: action.Partly}, {Circle: room, What: "tenue", State: action.Kept, Ended: c.now},
		} {
			all = errors.Join(all, tx.AddPromise(&p))
		}
		promises, err := tx.Promises(room)
		open, errOpen := tx.Promises(room, action.Awaited)
		var got []string
		for _, p := range append(promises, open...) {
			got = append(got, p.What)
		}
		if diff := cmp.Diff([]string{"tôt", "tard", "tenue", "tard"}, got); diff != "" {
			t.Error(diff)
		}
		return errors.Join(all, err, errOpen)
	})
}
