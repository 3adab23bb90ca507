package commands

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
	"tocsin/report/calendar"
	"tocsin/storage"
)

const calendarType = "text/calendar"

// calendarOf gives the calendar file of an assembly to who asks.
func (c *Call) calendarOf(a assembly.Assembly, _ string) error {
	if a.Starts.IsZero() {
		return refuse("meet.no-date-yet", "title", c.meetingTitle(a))
	}
	return c.postCalendar(c.room, c.voice, a)
}

// postCalendar attaches the calendar file of an assembly in a room.
func (c *Call) postCalendar(room storage.Room, v voice, a assembly.Assembly) error {
	if a.Starts.IsZero() {
		return nil
	}
	file, err := c.calendarFile(v, a)
	if err != nil {
		return err
	}
	key := "meet.calendar"
	if a.State == assembly.Cancelled {
		key = "meet.calendar-cancelled"
	}
	c.post(room, storage.Outgoing{Op: storage.Attach, Text: v.T(key),
		File: &storage.File{Name: fmt.Sprintf("%s-%d.ics", v.T("meet.file"), a.Number), MIME: calendarType, Data: file}})
	return nil
}

// calendarFile is an assembly as calendar programs import it. One of a series brings all of
// it: the rule by which it repeats, without those that were moved or cancelled, and these
// as events of their own.
func (c *Call) calendarFile(v voice, a assembly.Assembly) ([]byte, error) {
	events := []calendar.Event{v.calendarEvent(a)}
	if a.Series != "" {
		series, err := c.tx.Series(a.Series)
		if err != nil {
			return nil, err
		}
		events = v.seriesEvents(series)
	}
	file, err := calendar.File("", events)
	if err != nil {
		return nil, fmt.Errorf("write calendar file: %w", err)
	}
	return file, nil
}

// pageAddress is the address of a page in a place.
var pageAddress = regexp.MustCompile(`https?://[^\s<>"]+`)

func (v voice) calendarEvent(a assembly.Assembly) calendar.Event {
	title := capital(v.kindOf(a))
	if a.Title != "" {
		title += v.T("help.colon") + " " + a.Title
	}
	if a.State == assembly.Cancelled {
		title = v.T("meet.cancelled-title", "title", title)
	}
	e := calendar.Event{
		UID: a.ID + "@tocsin", Sequence: a.Version, Title: title, Place: a.Place, Description: v.T("meet.calendar-text", "number", itoa(a.Number)),
		Starts: a.Starts, Ends: a.Ends, Cancelled: a.State == assembly.Cancelled, Stamp: v.now.UTC().Truncate(time.Second),
	}
	e.URL = webAddress(a.Place)
	return e
}

// webAddress is an address in a text that calendar programs can open, or nothing.
func webAddress(text string) string {
	address := strings.TrimRight(pageAddress.FindString(text), ".,;)")
	for _, r := range address {
		if r > 0x7e {
			return ""
		}
	}
	return address
}

// seriesEvents are the events of a series, its first assembly first.
func (v voice) seriesEvents(series []assembly.Assembly) []calendar.Event {
	first := series[0]
	whole := v.calendarEvent(first)
	whole.UID, whole.Cancelled = first.Series+"-s@tocsin", false
	whole.Starts, whole.Ends = first.Planned, first.Planned.Add(first.Length())
	whole.Sequence = 0
	events := []calendar.Event{whole}
	repeat := when.Repeat{}
	last := first.Planned
	for _, a := range series {
		whole.Sequence += a.Version
		last = a.Planned
		if !a.Repeat.IsZero() {
			repeat = a.Repeat
		}
		if a.State == assembly.Cancelled || !a.Starts.Equal(a.Planned) {
			whole.Except = append(whole.Except, a.Planned)
			events = append(events, v.calendarEvent(a))
		}
	}
	latest := series[len(series)-1]
	whole.Title, whole.Place, whole.URL = v.plainEvent(latest).Title, latest.Place, webAddress(latest.Place)
	if whole.RRule = ""; !repeat.IsZero() {
		whole.RRule = repeat.RRULE()
	}
	if latest.Repeat.IsZero() {
		whole.RRule = calendar.Ending(whole.RRule, last)
	}
	events[0] = whole
	return events
}

// plainEvent is calendarEvent of an assembly as if it were not cancelled.
func (v voice) plainEvent(a assembly.Assembly) calendar.Event {
	a.State = assembly.Called
	return v.calendarEvent(a)
}
