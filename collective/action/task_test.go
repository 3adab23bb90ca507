package action_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/action"
)

// at is when things end here.
var at = time.Date(2026, 12, 4, 18, 0, 0, 0, time.UTC)

// tasks are one in each state; of those that are over, one that nobody had taken. Zoé
// asks, Amina was asked, Bruno has it.
func tasks() map[string]action.Task {
	free := action.Task{ID: "t1", Number: 4, Circle: "liege", Author: "zoe", What: "trois devis", State: action.Free}
	asked, taken := free, free
	asked.State, asked.Asked, asked.Who = action.Asked, "amina", "amina"
	taken.State, taken.Owner = action.Taken, "bruno"
	done, unclaimed, dropped := taken, free, taken
	done.State, done.Ended = action.Done, at.Add(-time.Hour)
	unclaimed.State, unclaimed.Ended = action.Done, at.Add(-time.Hour)
	dropped.State, dropped.Ended = action.Dropped, at.Add(-time.Hour)
	return map[string]action.Task{"free": free, "asked": asked, "taken": taken, "done": done, "done by nobody": unclaimed, "dropped": dropped}
}

var acts = map[string]func(action.Task) (action.Task, error){
	"amina takes":    func(t action.Task) (action.Task, error) { return t.Take("amina") },
	"bruno takes":    func(t action.Task) (action.Task, error) { return t.Take("bruno") },
	"amina releases": func(t action.Task) (action.Task, error) { return t.Release("amina") },
	"bruno releases": func(t action.Task) (action.Task, error) { return t.Release("bruno") },
	"zoe releases":   func(t action.Task) (action.Task, error) { return t.Release("zoe") },
	"it is done":     func(t action.Task) (action.Task, error) { return t.Finish(at) },
	"it is not":      func(t action.Task) (action.Task, error) { return t.Reopen() },
}

// now is what an act made of a task: a state and who has it, or what it is refused with.
type now struct {
	State action.TaskState
	Owner collective.MemberID
	Err   error
}

func TestEveryActInEveryState(t *testing.T) {
	notBy, taken, ended := now{Err: action.ErrNotBy}, now{Err: action.ErrTaken}, now{Err: action.ErrEnded}
	over := map[string]now{
		"amina takes": ended, "bruno takes": ended, "amina releases": ended, "bruno releases": ended, "zoe releases": ended, "it is done": ended,
	}
	want := map[string]map[string]now{
		"free": {
			"amina takes": {State: action.Taken, Owner: "amina"}, "bruno takes": {State: action.Taken, Owner: "bruno"},
			"amina releases": notBy, "bruno releases": notBy, "zoe releases": notBy,
			"it is done": {State: action.Done}, "it is not": ended,
		},
		"asked": {
			"amina takes": {State: action.Taken, Owner: "amina"}, "bruno takes": {State: action.Taken, Owner: "bruno"},
			"amina releases": {State: action.Free}, "bruno releases": notBy, "zoe releases": notBy,
			"it is done": {State: action.Done}, "it is not": ended,
		},
		"taken": {
			"amina takes": taken, "bruno takes": {State: action.Taken, Owner: "bruno"},
			"amina releases": notBy, "bruno releases": {State: action.Free}, "zoe releases": notBy,
			"it is done": {State: action.Done, Owner: "bruno"}, "it is not": ended,
		},
		"done":           {"it is not": {State: action.Taken, Owner: "bruno"}},
		"done by nobody": {"it is not": {State: action.Free}},
		"dropped":        {"it is not": ended},
	}
	for state, task := range tasks() {
		for act, do := range acts {
			expected, ok := want[state][act]
			if !ok {
				expected = over[act]
			}
			got, err := do(task)
			if !errors.Is(err, expected.Err) || err == nil && (got.State != expected.State || got.Owner != expected.Owner) {
				t.Errorf("%s, %s: %s, %q, %v", state, act, got.State, got.Owner, err)
			}
			check(t, state+", "+act, task, got, err)
		}
	}
}

// check holds what is so after any act.
func check(tb testing.TB, name string, before, after action.Task, err error) {
	tb.Helper()
	if err != nil {
		if diff := cmp.Diff(before, after); diff != "" {
			tb.Errorf("%s is refused and changes it: %s", name, diff)
		}
		return
	}
	if after.Open() != after.Ended.IsZero() || (after.State == action.Taken) != (after.Open() && after.Owner != "") ||
		after.State == action.Done && !after.Ended.Equal(at) || after.State == action.Free && after.Asked != "" {
		tb.Errorf("%s: %+v", name, after)
	}
	after.State, after.Owner, after.Asked, after.Ended = before.State, before.Owner, before.Asked, before.Ended
	if diff := cmp.Diff(before, after); diff != "" {
		tb.Errorf("%s changes more: %s", name, diff)
	}
}

// Whoever takes and hands back leaves the task as if they had not.
func TestTakingIsUndone(t *testing.T) {
	free := tasks()["free"]
	taken, err := free.Take("amina")
	if err != nil {
		t.Fatal(err)
	}
	released, err := taken.Release("amina")
	if diff := cmp.Diff(free, released); diff != "" || err != nil {
		t.Error(err, diff)
	}
	for _, name := range []string{"free", "taken"} {
		task := tasks()[name]
		done, err := task.Finish(at)
		if err != nil {
			t.Fatal(err)
		}
		again, err := done.Reopen()
		if diff := cmp.Diff(task, again); diff != "" || err != nil {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
}
