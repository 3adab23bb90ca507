package commands

import (
	"errors"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/digest"
	"tocsin/collective/mandate"
	"tocsin/collective/when"
	"tocsin/storage"
)

// beginDigest subscribes whoever has a mandate of coordination to the digest of the circle, every Monday
// morning, and reports whether it did: who gets digests of it already keeps theirs as they are.
func (c *Call) beginDigest(m *mandate.Mandate) (bool, error) {
	member, ok := m.Holder.Member()
	if !ok || m.Post.Kind != mandate.Coordination || m.Subscription != "" {
		return false, nil
	}
	own, err := c.tx.SubscriptionsOf(member)
	if err != nil || len(own) >= mostSubscriptions || slices.ContainsFunc(own, func(s digest.Subscription) bool { return s.Tells(m.Circle) }) {
		return false, err
	}
	s := digest.Subscription{Member: member, Zone: c.zoneOf(m.Circle), Since: c.now, Wish: weeklyOf(m.Circle)}
	if err := c.subscribe(&s); err != nil {
		return false, err
	}
	m.Subscription = s.ID
	return true, nil
}

// weeklyOf is a digest of one circle every Monday morning.
func weeklyOf(circle collective.RoomID) digest.Wish {
	return digest.Wish{Circles: []collective.RoomID{circle}, Habit: when.Habit{Days: [7]bool{time.Monday: true}, Hour: digest.Usual().Hour}}
}

// endDigest ends the digest that came with a mandate, if its reader did not end it.
func (c *Call) endDigest(m *mandate.Mandate) error {
	if m.Subscription == "" {
		return nil
	}
	s, err := c.tx.Subscription(m.Subscription)
	m.Subscription = ""
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	return c.unsubscribe(s)
}

// tellMandateDue tells whoever has a mandate of coordination which digest comes with it, and how it is
// changed or stopped.
func tellMandateDue(c *Call) error {
	m, ok, err := c.dueMandate(mandate.Held)
	if err != nil || !ok || m.Subscription == "" {
		return err
	}
	s, err := c.tx.Subscription(m.Subscription)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	args, err := c.mandateArgs(m)
	if err != nil {
		return err
	}
	names, err := c.circleNames([]collective.RoomID{m.Circle})
	if err != nil {
		return err
	}
	return c.tellOf(m.Circle, s.Member, func(v voice) []string {
		of := append(args(v, ""), "circle", names[0], "when", v.wishText(s), "next", v.moment(s.Planned), "digests", v.name("name."+digestsKey),
			"with", v.name("mark.with"), "stop", v.name("digesting.stop"))
		return []string{v.T("mandate.digest", of...), v.T("mandate.digest-how", of...)}
	})
}
