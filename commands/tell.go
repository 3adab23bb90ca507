package commands

import (
	"errors"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// inEach does something for each circle of a proposal, with the voice in which that
// circle is addressed.
func (c *Call) inEach(p decision.Proposal, do func(circle storage.Room, v voice) error) error {
	for _, id := range p.Circles() {
		circle, err := c.tx.Room(id)
		if err != nil {
			return err
		}
		if err := do(circle, c.voiceIn(circle, c.tx.Now)); err != nil {
			return err
		}
	}
	return nil
}

// tell says something in each circle of a proposal, and where it was asked for when
// that is elsewhere.
func (c *Call) tell(p decision.Proposal, lines func(v voice) []string) error {
	err := c.inEach(p, func(circle storage.Room, v voice) error {
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(lines(v))})
		return nil
	})
	if err == nil && c.room.ID != "" && !p.In(c.room.ID) {
		c.answer(lines(c.voice)...)
	}
	return err
}

// tellMember says something about a proposal to a member in a direct chat, ringing or
// not as that member wants it. Who has no such chat, or wants none of it, is passed over.
func (c *Call) tellMember(p decision.Proposal, id collective.MemberID, lines func(voice) []string) error {
	member, err := c.tx.Member(id)
	if errors.Is(err, storage.ErrNotFound) || err == nil && member.Reminders == storage.RemindNever {
		return nil
	} else if err != nil {
		return err
	}
	room, err := c.directChat(p, id)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	v := c.voiceOf(member, c.tx.Now)
	c.post(room, storage.Outgoing{Op: storage.Say, Text: join(lines(v)), Rings: member.Reminders == storage.RemindRinging})
	return nil
}

// directChat is where a member can be told something of a proposal, ErrNotFound where
// there is no such place.
func (c *Call) directChat(p decision.Proposal, member collective.MemberID) (storage.Room, error) {
	room, err := c.tx.DirectRoom(member)
	if err != nil {
		return room, err
	}
	circle, err := c.tx.Room(p.Circle)
	if err == nil && circle.Encrypted() && !room.Encrypted() {
		return room, storage.ErrNotFound
	}
	return room, err
}
