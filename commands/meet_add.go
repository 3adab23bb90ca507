package commands

import (
	"slices"
	"strings"
	"time"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// addMeeting keeps a new assembly, tells its circles, and puts on its agenda what came
// with the call and what comes up by itself; or nothing of it.
func (c *Call) addMeeting(a assembly.Assembly, lines []string) error {
	if err := c.checkMeeting(a); err != nil {
		return err
	}
	err := c.attempt(func() error { return c.callTogether(a, lines) })
	if err != nil {
		c.did("", "")
	}
	return err
}

func (c *Call) callTogether(a assembly.Assembly, lines []string) error {
	if err := c.tx.AddAssembly(&a); err != nil {
		return err
	}
	if err := c.addLines(a, lines); err != nil {
		return err
	}
	if err := c.carryOver(a); err != nil {
		return err
	}
	if err := c.recordMeeting(a, "call-assembly", a.Title); err != nil {
		return err
	}
	if len(a.Dates) > 0 {
		if err := c.pollDates(&a); err != nil {
			return err
		}
	} else {
		if err := c.planMeeting(a); err != nil {
			return err
		}
		if err := c.announceMeeting(a, ""); err != nil {
			return err
		}
	}
	if c.member.ID != "" {
		c.did(meetKey, undoCall+":"+a.ID)
	}
	return nil
}

// checkMeeting says why an assembly cannot be of its circles, or nil.
func (c *Call) checkMeeting(a assembly.Assembly) error {
	for _, id := range a.Circles() {
		if c.member.ID == "" { // nobody asked: the next one of a series
			return nil
		}
		joined, err := c.tx.IsJoined(id, c.member.ID)
		if err != nil {
			return err
		}
		if !joined {
			circle, err := c.tx.Room(id)
			if err != nil {
				return err
			}
			return refuse("propose.unknown-circle", "said", quoted(circle.Name))
		}
	}
	return c.calledOnce(a)
}

// calledOnce says so when the same assembly is called already, as by who sends a message
// twice, or nil.
func (c *Call) calledOnce(a assembly.Assembly) error {
	same, err := c.tx.Assemblies(a.Circle, 0, assembly.Called, assembly.Dateless)
	if err != nil {
		return err
	}
	for _, b := range same {
		if sameText(a.Title, b.Title) && a.Kind == b.Kind && a.Starts.Equal(b.Starts) && slices.EqualFunc(a.Dates, b.Dates, time.Time.Equal) &&
			slices.Equal(a.Others, b.Others) {
			return refuse("meet.twice", "title", c.meetingTitle(b), "meet", c.commandLine(meetKey), "number", itoa(b.Number))
		}
	}
	return nil
}

// announceMeeting tells the circles that an assembly was called, moved or cancelled, with
// its calendar file; before is a first line of its own, or empty.
func (c *Call) announceMeeting(a assembly.Assembly, before string) error {
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	err = c.inCircles(a.Circles(), func(circle storage.Room, v voice) error {
		lines, err := c.callLines(v, a, items, "!")
		if err != nil {
			return err
		}
		if before != "" {
			lines = append([]string{v.T(before, meetingArgs(v, a)...)}, lines...)
		}
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(lines)})
		return c.postCalendar(circle, v, a)
	})
	if err == nil && c.room.ID != "" && !a.In(c.room.ID) {
		names, err := c.circleNames(a.Circles())
		if err != nil {
			return err
		}
		c.say("meet.told-in", "number", itoa(a.Number), "circle", strings.Join(names, ", "))
	}
	return err
}

// callLines present an assembly: what, when, where, by whom, its agenda, and what one can do.
func (c *Call) callLines(v voice, a assembly.Assembly, items []assembly.Item, mark string) ([]string, error) {
	lines := []string{v.meetingTitle(a), v.whenAndWhere(a)}
	if len(a.Others) > 0 {
		names, err := c.circleNames(a.Circles())
		if err != nil {
			return nil, err
		}
		lines = append(lines, v.T("proposal.together", "circles", strings.Join(names, ", ")))
	}
	if !a.Repeat.IsZero() {
		lines = append(lines, v.T("meet.repeats", "often", v.repeat(a.Repeat)))
	}
	lines = append(lines, v.agenda(items)...)
	return append(lines, v.T("meet.how-to-join", "number", itoa(a.Number), "come", mark+v.name("name."+comeKey),
		"item", mark+v.name("name."+itemKey), "online", v.name("presence."+string(assembly.Online)), "no", v.name("answer.no"))), nil
}

// recordMeeting appends an act to the journal of each circle of an assembly.
func (c *Call) recordMeeting(a assembly.Assembly, act, detail string) error {
	return c.recordIn(a.Circles(), storage.Entry{Member: c.member.ID, Act: act, Ref: a.ID, Detail: detail})
}

// tellMeeting says something in each circle of an assembly.
func (c *Call) tellMeeting(a assembly.Assembly, lines func(v voice) []string) error {
	return c.tellCircles(a.Circles(), lines)
}
