package storage

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/action"
)

// MustChange records an act of a circle, and what it changed.
func MustChange(tb testing.TB, s *Store, room collective.RoomID, thing string) (c Change) {
	tb.Helper()
	MustDo(tb, s, func(tx *Tx) error {
		c = Change{Thing: thing, Parts: []Altered{{Thing{TaskThing, "t1"}, map[string]string{"what": "imprimer"}, map[string]string{"what": "coller"}}}}
		return errors.Join(tx.Record(Entry{Circle: room, Act: "date-task", Ref: "t1"}), tx.AddChange(&c, []collective.RoomID{room}))
	})
	return c
}

func TestChangesAreFoundByTheirEntries(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	first, second, other := MustChange(t, s, room, "task/t1"), MustChange(t, s, room, "task/t1"), MustChange(t, s, room, "task/t2")
	MustDo(t, s, func(tx *Tx) error {
		of, err := tx.ChangeOf(room, 2)
		if diff := cmp.Diff(second, of); diff != "" {
			t.Error(diff)
		}
		_, failed := tx.ChangeOf(room, 4)
		if !errors.Is(failed, ErrNotFound) {
			t.Error(failed)
		}
		changes, failed := tx.ChangesOf(room, "task/t1")
		if len(changes) != 2 || changes[0].ID != second.ID || changes[1].ID != first.ID {
			t.Errorf("%+v", changes)
		}
		second.Undone = other.ID
		saved := tx.SaveChange(second)
		numbers, standing := tx.StandingChanges(room)
		if !slices.Equal(numbers, []int{3, 1}) {
			t.Errorf("%v stand", numbers)
		}
		entries, tied := tx.EntriesOf(second.ID)
		if entries[room] != 2 {
			t.Errorf("%v", entries)
		}
		return errors.Join(err, failed, saved, standing, tied)
	})
}

// TestChangesAreSweptAfterADay: not before, and then nothing of them is left on the disk.
func TestChangesAreSweptAfterADay(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustChange(t, s, room, "task/t1")
	gone := pieces{}
	gone.add(MustRows(t, s, "changes")[0]["parts"].(string))
	swept(t, s, c, ChangeRetention-1)
	if n := len(MustRows(t, s, "changes")); n != 1 {
		t.Fatalf("%d changes before a day is over", n)
	}
	swept(t, s, c, 1)
	if n := len(MustRows(t, s, "changes")) + len(MustRows(t, s, "change_entries")); n != 0 {
		t.Errorf("%d rows are left", n)
	}
	if n := gone.in(Disk(t, pathOf(t, s))); n != 0 {
		t.Errorf("%d pieces are on the disk", n)
	}
}

// TestWhoWatchesIsToldBefore: of each thing as it still is, and no more once that ends.
func TestWhoWatchesIsToldBefore(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	k := action.Task{Circle: room, Author: alice, What: "imprimer", State: action.Free, Created: c.now}
	var seen []string
	MustDo(t, s, func(tx *Tx) error {
		tx.Watch(func(of Thing) error {
			was, err := tx.TaskByID(of.ID)
			if errors.Is(err, ErrNotFound) {
				err = nil
			}
			seen = append(seen, string(of.Kind)+" "+was.What)
			return err
		})
		added := tx.AddTask(&k)
		k.What = "coller"
		saved := tx.SaveTask(k)
		tx.Watch(nil)
		return errors.Join(added, saved, tx.SaveTask(k))
	})
	if diff := cmp.Diff([]string{"task ", "task imprimer"}, seen); diff != "" {
		t.Error(diff)
	}
}
