package commands

import (
	"fmt"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/storage"
)

// taskStanding is who has a task, as far as an act can change it.
func taskStanding(t action.Task) string {
	return fmt.Sprintf("%s:%s:%s", t.State, t.Owner, t.Asked)
}

// taskRef is what is remembered of a change of a task, to undo it: how it stood before and
// after.
func taskRef(before, after action.Task) string {
	return before.ID + "/" + taskStanding(before) + "/" + taskStanding(after)
}

// undoTask puts a task back where it was, unless it has changed again since.
func undoTask(c *Call, ref string) error {
	parts := strings.Split(ref, "/")
	t, err := c.tx.TaskByID(parts[0])
	if err != nil {
		return err
	}
	if len(parts) != 3 || taskStanding(t) != parts[2] {
		return refuse("task.stays", "number", itoa(t.Number), "task", c.commandLine(taskKey))
	}
	before := strings.Split(parts[1], ":")
	t.State, t.Owner, t.Asked = action.TaskState(before[0]), collective.MemberID(before[1]), collective.MemberID(before[2])
	if t.Open() {
		t.Ended = time.Time{}
	} else {
		t.Ended = c.now
	}
	if err := c.tx.SaveTask(t); err != nil {
		return err
	}
	if c.event.Kind == storage.Redaction {
		line, err := c.taskLine(t)
		if err != nil {
			return err
		}
		c.answer("✓ "+line(c.voice), c.taskHow(t))
	}
	return c.tx.Record(storage.Entry{Circle: t.Circle, Member: c.member.ID, Act: "undo-task", Ref: t.ID})
}
