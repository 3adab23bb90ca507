package commands

import (
	"strings"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
	"tocsin/storage"
)

// What a message about an assembly did; the ref has it before the assembly's id.
const (
	undoCall   = "call"
	undoMove   = "move"
	undoCancel = "cancel"
	undoClose  = "close"

	stamp = "20060102T150405"
)

// undoMeet takes back what a message did, when its author removes it.
func undoMeet(c *Call, ref string) error {
	parts := strings.Split(ref, ":")
	if len(parts) < 2 {
		return refuse("meet.stays", "meet", c.commandLine(meetKey))
	}
	a, err := c.tx.AssemblyByID(parts[1])
	if err != nil {
		return err
	}
	switch parts[0] {
	case undoCall:
		a.Repeat = when.Repeat{} // of a series there is no next one then
		cancelled, err := a.Cancel(c.voiceFor(a.Circle).T("meet.taken-back"))
		if err != nil {
			return c.wrongState(a)
		}
		return c.callOff(cancelled)
	case undoCancel:
		return c.restoreMeeting(a, "")
	case undoClose:
		return c.reopenMeeting(a, "")
	case undoMove:
		return c.moveBack(a, parts[2:])
	}
	return refuse("meet.stays", "meet", c.commandLine(meetKey))
}

// moveBack gives an assembly the date that it had.
func (c *Call) moveBack(a assembly.Assembly, dates []string) error {
	var times []time.Time
	for _, text := range dates {
		at, err := time.Parse(stamp, text)
		if err != nil {
			return refuse("meet.stays", "meet", c.commandLine(meetKey))
		}
		times = append(times, at.In(c.now.Location()))
	}
	if len(times) != 2 || times[0].IsZero() {
		return refuse("meet.stays", "meet", c.commandLine(meetKey))
	}
	moved, err := a.Move(times[0], times[1], c.now)
	if err != nil {
		return c.wrongState(a)
	}
	if err := c.tx.SaveAssembly(moved); err != nil {
		return err
	}
	if err := c.planMeeting(moved); err != nil {
		return err
	}
	if err := c.recordMeeting(moved, "move-assembly", ""); err != nil {
		return err
	}
	return c.announceMeeting(moved, "meet.moved-back")
}

// announceCancelled tells that an assembly will not take place.
func (c *Call) announceCancelled(a assembly.Assembly) error {
	return c.inCircles(a.Circles(), func(circle storage.Room, v voice) error {
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: v.T("meet.cancelled", "title", v.meetingTitle(a), "why", a.Why,
			"meet", "!"+v.name("name."+meetKey), "restore", v.name("act.restore"), "number", itoa(a.Number))})
		return c.postCalendar(circle, v, a)
	})
}
