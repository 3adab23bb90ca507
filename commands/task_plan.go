package commands

import (
	"time"

	"tocsin/collective/action"
)

// addTask keeps a new task and plans what happens to it by itself.
func (c *Call) addTask(t *action.Task) error {
	if err := c.tx.AddTask(t); err != nil {
		return err
	}
	return c.planTask(action.Task{}, *t)
}

// saveTask keeps a changed task and plans anew where something changed that matters.
func (c *Call) saveTask(was, t action.Task) error {
	if err := c.tx.SaveTask(t); err != nil {
		return err
	}
	return c.planTask(was, t)
}

// planTask plans to ask who was asked, and to ask who has it once it is late; both in private
// and in the circle's hours.
func (c *Call) planTask(was, t action.Task) error {
	if was.ID != "" && was.State == t.State && was.Owner == t.Owner && was.Asked == t.Asked && was.Due == t.Due && was.DueAt.Equal(t.DueAt) {
		return nil
	}
	if err := unplan(c.tx, t.ID, dueTaskAsk, dueTaskLate, dueTaskOffer); err != nil || !t.Open() {
		return err
	}
	if t.State == action.Asked {
		if err := c.tx.Plan(dueTaskAsk, t.ID, c.openHours(t.Circle).Next(c.now)); err != nil {
			return err
		}
	}
	deadline := t.Deadline(c.zoneOf(t.Circle))
	if deadline.IsZero() || !deadline.After(c.now) {
		return nil
	}
	return c.tx.Plan(dueTaskLate, t.ID, c.openHours(t.Circle).Next(deadline.Add(time.Minute)))
}
