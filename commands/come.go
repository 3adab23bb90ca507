package commands

import (
	"errors"

	"tocsin/collective/assembly"
)

const comeKey = "come"

// come says whether one comes to an assembly and how, or once it is under way that one is
// there; also for people who have no screen.
func come() Command {
	return Command{Key: comeKey, Group: meetGroup, Guard: ofACircle, Run: runCome, Undo: undoCome}
}

func runCome(c *Call) error {
	a, said, err := c.numberedMeeting(c.rest)
	if err != nil {
		return err
	}
	if !a.Ahead() && !a.Live() {
		return c.wrongState(a)
	}
	coming, err := c.readComing(a, said)
	if err != nil {
		return err
	}
	if err := c.namesThemselves(coming); err != nil {
		return err
	}
	attendees, err := c.tx.Attendees(a.ID)
	if err != nil {
		return err
	}
	for _, who := range coming.who {
		if err := c.tx.SaveAttendee(a.ID, c.attendee(a, attendees, who, coming)); err != nil {
			return err
		}
	}
	ref, err := c.peopleRef(a, coming.who)
	if err != nil {
		return err
	}
	c.did(comeKey, ref)
	if a.Live() && c.onlyHere(coming, said) {
		err := c.react(comeKey, here, func() error { return c.sayComing(a, coming) })
		return errors.Join(err, c.quorumReached(a, attendees))
	}
	c.takeBackReaction()
	return c.sayComing(a, coming)
}

// namesThemselves says so where somebody agrees in the place of another member to stand in
// the minutes by name, or nil. Who has no account has somebody to say it for them.
func (c *Call) namesThemselves(coming coming) error {
	if coming.named == nil || !*coming.named {
		return nil
	}
	for _, who := range coming.who {
		if _, member := who.Member(); member && who != assembly.Member(c.member.ID) {
			return refuse("come.named-self", "come", c.commandLine(comeKey), "named", c.name("pledge.named"))
		}
	}
	return nil
}

// quorumReached says so, once, when who was just noted makes the quorum.
func (c *Call) quorumReached(a assembly.Assembly, before []assembly.Attendee) error {
	if a.Rules.Quorum.IsZero() {
		return nil
	}
	members, err := c.membersOf(a)
	if err != nil {
		return err
	}
	now, err := c.tx.Attendees(a.ID)
	if err != nil {
		return err
	}
	was, is := assembly.Count(before).Quorum(a.Rules.Quorum, len(members)), assembly.Count(now).Quorum(a.Rules.Quorum, len(members))
	if was.Met() || !is.Met() {
		return nil
	}
	quorum, err := c.quorumLine(a)
	if err != nil {
		return err
	}
	return c.tellMeeting(a, func(v voice) []string { return []string{quorum(v)} })
}

// numberedMeeting is the assembly whose number a text begins with, or the one under way or
// next, and what follows.
func (c *Call) numberedMeeting(text string) (assembly.Assembly, string, error) {
	if n, rest := leadingNumber(text); n > 0 {
		a, err := c.meetingOf(n)
		return a, rest, err
	}
	a, err := c.presentMeeting()
	return a, text, err
}

// attendee is somebody as they are noted, with what was noted of them before.
func (c *Call) attendee(a assembly.Assembly, list []assembly.Attendee, who assembly.Speaker, coming coming) assembly.Attendee {
	next := assembly.Attendee{Who: who, Presence: assembly.InPerson, By: c.member.ID}
	for _, before := range list {
		if before.Who == who {
			next = before
		}
	}
	if who == assembly.Member(c.member.ID) {
		next.By = ""
	}
	if coming.presence != "" {
		next.Presence = coming.presence
	} else if next.Presence == assembly.Absent || next.Presence == "" {
		next.Presence = assembly.InPerson
	}
	if coming.named != nil {
		next.Named = *coming.named
	}
	next.Here = next.Here || a.Live() && next.Presence != assembly.Absent // who leaves early was there
	return next
}
