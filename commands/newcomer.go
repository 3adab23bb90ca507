package commands

import (
	"errors"
	"time"

	"tocsin/collective"
	"tocsin/storage"
)

// welcomeDue says to those who have come into a circle, once in their lives, what Tocsin does,
// what it keeps and how to make it silent: alone to whom it has a direct chat with, and to the
// others together in the circle, once a day at the most, without names.
func welcomeDue(c *Call) error {
	circle, err := c.tx.Room(collective.RoomID(c.due.Ref))
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil || circle.State != storage.Joined || circle.Successor != "" {
		return err
	}
	if shared, err := c.tx.Shared(circle.ID); err != nil || shared { // who comes there may be of another collective
		return err
	}
	if !c.openHours(circle.ID).Holds(c.now) {
		return c.tx.Plan(storage.DueWelcome, c.due.Ref, c.openHours(circle.ID).Next(c.now))
	}
	if err := c.tx.WereThere(circle); err != nil {
		return err
	}
	people, err := c.tx.Newcomers(circle)
	if err != nil {
		return err
	}
	others := 0
	for _, p := range people {
		if p.Direct == "" {
			others++
		} else if err := c.welcomeAlone(circle, p); err != nil {
			return err
		}
	}
	if others == 0 {
		return nil
	}
	return c.welcomeTogether(circle)
}

func (c *Call) welcomeAlone(circle storage.Room, p storage.Newcomer) error {
	member, err := c.tx.Member(p.Member)
	if err != nil {
		return err
	}
	if member.Reminders != storage.RemindNever {
		room, err := c.tx.Room(p.Direct)
		if err != nil {
			return err
		}
		v := c.voiceTo(member, circle.ID)
		c.post(room, storage.Outgoing{Op: storage.Say, Text: join(v.welcome(v.T("welcome.alone", "circle", clean(circle.Name)), "", ""))})
	}
	return c.tx.WasTold(p.Member)
}

// welcomeTogether says it in a circle, or puts it off where that was done today.
func (c *Call) welcomeTogether(circle storage.Room) error {
	cause := storage.DueWelcome + ":" + string(circle.ID) + ":" + c.now.Format(time.DateOnly)
	said, err := c.tx.Said(cause)
	if err != nil {
		return err
	}
	if said > 0 {
		return c.tx.Plan(storage.DueWelcome, string(circle.ID), c.openHours(circle.ID).Next(c.voiceFor(circle.ID).tomorrow()))
	}
	v := c.voiceFor(circle.ID)
	if _, err := c.tx.Send(circle.ID, cause, 0, storage.Outgoing{Op: storage.Say, Text: join(v.welcome(v.T("welcome.hello"), "!", v.T("welcome.private")))}); err != nil {
		return err
	}
	return c.tx.WereTold(circle.ID)
}

// welcome is what a newcomer is told, after hello; mark stands before commands.
func (v voice) welcome(hello, mark, private string) []string {
	args := []any{"help", mark + v.name("name.help"), "reminders", mark + v.name("name.reminders"), "no", v.name("answer.no"),
		"mydata", v.name("name." + mydataKey), "private", private}
	return []string{hello, v.T("welcome.keeps"), v.T("welcome.how", args...)}
}
