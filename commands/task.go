package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

const taskKey = "task"

// task lists what is to be done, and has members take it, hand it back, or say that it is
// done. Nobody is given a task by others: who is asked accepts or not.
func task() Command {
	return Command{Key: taskKey, Group: meetGroup, Guard: ofACircle, Run: runTask, Undo: undoTask}
}

func runTask(c *Call) error {
	n, rest := leadingNumber(c.rest)
	if n == 0 {
		return c.showTasks()
	}
	t, err := c.visibleTask(n)
	if err != nil {
		return err
	}
	verb, _ := c.taskWords.word(rest)
	switch meaning, _ := c.answers.word(rest); meaning {
	case "yes":
		verb = "take"
	case "no":
		verb = "release"
	}
	if rest == "" {
		line, err := c.taskLine(t)
		c.answer(line(c.voice), c.taskHow(t))
		return err
	}
	next, err := c.changeTask(t, verb)
	if err != nil {
		return err
	}
	if err := c.tx.SaveTask(next); err != nil {
		return err
	}
	if err := c.dropSettledIn([]collective.RoomID{t.Circle}); err != nil {
		return err
	}
	c.did(taskKey, taskRef(t, next))
	line, err := c.taskLine(next)
	if err != nil {
		return err
	}
	c.answer("✓ "+line(c.voice), c.taskHow(next))
	return c.tx.Record(storage.Entry{Circle: t.Circle, Member: c.member.ID, Act: verb + "-task", Ref: t.ID})
}

// changeTask does with a task what its verb says.
func (c *Call) changeTask(t action.Task, verb string) (next action.Task, err error) {
	switch verb {
	case "take":
		next, err = t.Take(c.member.ID)
	case "release":
		next, err = t.Release(c.member.ID)
	case "done":
		next, err = t.Finish(c.now)
	case "drop":
		if next = t; t.Open() {
			next.State, next.Ended = action.Dropped, c.now
		} else {
			err = action.ErrEnded
		}
	case "reopen":
		next, err = t.Reopen()
	default:
		return t, refuse("task.what", "number", itoa(t.Number), "task", c.commandLine(taskKey), "take", c.name("task.take"),
			"done", c.name("task.done"), "release", c.name("task.release"))
	}
	switch {
	case errors.Is(err, action.ErrTaken):
		return t, refuse("task.taken", "number", itoa(t.Number), "what", t.What)
	case errors.Is(err, action.ErrEnded):
		return t, refuse("task.ended", "number", itoa(t.Number), "what", t.What, "task", c.commandLine(taskKey), "reopen", c.name("task.reopen"))
	case errors.Is(err, action.ErrNotBy):
		return t, refuse("task.not-yours", "number", itoa(t.Number), "what", t.What)
	}
	return next, err
}

// visibleTask reads a task of a circle in view.
func (c *Call) visibleTask(n int) (action.Task, error) {
	t, err := c.tx.TaskByNumber(n)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return t, err
	}
	circles, failed := c.inView()
	if failed != nil {
		return t, failed
	}
	of := assembly.Assembly{}
	if err == nil && t.Assembly != "" { // of several circles: each may
		if of, failed = c.tx.AssemblyByID(t.Assembly); failed != nil && !errors.Is(failed, storage.ErrNotFound) {
			return t, failed
		}
	}
	if err != nil || !slices.ContainsFunc(circles, func(r storage.Room) bool { return r.ID == t.Circle || of.In(r.ID) }) {
		return t, refuse("task.unknown", "number", itoa(n), "task", c.commandLine(taskKey))
	}
	return t, nil
}

// showTasks lists what is to be done in the circles in view.
func (c *Call) showTasks() error {
	circles, err := c.inView()
	if err != nil {
		return err
	}
	lines, first := []string{c.T("task.list")}, 0
	known := map[string]bool{}
	for _, circle := range circles {
		tasks, err := c.tx.Tasks(circle.ID, action.Free, action.Asked, action.Taken)
		if err != nil {
			return err
		}
		for _, t := range tasks[:min(len(tasks), shown)] {
			if known[t.ID] {
				continue
			}
			known[t.ID] = true
			line, err := c.taskLine(t)
			if err != nil {
				return err
			}
			lines = append(lines, line(c.voice))
			if first == 0 {
				first = t.Number
			}
		}
	}
	if len(lines) == 1 {
		return refuse("task.none", "task", c.name("note.tache"))
	}
	c.answer(append(lines, c.T("task.how", "number", itoa(first), "task", c.commandLine(taskKey), "take", c.name("task.take"), "done", c.name("task.done")))...)
	return nil
}
