package commands

import (
	"errors"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/storage"
)

// What falls due for a task; the ref is its id.
const (
	dueTaskAsk   = "ask-for-task"
	dueTaskLate  = "task-late"
	dueTaskOffer = "offer-task"
)

// patienceWithTasks is how long after its owner was asked a late task is offered to others.
const patienceWithTasks = 48 * time.Hour

// waitingTask is the task of what fell due, as long as it is to be done; what falls due
// outside the circle's hours waits for them.
func (c *Call) waitingTask() (t action.Task, ok bool, err error) {
	t, err = c.tx.TaskByID(c.due.Ref)
	if err != nil || !t.Open() {
		return t, false, err
	}
	if !c.openHours(t.Circle).Holds(c.now) {
		return t, false, c.tx.Plan(c.due.Kind, t.ID, c.openHours(t.Circle).Next(c.now))
	}
	return t, true, nil
}

// askForTaskDue asks a member, in private, whether they take a task. They need no reason.
func askForTaskDue(c *Call) error {
	t, ok, err := c.waitingTask()
	if err != nil || !ok || t.State != action.Asked {
		return err
	}
	return c.tellAboutTask(t, t.Asked, func(v voice) []string {
		return []string{v.T("task.ask-you", taskArgs(v, t)...), v.T("task.ask-you-how", taskArgs(v, t)...)}
	})
}

// taskLateDue asks who has a late task, once and in private, how it goes; one that nobody has
// is offered to the circle at once.
func taskLateDue(c *Call) error {
	t, ok, err := c.waitingTask()
	if err != nil || !ok || !t.Late(c.now) {
		return err
	}
	if t.State != action.Taken {
		return offerTaskDue(c)
	}
	if err := c.tellAboutTask(t, t.Owner, func(v voice) []string {
		return []string{v.T("task.late-you", taskArgs(v, t)...), v.T("task.late-you-how", taskArgs(v, t)...)}
	}); err != nil {
		return err
	}
	return c.tx.Plan(dueTaskOffer, t.ID, c.openHours(t.Circle).Next(c.now.Add(patienceWithTasks)))
}

// offerTaskDue offers a late task to the circle, once, and names nobody.
func offerTaskDue(c *Call) error {
	t, ok, err := c.waitingTask()
	if err != nil || !ok || !t.Late(c.now) {
		return err
	}
	t, err = t.Offer(c.now)
	if err != nil {
		return err
	}
	if err := c.tx.SaveTask(t); err != nil {
		return err
	}
	if err := c.recordOne(storage.Entry{Circle: t.Circle, Act: "offer-task", Ref: t.ID}); err != nil {
		return err
	}
	circles, err := c.circlesOfTask(t)
	if err != nil {
		return err
	}
	return c.tellCircles(circles, func(v voice) []string {
		args := taskArgs(v, t)
		args[1] = "!" + args[1].(string)
		return []string{v.T("task.offer", args...), v.T("task.offer-how", args...)}
	})
}

// taskArgs are what texts say of a task.
func taskArgs(v voice, t action.Task) []any {
	due := v.T("task.no-day")
	switch {
	case !t.DueAt.IsZero():
		due = v.moment(t.DueAt)
	case !t.Deadline(v.now.Location()).IsZero():
		due = v.texts.Day(v.lang, t.Due.In(v.now.Location()), v.now)
	}
	return []any{"task", v.name("name." + taskKey), "number", itoa(t.Number), "what", t.What, "due", due, "take", v.name("task.take"),
		"yes", v.name("answer.yes"), "no", v.name("answer.no"), "release", v.name("task.release"), "done", v.name("task.done")}
}

// tellAboutTask tells a member about a task, as one of its circles.
func (c *Call) tellAboutTask(t action.Task, id collective.MemberID, lines func(voice) []string) error {
	circles, err := c.circlesOfTask(t)
	if err != nil {
		return err
	}
	for _, circle := range circles {
		joined, err := c.tx.IsJoined(circle, id)
		if err != nil && !errors.Is(err, storage.ErrNotFound) {
			return err
		}
		if joined {
			return c.tellOf(circle, id, lines)
		}
	}
	return nil
}
