package commands

import (
	"errors"
	"slices"

	"tocsin/collective/digest"
	"tocsin/collective/hours"
	"tocsin/storage"
)

// errNoReader says that nobody is left to be told a digest.
var errNoReader = errors.New("nobody to tell a digest to")

// digestDue sends the digest of a subscription, within the hours: what fell due outside them waits. Of
// several that were missed one comes, and says that it is late.
func digestDue(c *Call) error {
	s, err := c.tx.Subscription(c.due.Ref)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	open, err := c.openTo(s)
	if err != nil {
		return err
	}
	if !open.Holds(c.now) {
		return c.tx.Plan(dueDigest, s.ID, open.Next(c.now))
	}
	room, w, err := c.readerOf(s)
	if errors.Is(err, errNoReader) { // who left all of its circles, or was forgotten, wants none of it
		return c.unsubscribe(s)
	} else if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	there := err == nil // or else they have no direct chat at present
	if s.Room != "" && !c.charterOf(s.Room).Digests {
		there = false // the circle wants none in its room
	}
	times, err := timesOf(s)
	if err != nil {
		return err
	}
	next := digest.Next(times, c.now.In(s.Zone), open)
	if there {
		w.now, w.to, w.soon, w.from = c.now, c.now, next, s.Covers(c.now, next)
		w.period = digest.Since(w.from, c.now)
		if s.Seen, err = c.sendDigest(s, room, w); err != nil {
			return err
		}
		s.Last = c.now
	}
	s.Planned = next
	return errors.Join(c.tx.SaveSubscription(s), c.tx.Plan(dueDigest, s.ID, next))
}

// openTo is when the reader of a digest may be told it: in the hours that the circles have which it
// is about.
func (c *Call) openTo(s digest.Subscription) (hours.Open, error) {
	if s.Room != "" {
		return c.openHours(s.Room), nil
	}
	circles, err := c.tx.CirclesOf(s.Member)
	return c.openHours(idsOfRooms(wished(circles, s.Wish))...), err
}

// readerOf is where a digest is told and about which circles; from then on the call speaks to whoever
// reads it. The error is errNoReader where there is nobody any more, ErrNotFound where there is no direct
// chat in which these circles can be spoken of.
func (c *Call) readerOf(s digest.Subscription) (storage.Room, window, error) {
	if s.Room != "" {
		room, err := c.tx.Room(s.Room)
		if err != nil || room.State != storage.Joined {
			return room, window{}, errNoReader
		}
		c.speakFor(room.ID)
		return room, window{circles: []storage.Room{room}}, nil
	}
	member, err := c.tx.Member(s.Member)
	if errors.Is(err, storage.ErrNotFound) {
		return storage.Room{}, window{}, errNoReader
	} else if err != nil {
		return storage.Room{}, window{}, err
	}
	circles, err := c.tx.CirclesOf(member.ID)
	if circles = wished(circles, s.Wish); err == nil && len(circles) == 0 {
		err = errNoReader
	}
	if err != nil {
		return storage.Room{}, window{}, err
	}
	room, err := c.tx.DirectRoom(member.ID)
	if err != nil {
		return room, window{}, err
	}
	if !room.Encrypted() {
		circles = slices.DeleteFunc(circles, storage.Room.Encrypted)
	}
	if len(circles) == 0 {
		return room, window{}, storage.ErrNotFound
	}
	c.member, c.voice = member, c.voiceTo(member, circles[0].ID)
	return room, window{circles: circles, personal: true}, nil
}

// sendDigest tells what is new to the reader, or nothing, and returns what they have seen of what stands.
// What was cut was counted, with how to read it; told later, it would hide what is new then.
func (c *Call) sendDigest(s digest.Subscription, room storage.Room, w window) (seen []string, err error) {
	all, err := c.gather(&w)
	if err != nil {
		return nil, err
	}
	var done []string
	if w.personal {
		if done, err = c.tx.ActedOn(c.member.ID, w.from); err != nil {
			return nil, err
		}
	}
	fresh := all.Without(s.Seen, done)
	if len(fresh) == 0 {
		return all.Keys(), nil
	}
	heads, err := c.journalHeads(w)
	if err != nil {
		return nil, err
	}
	rows, mark := rowsBeside(heads), c.markIn(room)
	lines := []string{c.digestHead(w)}
	if s.Late(c.now) {
		lines, rows = append(lines, c.T("digests.late", "planned", c.moment(s.Planned))), rows-1
	}
	lines = append(lines, c.shortDigest(fresh, rows)...)
	line := mark + c.name("name."+digestsKey) + " "
	key, stop := "digests.stop", line+c.name("digesting.stop")
	if w.personal {
		stop = c.name("digesting.stop")
	}
	if fresh.Cut(rows, digest.Each) {
		key = "digests.stop-cut"
	}
	lines = append(append(lines, c.T(key, "stop", stop, "whole", line+c.name("digesting.all"))), heads...)
	c.post(room, storage.Outgoing{Op: storage.Say, Text: join(lines), Rings: w.personal && c.member.Reminders == storage.RemindRinging})
	return all.Keys(), c.attachDigestChart(room, w, fresh)
}

// markIn is what stands before a command in a room.
func (c *Call) markIn(room storage.Room) string {
	if room.Kind == storage.Direct {
		return ""
	}
	return "!"
}
