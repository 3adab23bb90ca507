package commands

import (
	"fmt"
	"time"

	"tocsin/collective/action"
	"tocsin/report/calendar"
	"tocsin/storage"
)

// calendarOfAction gives the calendar file of an action to whoever asks.
func (c *Call) calendarOfAction(a action.Action, _ string) error {
	if a.Starts.IsZero() {
		return refuse("enact.date-how", c.stepArgs(a, "date")...)
	}
	return c.postActionFile(c.room, c.voice, a)
}

// giveCalendar gives the circles of an action its calendar file anew, if it has a date.
func (c *Call) giveCalendar(a action.Action) error {
	if a.Starts.IsZero() {
		return nil
	}
	return c.inCircles(a.Circles(), func(circle storage.Room, v voice) error { return c.postActionFile(circle, v, a) })
}

func (c *Call) postActionFile(room storage.Room, v voice, a action.Action) error {
	file, err := calendar.File("", []calendar.Event{v.actionEvent(a)})
	if err != nil {
		return fmt.Errorf("write calendar file: %w", err)
	}
	key := "meet.calendar"
	if a.State == action.Abandoned {
		key = "meet.calendar-cancelled"
	}
	c.post(room, storage.Outgoing{Op: storage.Attach, Text: v.T(key),
		File: &storage.File{Name: fmt.Sprintf("%s-%d.ics", v.T("enact.file"), a.Number), MIME: calendarType, Data: file}})
	return nil
}

// actionEvent is an action as an entry of a calendar.
func (v voice) actionEvent(a action.Action) calendar.Event {
	title := capital(v.name("deed."+string(a.Kind))) + v.T("help.colon") + " " + a.Title
	if a.State == action.Abandoned {
		title = v.T("meet.cancelled-title", "title", title)
	}
	e := calendar.Event{
		UID: a.ID + "-a@tocsin", Sequence: a.Version, Title: title, Place: a.Place, URL: webAddress(a.Place), AllDay: a.AllDay,
		Description: v.T("enact.calendar-text", "number", itoa(a.Number)), Starts: a.Starts, Ends: a.End(),
		Cancelled: a.State == action.Abandoned, Stamp: v.now.UTC().Truncate(time.Second),
	}
	if a.AllDay {
		e.Ends = a.End().Add(-time.Second)
	}
	return e
}
