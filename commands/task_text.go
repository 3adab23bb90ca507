package commands

import (
	"slices"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// taskLines are the tasks of an assembly, in any voice.
func (c *Call) taskLines(a assembly.Assembly) (func(voice) []string, error) {
	tasks, err := c.tx.TasksOf(a.ID)
	if err != nil {
		return nil, err
	}
	var lines []func(voice) string
	tasks = slices.DeleteFunc(tasks, func(t action.Task) bool { return t.State == action.Dropped })
	for _, t := range tasks {
		line, err := c.taskLine(t)
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return func(v voice) []string {
		if len(lines) == 0 {
			return nil
		}
		out := []string{v.T("task.of-assembly")}
		for _, line := range lines {
			out = append(out, line(v))
		}
		return append(out, v.T("task.how", "number", itoa(tasks[0].Number), "task", "!"+v.name("name."+taskKey), "take", v.name("task.take"), "done", v.name("task.done")))
	}, nil
}

// taskLine is a task on one line: what, who, by when.
func (c *Call) taskLine(t action.Task) (func(voice) string, error) {
	who := t.Owner
	if t.State == action.Asked {
		who = t.Asked
	}
	names, err := c.namesOf([]collective.MemberID{who})
	if err != nil {
		return nil, err
	}
	name := t.Who
	if len(names) > 0 {
		name = names[0]
	}
	return func(v voice) string {
		line := v.T("task.line", "number", itoa(t.Number), "what", t.What)
		switch {
		case t.State == action.Free && t.Who != "":
			line += " · " + v.T("task.for", "name", t.Who)
		case t.State == action.Free:
			line += " · " + v.T("task.free")
		case t.State == action.Asked:
			line += " · " + v.T("task.asked", "name", name)
		case t.State == action.Done:
			line += " · " + v.T("task.is-done")
		case t.State == action.Dropped:
			line += " · " + v.T("task.is-dropped")
		case name != "":
			line += " · " + name
		}
		switch {
		case !t.DueAt.IsZero():
			line += " · " + v.T("pv.due", "due", v.moment(t.DueAt))
		case t.Due != when.Date{}:
			line += " · " + v.T("pv.due", "due", v.texts.Day(v.lang, t.Due.In(v.now.Location()), v.now))
		}
		if t.Late(v.now) {
			line += " · " + v.T("task.late")
		}
		return line
	}, nil
}

// taskHow is what one can do with a task.
func (c *Call) taskHow(t action.Task) string {
	key := "task.how-open"
	switch {
	case t.State == action.Taken:
		key = "task.how-taken"
	case !t.Open():
		key = "task.how-ended"
	}
	return c.T(key, "number", itoa(t.Number), "task", c.commandLine(taskKey), "take", c.name("task.take"), "done", c.name("task.done"),
		"release", c.name("task.release"), "reopen", c.name("task.reopen"))
}
