package commands

import (
	"errors"
	"strings"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// newTask writes a task down, for an action or for none: "imprimer les affiches pour
// vendredi", "@bruno prévenir la presse". Who writes their own name has taken it; anybody
// else is asked.
func (c *Call) newTask(text string, of action.Action) error {
	t, err := c.readTask(text)
	if err != nil {
		return err
	}
	circles := of.Circles()
	if t.Action = of.ID; of.ID == "" {
		circle, err := c.circleOfTask()
		if err != nil {
			return err
		}
		circles = []collective.RoomID{circle}
	}
	t.Circle = circles[0]
	if t.Who != "" {
		members, err := c.membersByName(assembly.Assembly{Circle: circles[0], Others: circles[1:]})
		if err != nil {
			return err
		}
		who, err := findElector(members, t.Who)
		var unknown *Refusal
		if errors.As(err, &unknown) && unknown.Key == "urn.unknown-name" {
			return refuse("task.unknown-name", "name", quoted(t.Who), "task", c.commandLine(taskKey), "what", t.What)
		} else if err != nil {
			return err
		}
		if t.State, t.Asked = action.Asked, who; who == c.member.ID {
			t.State, t.Owner = action.Taken, who
		}
	}
	if err := c.addTask(&t); err != nil {
		return err
	}
	c.did(taskKey, newTaskRef+t.ID)
	line, err := c.taskLine(t)
	if err != nil {
		return err
	}
	c.answer("✓ "+line(c.voice), c.taskHow(t))
	return c.recordOne(storage.Entry{Circle: t.Circle, Member: c.member.ID, Act: "new-task", Ref: t.ID})
}

// newTaskRef is before the id of a task that a message wrote down.
const newTaskRef = "new:"

// taskOfAction writes down a task for an action; alone it lists those that there are.
func (c *Call) taskOfAction(a action.Action, rest string) error {
	if rest == "" {
		return c.showTasksOf(a)
	}
	if !a.Live() && a.State != action.Over {
		return c.wrongMove(a, action.ErrOver)
	}
	return c.newTask(strings.TrimLeft(rest, ": "), a)
}

// showTasksOf lists the tasks of an action.
func (c *Call) showTasksOf(a action.Action) error {
	tasks, err := c.tx.TasksOfAction(a.ID)
	if err != nil {
		return err
	}
	lines := []string{c.actionTitle(a)}
	for _, t := range tasks {
		if t.State == action.Dropped {
			continue
		}
		line, err := c.taskLine(t)
		if err != nil {
			return err
		}
		lines = append(lines, line(c.voice))
	}
	if len(lines) == 1 {
		lines = append(lines, c.T("task.none-yet"))
	}
	c.answer(append(lines, c.T("task.how-new", "task", c.commandLine(enactKey)+" "+itoa(a.Number)+" "+c.name("step.task")))...)
	return nil
}

// readTask reads who, what and by when.
func (c *Call) readTask(text string) (action.Task, error) {
	n, err := c.readNote(c.name("note."+string(assembly.Task)) + " : " + text)
	if err != nil {
		return action.Task{}, err
	}
	return action.Task{Author: c.member.ID, What: n.What, Who: n.Who, Due: n.Due, DueAt: n.DueAt, State: action.Free, Created: c.now}, nil
}

// circleOfTask is the circle of a task of no action: where it is written, or the only one of
// the asker's.
func (c *Call) circleOfTask() (collective.RoomID, error) {
	circles, err := c.inView()
	if err != nil {
		return "", err
	}
	if len(circles) != 1 {
		return "", refuse("task.say-in-circle", "task", c.name("name."+taskKey))
	}
	return circles[0].ID, nil
}
