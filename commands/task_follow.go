package commands

import (
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// followTask has the tasks of an assembly follow a correction of its minutes: the line as
// it was, and the note that it is now. Who has taken a task keeps it.
func (c *Call) followTask(a assembly.Assembly, was assembly.Line, n assembly.Note) error {
	if was.Kind != assembly.Task && n.Kind != assembly.Task {
		return nil
	}
	members, err := c.membersByName(a)
	if err != nil {
		return err
	}
	n.By = c.member.ID
	next := c.noteTask(a, members, n)
	known, err := c.tx.TasksOf(a.ID)
	if err != nil {
		return err
	}
	for _, t := range known {
		if was.Kind != assembly.Task || t.What != was.Text || t.Who != was.Who || !t.Open() {
			continue
		}
		before := t
		if n.Kind != assembly.Task {
			t.State, t.Ended = action.Dropped, c.now
			return c.saveTask(before, t)
		}
		if t.Who != next.Who && t.State != action.Taken {
			t.State, t.Asked, t.Owner = next.State, next.Asked, next.Owner
		}
		t.What, t.Who, t.Due, t.DueAt = next.What, next.Who, next.Due, next.DueAt
		return c.saveTask(before, t)
	}
	if n.Kind != assembly.Task {
		return nil
	}
	return c.addTask(&next)
}
