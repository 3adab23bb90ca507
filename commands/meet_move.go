package commands

import (
	"errors"
	"regexp"
	"strings"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// maxWhy is the longest reason, in characters.
const maxWhy = 300

// whyMarks stand before a reason and do not belong to it.
var whyMarks = regexp.MustCompile(`(?i)^(?:[,:;·–-]\s*)*(?:(?:parce qu(?:e\b|['’])|car\b|omdat\b|want\b|weil\b|denn\b|because\b)\s*)?[:,]?\s*`)

func reason(text string) string {
	return cutTo(clean(whyMarks.ReplaceAllString(strings.TrimSpace(text), "")), maxWhy)
}

// moveMeeting gives an assembly another date, with a word why.
func (c *Call) moveMeeting(a assembly.Assembly, rest string) error {
	words := splitSpan(strings.Fields(rest))
	at, n, err := when.MomentPrefix(words, c.now, c.now.Location())
	if err != nil || n == 0 {
		if len(words) == 0 || n == 0 {
			return refuse("meet.move-how", "meet", c.commandLine(meetKey), "move", c.name("act.move"), "number", itoa(a.Number))
		}
		return c.dateRefusal(err)
	}
	ends, took := endAfter(c, at, words[n:])
	why := reason(strings.Join(words[n+took:], " "))
	if why == "" && a.State == assembly.Called {
		return refuse("meet.move-why", "meet", c.commandLine(meetKey), "move", c.name("act.move"), "number", itoa(a.Number), "said", quoted(rest))
	}
	moved, err := a.Move(at, ends, c.now)
	if err != nil {
		if wrong := c.wrongDate(err, at); wrong != err {
			return wrong
		}
		return c.wrongState(a)
	}
	if err := c.tx.SaveAssembly(moved); err != nil {
		return err
	}
	if err := c.planMeeting(moved); err != nil {
		return err
	}
	c.did(meetKey, undoMove+":"+a.ID+":"+a.Starts.UTC().Format(stamp)+":"+a.Ends.UTC().Format(stamp))
	if err := c.recordMeeting(moved, "move-assembly", why); err != nil {
		return err
	}
	moved.Why = why
	if a.State == assembly.Called {
		return c.announceMeeting(moved, "meet.moved")
	}
	if err := c.announceMeeting(moved, "meet.date-set"); err != nil {
		return err
	}
	return c.endDatePoll(moved, "meet.poll-dated")
}

// cancelMeeting calls an assembly off, with a word why.
func (c *Call) cancelMeeting(a assembly.Assembly, rest string) error {
	cancelled, err := a.Cancel(reason(rest))
	switch {
	case err == nil:
	case a.Ahead():
		return refuse("meet.drop-why", "meet", c.commandLine(meetKey), "drop", c.name("act.drop"), "number", itoa(a.Number))
	default:
		return c.wrongState(a)
	}
	c.did(meetKey, undoCancel+":"+a.ID)
	return c.callOff(cancelled)
}

// callOff keeps that an assembly is cancelled, tells it, and calls the next one of its series.
func (c *Call) callOff(a assembly.Assembly) error {
	return c.keepOff(a, func() error {
		if err := c.recordMeeting(a, "cancel-assembly", a.Why); err != nil {
			return err
		}
		return c.announceCancelled(a)
	})
}

// keepOff keeps an assembly that was called off, with what comes of it: nothing is planned for it, tell says so,
// the poll for its date ends, and the next of its series is called.
func (c *Call) keepOff(a assembly.Assembly, tell func() error) error {
	if err := c.tx.SaveAssembly(a); err != nil {
		return err
	}
	if err := unplan(c.tx, a.ID, dueMeeting, dueMissed); err != nil {
		return err
	}
	if err := tell(); err != nil {
		return err
	}
	if err := c.endDatePoll(a, "meet.poll-over"); err != nil {
		return err
	}
	return c.nextOfSeries(a)
}

// restoreMeeting takes a cancelling back.
func (c *Call) restoreMeeting(a assembly.Assembly, _ string) error {
	restored, err := c.takesPlace(a)
	if err != nil {
		return err
	}
	if err := c.recordMeeting(restored, "restore-assembly", ""); err != nil {
		return err
	}
	return c.announceMeeting(restored, "meet.restored")
}

// takesPlace has an assembly take place that was called off, with its agenda and its reminders.
func (c *Call) takesPlace(a assembly.Assembly) (assembly.Assembly, error) {
	restored, err := a.Restore(c.now)
	if err != nil {
		if a.State == assembly.Cancelled {
			return a, c.wrongDate(err, a.Starts)
		}
		return a, c.wrongState(a)
	}
	if err := c.tx.SaveAssembly(restored); err != nil {
		return a, err
	}
	return restored, errors.Join(c.takeBack(a), c.planMeeting(restored))
}

// relocateMeeting changes the place.
func (c *Call) relocateMeeting(a assembly.Assembly, rest string) error {
	place := cleanPlace(rest)
	if place == "" {
		return refuse("meet.place-how", "meet", c.commandLine(meetKey), "place", c.name("act.place"), "number", itoa(a.Number))
	}
	relocated, err := a.Relocate(place)
	if err != nil {
		return c.wrongState(a)
	}
	if err := c.tx.SaveAssembly(relocated); err != nil {
		return err
	}
	c.did(meetKey, "")
	if err := c.recordMeeting(relocated, "relocate-assembly", place); err != nil {
		return err
	}
	return c.announceMeeting(relocated, "meet.relocated")
}

// dateRefusal says what is not clear in a date.
func (c *Call) dateRefusal(err error) error {
	if unread, ok := err.(*when.Error); ok {
		return c.unclear(unread, false)
	}
	return err
}
