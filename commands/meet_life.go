package commands

import (
	"errors"

	"tocsin/collective/assembly"
)

// openMeeting begins an assembly.
func (c *Call) openMeeting(a assembly.Assembly, _ string) error {
	opened, err := a.Open(c.now)
	if errors.Is(err, assembly.ErrEarly) {
		return refuse("meet.too-early", "number", itoa(a.Number), "when", c.moment(a.Starts), "from", c.hour(a.Starts.Add(-assembly.Early)),
			"meet", c.commandLine(meetKey), "now", c.name("act.now"), "move", c.name("act.move"))
	} else if err != nil {
		return c.wrongState(a)
	}
	if err := c.noneLive(a); err != nil {
		return err
	}
	if err := c.carryOver(opened); err != nil {
		return err
	}
	if err := c.tx.SaveAssembly(opened); err != nil {
		return err
	}
	if err := unplan(c.tx, a.ID, dueMeeting, dueMissed); err != nil {
		return err
	}
	if err := c.tx.Plan(dueMeetingEnd, a.ID, opened.Ends); err != nil {
		return err
	}
	c.did(meetKey, "")
	if err := c.recordMeeting(opened, "open-assembly", ""); err != nil {
		return err
	}
	quorum, err := c.quorumLine(opened)
	if err != nil {
		return err
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	return c.tellMeeting(opened, func(v voice) []string {
		lines := []string{v.T("meet.opened", "title", v.meetingTitle(opened))}
		if quorum != nil {
			lines = append(lines, quorum(v))
		}
		return append(append(lines, v.agenda(items)...), v.howToHold()...)
	})
}

// howToHold is what a circle says while an assembly is under way.
func (v voice) howToHold() []string {
	return []string{
		v.T("meet.hold-who", "here", v.name("live.here"), "come", "!"+v.name("name."+comeKey), "role", "!"+v.name("name."+roleKey), "draw", v.name("role.draw")),
		v.T("meet.hold-words", "speak", v.name("live.speak"), "next", v.name("live.next"), "next-item", v.name("live.next-item"),
			"note", v.name("note."+string(assembly.Decision)), "task", v.name("note."+string(assembly.Task))),
	}
}

// pauseMeeting suspends an assembly: the times of who speaks and of the item stand still.
func (c *Call) pauseMeeting(a assembly.Assembly, _ string) error {
	paused, err := a.Pause(c.now)
	if err != nil {
		return c.wrongState(a)
	}
	if err := c.onQueue(a, func(q *assembly.Queue) { q.Pause(c.now) }); err != nil {
		return err
	}
	if err := c.onCurrent(a, func(i assembly.Item) assembly.Item { return i.Halt(c.now) }); err != nil {
		return err
	}
	if err := c.tx.SaveAssembly(paused); err != nil {
		return err
	}
	if err := c.recordMeeting(a, "pause-assembly", ""); err != nil {
		return err
	}
	return c.tellMeeting(a, func(v voice) []string {
		return []string{v.T("meet.paused", "resume", v.name("live.resume"))}
	})
}

// resumeMeeting ends a pause.
func (c *Call) resumeMeeting(a assembly.Assembly, _ string) error {
	resumed, err := a.Resume(c.now)
	if err != nil {
		return c.wrongState(a)
	}
	if err := c.onQueue(a, func(q *assembly.Queue) {
		if q.Resume(c.now); q.Now == nil {
			q.Next(c.now)
		}
	}); err != nil {
		return err
	}
	if err := c.tx.SaveAssembly(resumed); err != nil {
		return err
	}
	if err := c.onCurrent(resumed, func(i assembly.Item) assembly.Item { return i.Begin(c.now) }); err != nil {
		return err
	}
	if err := c.recordMeeting(a, "resume-assembly", ""); err != nil {
		return err
	}
	floor, err := c.floorText(resumed)
	if err != nil {
		return err
	}
	return c.tellMeeting(a, func(v voice) []string {
		return []string{v.T("meet.resumed", "pause", v.length(c.now.Sub(a.Halted))), floor(v)}
	})
}

// wrongState says where an assembly is, when something cannot be done there.
func (c *Call) wrongState(a assembly.Assembly) error {
	return refuse("meet.wrong-state", "title", c.meetingTitle(a), "state", c.stateLine(a), "meet", c.commandLine(meetKey), "number", itoa(a.Number))
}
