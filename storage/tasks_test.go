package storage

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// fullTask has something in each field; it fits no state.
func fullTask(c *clock, a assembly.Assembly, member collective.MemberID) action.Task {
	return action.Task{
		ID: "none", Number: 9, Circle: a.Circle, Assembly: a.ID, Action: "a1", Offered: c.now.Add(140 * day), Author: member, What: "imprimer les affiches", Who: "chloé", Asked: member,
		Owner: member, Due: when.Date{Year: 2026, Month: time.February, Day: 28}, DueAt: c.now.Add(130 * day), State: action.Taken,
		Created: c.now, Ended: c.now.Add(time.Hour),
	}
}

func TestTasksReadBack(t *testing.T) {
	s, c, a, alice := MustMeet(t)
	full, empty := fullTask(c, a, alice), action.Task{Circle: a.Circle}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.AddTask(&full), tx.AddTask(&empty)) })
	mustBeFull(t, full)
	if full.ID == "none" || full.Number != 1 || empty.Number != 2 {
		t.Errorf("%+v, %+v", full, empty)
	}
	changed := full
	changed.Assembly, changed.Author, changed.Who, changed.Asked, changed.Owner = "", "", "", "", ""
	changed.What, changed.State, changed.Due, changed.DueAt, changed.Ended = "coller", action.Free, when.Date{}, time.Time{}, time.Time{}
	for i, want := range []action.Task{full, changed} {
		MustDo(t, s, func(tx *Tx) error { return tx.SaveTask(want) })
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.TaskByID(full.ID)
			same, byNumber := tx.TaskByNumber(1)
			other, byID := tx.TaskByID(empty.ID)
			if diff := cmp.Diff([]action.Task{want, want, empty}, []action.Task{got, same, other}); diff != "" {
				t.Errorf("%d: %s", i, diff)
			}
			inZone(t, "Europe/Brussels", got.Created)
			return errors.Join(err, byNumber, byID)
		})
	}
}

func TestTasksOfACircle(t *testing.T) {
	s, c, a, _ := MustMeet(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test"))
	namur := MustRoom(t, s, "!namur:test").ID
	monday := when.Date{Year: 2025, Month: time.December, Day: 1}
	noon := time.Date(2025, time.December, 1, 12, 0, 0, 0, c.now.Location())
	MustDo(t, s, func(tx *Tx) error {
		var all error
		for _, k := range []action.Task{
			{Circle: a.Circle, State: action.Free},
			{Circle: a.Circle, State: action.Free, Due: monday, Assembly: a.ID},
			{Circle: a.Circle, State: action.Taken, DueAt: noon.AddDate(0, 0, 1)},
			{Circle: a.Circle, State: action.Done, DueAt: noon, Assembly: a.ID},
			{Circle: namur, State: action.Free, Assembly: a.ID},
			{Circle: a.Circle, State: action.Taken},
			{Circle: a.Circle, State: action.Asked, Due: monday},
			{Circle: a.Circle, State: action.Dropped, Due: when.Date{Year: 2024, Month: time.May, Day: 1}},
		} {
			k.Created = c.now
			all = errors.Join(all, tx.AddTask(&k))
		}
		return all
	})
	list := func(tasks []action.Task, err error) string {
		var all []int
		for _, k := range tasks {
			all = append(all, k.Number)
		}
		return fmt.Sprint(all, err)
	}
	MustDo(t, s, func(tx *Tx) error {
		for _, test := range []struct{ name, got, want string }{
			{"all", list(tx.Tasks(a.Circle)), "[8 4 2 7 3 1 5 6] <nil>"},
			{"of a state", list(tx.Tasks(a.Circle, action.Free)), "[2 1 5] <nil>"},
			{"open", list(tx.Tasks(a.Circle, action.Free, action.Asked, action.Taken)), "[2 7 3 1 5 6] <nil>"},
			{"of another circle", list(tx.Tasks(namur)), "[5] <nil>"},
			{"of no circle", list(tx.Tasks("none")), "[] <nil>"},
			{"of an assembly", list(tx.TasksOf(a.ID)), "[2 4 5] <nil>"},
			{"of no assembly", list(tx.TasksOf("")), "[] <nil>"},
		} {
			if test.got != test.want {
				t.Errorf("%s: %s, expected %s", test.name, test.got, test.want)
			}
		}
		return nil
	})
}
