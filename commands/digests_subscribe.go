package commands

import (
	"errors"
	"slices"
	"time"

	"tocsin/collective/digest"
	"tocsin/collective/when"
	"tocsin/storage"
)

// dueDigest falls due for a subscription; the ref is its id.
const dueDigest = "digest"

// mostSubscriptions is how many a member can have: for each circle one, and some.
const mostSubscriptions = 12

// subscribeTo takes "chaque lundi 9h avec Bruxelles": in private for the asker, in a circle for its room.
func (c *Call) subscribeTo(words []string) error {
	if c.room.Kind == storage.Circle && !c.charterOf(c.room.ID).Digests {
		return refuse("digests.not-here", "rules", c.commandLine(rulesKey), "digests", c.name("name."+digestsKey))
	}
	s := digest.Subscription{Zone: c.now.Location(), Since: c.now}
	words, err := c.cutCircles(words, &s.Wish)
	if err != nil {
		return err
	}
	if s.Wish, err = c.readTimes(words, s.Wish.Circles); err != nil {
		return err
	}
	s.Member = c.member.ID
	if c.room.Kind == storage.Circle {
		s.Member, s.Room = "", c.room.ID
	}
	before, same, err := c.alike(s)
	if err != nil {
		return err
	}
	if same {
		c.say("digests.same", "when", c.wishText(s), "next", c.moment(before.Planned), "digests", c.commandLine(digestsKey),
			"stop", c.name("digesting.stop"))
		return nil
	}
	if before.ID != "" { // another time for the same circles: what was seen stays seen
		s.ID, s.Last, s.Seen = before.ID, before.Last, before.Seen
	}
	if err := c.subscribe(&s); err != nil {
		return err
	}
	c.did(digestsKey, s.ID)
	return c.saySubscribed(s)
}

// alike finds the subscription of the same reader to the same circles, and says whether it is for the
// same times.
func (c *Call) alike(s digest.Subscription) (before digest.Subscription, same bool, err error) {
	list, err := c.here()
	if err != nil {
		return before, false, err
	}
	for _, old := range list {
		if slices.Equal(old.Wish.Circles, s.Wish.Circles) {
			return old, old.Wish.Habit == s.Wish.Habit && old.Wish.Cron == s.Wish.Cron, nil
		}
	}
	if len(list) >= mostSubscriptions {
		return before, false, refuse("digests.enough", "n", mostSubscriptions, "digests", c.commandLine(digestsKey), "stop", c.name("digesting.stop"))
	}
	return before, false, nil
}

// subscribe keeps a subscription, a new one or another wish of one with its id, and plans its next digest.
// What a room is told is in the journal of its circle.
func (c *Call) subscribe(s *digest.Subscription) error {
	keep := c.tx.SaveSubscription
	if s.ID == "" {
		keep = func(digest.Subscription) error { return c.tx.AddSubscription(s) }
	}
	return errors.Join(c.planSubscription(s, keep), c.recordDigest(*s, storage.Entry{Act: "subscribe-digest"}))
}

// planSubscription keeps a subscription and plans its next digest.
func (c *Call) planSubscription(s *digest.Subscription, keep func(digest.Subscription) error) error {
	times, err := timesOf(*s)
	if err != nil {
		return err
	}
	open, err := c.openTo(*s)
	if err != nil {
		return err
	}
	s.Planned = digest.Next(times, c.now.In(s.Zone), open)
	if err := keep(*s); err != nil {
		return err
	}
	return errors.Join(c.tx.Unplan(dueDigest, s.ID), c.tx.Plan(dueDigest, s.ID, s.Planned))
}

// unsubscribe erases a subscription, and what was planned for it.
func (c *Call) unsubscribe(s digest.Subscription) error {
	return errors.Join(c.dropSubscription(s), c.recordDigest(s, storage.Entry{Act: "stop-digest"}))
}

func (c *Call) dropSubscription(s digest.Subscription) error {
	return errors.Join(c.tx.RemoveSubscription(s.ID), c.tx.Unplan(dueDigest, s.ID))
}

func (c *Call) recordDigest(s digest.Subscription, e storage.Entry) error {
	if s.Room == "" {
		return nil // what somebody reads in private is nobody else's business
	}
	e.Circle, e.Member, e.Ref, e.Detail = s.Room, c.member.ID, s.ID, c.wishText(s)
	return c.recordOne(e)
}

// stopDigests ends what is told where the asker is: all of it, or in private one of several by its number
// in the list.
func (c *Call) stopDigests(which string) error {
	list, err := c.here()
	if err != nil {
		return err
	}
	if n, _ := leadingNumber(which); n > 0 && n <= len(list) {
		list = list[n-1 : n]
	} else if which != "" {
		return refuse("digests.stop-which", "digests", c.commandLine(digestsKey), "stop", c.name("digesting.stop"))
	}
	if len(list) == 0 {
		return refuse(c.ofRoom("digests.none", "digests.none-room"), c.digestExamples()...)
	}
	for _, s := range list {
		if err := c.unsubscribe(s); err != nil {
			return err
		}
	}
	c.say(c.ofRoom("digests.stopped", "digests.stopped-room"), "digests", c.commandLine(digestsKey))
	return nil
}

// saySubscribed repeats what was understood, in full.
func (c *Call) saySubscribed(s digest.Subscription) error {
	circles, err := c.circlesText(s)
	if err != nil {
		return err
	}
	lines := []string{c.T(c.ofRoom("digests.set", "digests.set-room"), "when", c.wishText(s), "circles", circles, "name", clean(c.member.Name))}
	times, err := timesOf(s)
	if err != nil {
		return err
	}
	key := "digests.first"
	if asked := times.Next(c.now.In(s.Zone)); !asked.Equal(s.Planned) {
		key = "digests.first-later" // they asked for an hour that is not one of the circle's
	}
	lines = append(lines, c.T(key, "next", c.moment(s.Planned)))
	c.answer(append(lines, c.T(c.ofRoom("digests.next", "digests.next-room"), "digests", c.commandLine(digestsKey),
		"now", c.name("digesting.now"), "stop", c.name("digesting.stop")))...)
	return nil
}

// digestExamples are arguments that show how one subscribes, in words of the asker's language.
func (c *Call) digestExamples() []any {
	weekly := digest.Subscription{Wish: digest.Wish{Habit: when.Habit{Days: [7]bool{time.Monday: true}, Hour: digest.Usual().Hour}}}
	return []any{"digests", c.commandLine(digestsKey), "weekly", c.wishText(weekly), "now", c.name("digesting.now")}
}
