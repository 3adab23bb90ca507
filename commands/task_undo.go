package commands

import (
	"fmt"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/when"
	"tocsin/storage"
)

// taskStanding is who has a task and by when, as far as an act can change it.
func taskStanding(t action.Task) string {
	day := ""
	if t.Due != (when.Date{}) {
		day = t.Due.String()
	}
	moment := ""
	if !t.DueAt.IsZero() {
		moment = t.DueAt.UTC().Format(stamp)
	}
	return strings.Join([]string{string(t.State), string(t.Owner), string(t.Asked), day, moment}, ":")
}

// stand is a task as taskStanding says.
func (c *Call) stand(t action.Task, standing string) (action.Task, error) {
	parts := append(strings.Split(standing, ":"), "", "")
	t.State, t.Owner, t.Asked = action.TaskState(parts[0]), collective.MemberID(parts[1]), collective.MemberID(parts[2])
	t.Due, t.DueAt, t.Offered = when.Date{}, time.Time{}, time.Time{}
	if day, err := time.Parse(time.DateOnly, parts[3]); err == nil {
		t.Due = when.DateOf(day)
	}
	if parts[4] != "" {
		at, err := time.Parse(stamp, parts[4])
		if err != nil {
			return t, fmt.Errorf("read standing of task: %w", err)
		}
		t.DueAt = at.In(c.now.Location())
	}
	if t.Ended = c.now; t.Open() {
		t.Ended = time.Time{}
	}
	return t, nil
}

// taskRef is what is remembered of a change of a task, to undo it: how it stood before and
// after.
func taskRef(before, after action.Task) string {
	return before.ID + "/" + taskStanding(before) + "/" + taskStanding(after)
}

// undoTask puts a task back where it was, unless it has changed again since.
func undoTask(c *Call, ref string) error {
	if id, isNew := strings.CutPrefix(ref, newTaskRef); isNew {
		return c.dropNewTask(id)
	}
	parts := strings.Split(ref, "/")
	t, err := c.tx.TaskByID(parts[0])
	if err != nil {
		return err
	}
	was := t
	if len(parts) != 3 || taskStanding(t) != parts[2] {
		return refuse("task.stays", "number", itoa(t.Number), "task", c.commandLine(taskKey))
	}
	if t, err = c.stand(t, parts[1]); err != nil {
		return err
	}
	if err := c.saveTask(was, t); err != nil {
		return err
	}
	if c.event.Kind == storage.Redaction {
		line, err := c.taskLine(t)
		if err != nil {
			return err
		}
		c.answer("✓ "+line(c.voice), c.taskHow(t))
	}
	return c.recordOne(storage.Entry{Circle: t.Circle, Member: c.member.ID, Act: "undo-task", Ref: t.ID})
}

// dropNewTask drops a task that its author takes back, unless somebody else took it meanwhile.
func (c *Call) dropNewTask(id string) error {
	t, err := c.tx.TaskByID(id)
	if err != nil {
		return err
	}
	if !t.Open() || t.State == action.Taken && t.Owner != c.member.ID {
		return refuse("task.stays", "number", itoa(t.Number), "task", c.commandLine(taskKey))
	}
	next := t
	next.State, next.Ended = action.Dropped, c.now
	if err := c.saveTask(t, next); err != nil {
		return err
	}
	if err := c.takeBackAnswer(); err != nil {
		return err
	}
	return c.recordOne(storage.Entry{Circle: t.Circle, Member: c.member.ID, Act: "drop-task", Ref: t.ID})
}
