package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// inEach does something for each circle of a proposal, with the voice in which that
// circle is addressed.
func (c *Call) inEach(p decision.Proposal, do func(circle storage.Room, v voice) error) error {
	return c.inCircles(p.Circles(), do)
}

// inCircles does something for each of several circles, with the voice in which each is
// addressed.
func (c *Call) inCircles(circles []collective.RoomID, do func(circle storage.Room, v voice) error) error {
	for _, id := range circles {
		circle, err := c.tx.Room(id)
		if err != nil {
			return err
		}
		if err := do(circle, c.voiceFor(circle.ID)); err != nil {
			return err
		}
	}
	return nil
}

// tell says something in each circle of a proposal, and where it was asked for when
// that is elsewhere.
func (c *Call) tell(p decision.Proposal, lines func(v voice) []string) error {
	return c.tellCircles(p.Circles(), lines)
}

// tellCircles says something in each of several circles, and where it was asked for when
// that is elsewhere.
func (c *Call) tellCircles(circles []collective.RoomID, lines func(v voice) []string) error {
	err := c.inCircles(circles, func(circle storage.Room, v voice) error {
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(lines(v))})
		return nil
	})
	if err == nil && c.room.ID != "" && !slices.Contains(circles, c.room.ID) {
		c.answer(lines(c.voice)...)
	}
	return err
}

// tellMember says something about a proposal to a member in a direct chat, ringing or
// not as that member wants it. Who has no such chat, or wants none of it, is passed over.
func (c *Call) tellMember(p decision.Proposal, id collective.MemberID, lines func(voice) []string) error {
	return c.tellOf(p.Circle, id, lines)
}

// tellOf is tellMember for what belongs to a circle.
func (c *Call) tellOf(circle collective.RoomID, id collective.MemberID, lines func(voice) []string) error {
	member, err := c.tx.Member(id)
	if errors.Is(err, storage.ErrNotFound) || err == nil && member.Reminders == storage.RemindNever {
		return nil
	} else if err != nil {
		return err
	}
	room, err := c.directChatOf(circle, id)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	v := c.voiceTo(member, circle)
	c.post(room, storage.Outgoing{Op: storage.Say, Text: join(lines(v)), Rings: member.Reminders == storage.RemindRinging})
	return nil
}

// directChat is where a member can be told something of a proposal, ErrNotFound where
// there is no such place.
func (c *Call) directChat(p decision.Proposal, member collective.MemberID) (storage.Room, error) {
	return c.directChatOf(p.Circle, member)
}

// directChatOf is directChat for what belongs to a circle.
func (c *Call) directChatOf(of collective.RoomID, member collective.MemberID) (storage.Room, error) {
	room, err := c.tx.DirectRoom(member)
	if err != nil {
		return room, err
	}
	circle, err := c.tx.Room(of)
	if err == nil && circle.Encrypted() && !room.Encrypted() {
		return room, storage.ErrNotFound
	}
	return room, err
}
