package commands

import (
	"errors"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

// setDate places an action in time; what it had is told where it had a date.
func (c *Call) setDate(a action.Action, rest string) error {
	d := deedDraft{}
	after, err := d.readSchedule(c, rest)
	var unread *when.Error
	switch {
	case errors.As(err, &unread):
		return c.unclear(unread, false)
	case err != nil:
		return err
	case d.Starts.IsZero():
		return refuse("enact.date-how", c.stepArgs(a, "date")...)
	}
	next, err := a.Schedule(d.Starts, d.Ends, d.AllDay, c.now)
	if err != nil {
		return c.wrongSchedule(err, d.Starts)
	}
	if place := cleanPlace(after); place != "" {
		next.Place = place
	}
	if err := c.tx.SaveAction(next); err != nil {
		return err
	}
	if err := c.planAction(next); err != nil {
		return err
	}
	c.did(enactKey, dateRef(a, next))
	if err := c.recordAction(next, "date-action", ""); err != nil {
		return err
	}
	key := "enact.dated"
	if !a.Starts.IsZero() {
		key = "enact.moved"
	}
	if err := c.announceAction(next, key, "before", c.actionWhen(a)); err != nil {
		return err
	}
	return c.giveCalendar(next)
}

// wrongSchedule says what is wrong with the date of an action.
func (c *Call) wrongSchedule(err error, starts time.Time) error {
	switch {
	case errors.Is(err, action.ErrPast):
		return refuse("when.past", "readings", c.moment(starts))
	case errors.Is(err, action.ErrBackwards):
		return refuse("when.backwards", "said", c.moment(starts))
	}
	return err
}
