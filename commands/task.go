package commands

import (
	"errors"
	"strings"

	"tocsin/collective/action"
	"tocsin/storage"
)

const taskKey = "task"

// task lists what is to be done, and has members take it, hand it back, or say that it is
// done. Nobody is given a task by others: who is asked accepts or not.
func task() Command {
	return Command{Key: taskKey, Group: actGroup, Guard: ofACircle, Run: runTask, Undo: undoTask}
}

func runTask(c *Call) error {
	n, rest := leadingNumber(c.rest)
	if n == 0 {
		if c.rest != "" {
			return c.newTask(c.rest, action.Action{})
		}
		return c.showTasks()
	}
	t, err := c.visibleTask(n)
	if err != nil {
		return err
	}
	if rest == "" {
		return c.showTask(t)
	}
	words := strings.Fields(rest)
	if verb, took := c.taskWords.prefix(words); verb == "ask" {
		return c.askSomebody(t, afterWords(rest, took))
	}
	if mark, took := c.marks.prefix(words); mark == "by" {
		return c.redateTask(t, rest, afterWords(rest, took))
	}
	verb, _ := c.taskWords.word(rest)
	switch meaning, _ := c.answers.word(rest); meaning {
	case "yes":
		verb = "take"
	case "no":
		verb = "release"
	}
	next, err := c.changeTask(t, verb)
	if err != nil {
		return err
	}
	return c.changedTask(t, next, verb)
}

// changedTask keeps a changed task and answers how it stands now.
func (c *Call) changedTask(t, next action.Task, verb string) error {
	if err := c.saveTask(t, next); err != nil {
		return err
	}
	circles, err := c.circlesOfTask(t)
	if err != nil {
		return err
	}
	if err := c.dropSettledIn(circles); err != nil {
		return err
	}
	c.did(taskKey, taskRef(t, next))
	line, err := c.taskLine(next)
	if err != nil {
		return err
	}
	c.answer("✓ "+line(c.voice), c.taskHow(next))
	return c.recordOne(storage.Entry{Circle: t.Circle, Member: c.member.ID, Act: verb + "-task", Ref: t.ID})
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
			"done", c.name("task.done"), "release", c.name("task.release"), "ask", c.name("task.ask"), "by", c.name("mark.by"))
	}
	return next, c.wrongTask(t, err)
}

// wrongTask says why something cannot be done with a task, or nil.
func (c *Call) wrongTask(t action.Task, err error) error {
	switch {
	case errors.Is(err, action.ErrTaken):
		return refuse("task.taken", "number", itoa(t.Number), "what", t.What)
	case errors.Is(err, action.ErrEnded):
		return refuse("task.ended", "number", itoa(t.Number), "what", t.What, "task", c.commandLine(taskKey), "reopen", c.name("task.reopen"))
	case errors.Is(err, action.ErrNotBy):
		return refuse("task.not-yours", "number", itoa(t.Number), "what", t.What)
	}
	return err
}
