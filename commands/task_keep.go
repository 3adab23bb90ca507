package commands

import (
	"slices"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/when"
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
	ids, err := c.membersOf(a)
	if err != nil {
		return err
	}
	members, err := c.findable(ids)
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
		if err := c.tx.AddTask(&t); err != nil {
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
		t.State, t.Ended = action.Dropped, c.now
		if err := c.tx.SaveTask(t); err != nil {
			return nil, err
		}
	}
	return kept, nil
}

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
