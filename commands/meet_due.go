package commands

import (
	"errors"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// What falls due for an assembly; the ref is its id, of dueItem that of an item.
const (
	dueMeeting    = "remind-assembly"
	dueMissed     = "assembly-not-opened"
	dueMeetingEnd = "assembly-planned-end"
	dueItem       = "item-over-time"
	dueMinutes    = "minutes-corrections-end"
)

// planMeeting plans the reminders of an assembly, and what happens when nobody opens it.
func (c *Call) planMeeting(a assembly.Assembly) error {
	if err := unplan(c.tx, a.ID, dueMeeting, dueMissed); err != nil || a.State != assembly.Called {
		return err
	}
	for _, at := range assembly.Reminders(c.openHours(a.Circles()...), c.now, a.Starts) {
		if err := c.tx.Plan(dueMeeting, a.ID, at); err != nil {
			return err
		}
	}
	return c.tx.Plan(dueMissed, a.ID, c.openHours(a.Circles()...).Next(a.Ends.Add(stale)))
}

// remindMeetingDue reminds the circles of an assembly, and those who come and want their
// phones to ring in their direct chats.
func remindMeetingDue(c *Call) error {
	a, err := c.tx.AssemblyByID(c.due.Ref)
	if err != nil || a.State != assembly.Called || !a.Starts.After(c.now) {
		return err
	}
	if later, err := c.remindLater(a); later || err != nil {
		return err
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	text := func(v voice) []string {
		lines := []string{v.T("meet.reminder", "title", v.meetingTitle(a)), v.whenAndWhere(a)}
		if n := len(assembly.LeftOver(items)); n > 0 {
			lines = append(lines, v.T("meet.reminder-items", "n", n))
		}
		return append(lines, v.T("meet.reminder-next", "come", "!"+v.name("name."+comeKey), "item", "!"+v.name("name."+itemKey)))
	}
	if err := c.tellMeeting(a, text); err != nil {
		return err
	}
	attendees, err := c.tx.Attendees(a.ID)
	if err != nil {
		return err
	}
	for _, who := range attendees {
		id, isMember := who.Who.Member()
		if !isMember || who.Presence == assembly.Absent {
			continue
		}
		member, err := c.tx.Member(id)
		if errors.Is(err, storage.ErrNotFound) || err == nil && member.Reminders != storage.RemindRinging {
			continue
		} else if err != nil {
			return err
		}
		if err := c.tellOf(a.Circle, id, text); err != nil {
			return err
		}
	}
	return nil
}

// remindLater leaves a reminder that is late to the next one, where that is due by now, or to
// the circle's hours; it reports whether nothing is to be said now.
func (c *Call) remindLater(a assembly.Assembly) (bool, error) {
	at := c.openHours(a.Circles()...).Next(c.now)
	for _, next := range assembly.Reminders(c.openHours(a.Circles()...), c.due.At, a.Starts) {
		if !next.After(at) {
			return true, nil
		}
	}
	switch {
	case c.openHours(a.Circles()...).Holds(c.now):
		return false, nil
	case at.Before(a.Starts):
		return true, c.tx.Plan(dueMeeting, a.ID, at)
	}
	return true, nil
}

// missedDue calls off an assembly that nobody opened.
func missedDue(c *Call) error {
	a, err := c.tx.AssemblyByID(c.due.Ref)
	if err != nil || a.State != assembly.Called {
		return err
	}
	cancelled, err := a.Cancel(c.voiceFor(a.Circle).T("meet.not-opened"))
	if err != nil {
		return err
	}
	return c.callOff(cancelled)
}

// meetingEndDue says that the planned end is there, and what is left.
func meetingEndDue(c *Call) error {
	a, err := c.tx.AssemblyByID(c.due.Ref)
	if err != nil || !a.Live() {
		return err
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	left := len(assembly.LeftOver(items))
	return c.tellMeeting(a, func(v voice) []string {
		return []string{v.T("meet.planned-end", "hour", v.hour(a.Ends), "n", left, "meet", "!"+v.name("name."+meetKey), "close", v.name("act.close"))}
	})
}

// itemDue says, once, that an item takes longer than planned.
func itemDue(c *Call) error {
	id, item, err := c.tx.Item(c.due.Ref)
	if errors.Is(err, storage.ErrNotFound) || err == nil && item.Since.IsZero() {
		return nil
	} else if err != nil {
		return err
	}
	a, err := c.tx.AssemblyByID(id)
	if err != nil || a.State != assembly.Open {
		return err
	}
	queue, err := c.tx.Queue(a.ID)
	if err != nil {
		return err
	}
	key := "item.over"
	if len(queue.Waiting) > 0 {
		key = "item.over-waiting"
	}
	return c.tellMeeting(a, func(v voice) []string {
		return []string{v.T(key, "number", itoa(item.Number), "title", item.Title, "planned", v.length(item.Planned()),
			"waiting", len(queue.Waiting), "next-item", v.name("live.next-item"))}
	})
}
