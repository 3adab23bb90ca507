package commands

import (
	"slices"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// keepTasks writes down the tasks that an assembly noted. Who wrote their own name has
// taken it; another member whose name stands there is asked. Of an assembly that was closed
// before, and opened again, those stay that are still noted.
func (c *Call) keepTasks(a assembly.Assembly) error {
	notes, err := c.tx.Notes(a.ID)
	if err != nil {
		return err
	}
	known, err := c.tx.TasksOf(a.ID)
	if err != nil {
		return err
	}
	members, err := c.membersByName(a)
	if err != nil {
		return err
	}
	known, err = c.dropUnnoted(known, notes)
	if err != nil {
		return err
	}
	for _, n := range notes {
		if n.Kind != assembly.Task {
			continue
		}
		if i := slices.IndexFunc(known, func(k action.Task) bool { return isOf(k, n) }); i >= 0 {
			known = slices.Delete(known, i, i+1)
			continue
		}
		t := c.noteTask(a, members, n)
		if err := c.addTask(&t); err != nil {
			return err
		}
	}
	return nil
}

// noteTask is the task that a note says.
func (c *Call) noteTask(a assembly.Assembly, members []electorName, n assembly.Note) action.Task {
	t := action.Task{
		Circle: a.Circle, Assembly: a.ID, Author: n.By, What: n.What, Who: n.Who, Due: n.Due, DueAt: n.DueAt, State: action.Free, Created: c.now,
	}
	if who, err := findElector(members, n.Who); n.Who != "" && err == nil {
		t.State, t.Asked = action.Asked, who
		if who == n.By {
			t.State, t.Owner = action.Taken, who
		}
	}
	return t
}

// isOf says whether a task is that of a note.
func isOf(t action.Task, n assembly.Note) bool {
	return n.Kind == assembly.Task && n.What == t.What && n.Who == t.Who
}

// dropUnnoted drops the open tasks that no note speaks of any more, and returns the others.
func (c *Call) dropUnnoted(tasks []action.Task, notes []assembly.Note) (kept []action.Task, err error) {
	for _, t := range tasks {
		if slices.ContainsFunc(notes, func(n assembly.Note) bool { return isOf(t, n) }) {
			kept = append(kept, t)
			continue
		}
		if !t.Open() {
			continue
		}
		was := t
		t.State, t.Ended = action.Dropped, c.now
		if err := c.saveTask(was, t); err != nil {
			return nil, err
		}
	}
	return kept, nil
}
