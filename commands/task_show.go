package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/storage"
)

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
	var of []collective.RoomID
	if err == nil {
		if of, failed = c.circlesOfTask(t); failed != nil {
			return t, failed
		}
	}
	if !slices.ContainsFunc(circles, func(r storage.Room) bool { return slices.Contains(of, r.ID) }) {
		return t, refuse("task.unknown", "number", itoa(n), "task", c.commandLine(taskKey))
	}
	return t, nil
}

// showTask shows one, with where it comes from.
func (c *Call) showTask(t action.Task) error {
	line, err := c.taskLine(t)
	if err != nil {
		return err
	}
	lines := []string{line(c.voice)}
	if t.Action != "" {
		a, err := c.tx.ActionByID(t.Action)
		if err != nil {
			return err
		}
		lines = append(lines, c.T("task.of-action", "action", c.actionName(a)))
	} else if t.Assembly != "" {
		a, err := c.tx.AssemblyByID(t.Assembly)
		if err != nil {
			return err
		}
		lines = append(lines, c.T("task.noted-in", "assembly", c.meetingTitle(a)))
	}
	c.answer(append(lines, c.taskHow(t))...)
	return nil
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
		return refuse("task.none", "task", c.commandLine(taskKey))
	}
	c.answer(append(lines, c.T("task.how", "number", itoa(first), "task", c.commandLine(taskKey), "take", c.name("task.take"), "done", c.name("task.done")))...)
	return nil
}
