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

// What falls due for a mandate; the ref is its id.
const (
	dueMandateAsk    = "ask-for-mandate"
	dueMandateSilent = "mandate-unanswered"
	dueMandateDraw   = "draw-mandate"
	dueMandateLot    = "mandate-lot-over" // it passes on to nobody any more
	dueMandateTell   = "mandate-digest"
	dueMandateReport = "mandate-report"
	dueMandateEnd    = "mandate-end"
	dueMandateFreed  = "mandate-freed" // whoever had it was forgotten, or has left
)

// beginMandate has somebody have a mandate from now on, and plans what comes with it.
func (c *Call) beginMandate(m mandate.Mandate, act string) error {
	if err := c.planMandate(&m); err != nil {
		return err
	}
	if err := c.tx.SaveMandate(m); err != nil {
		return err
	}
	member, ok := m.Holder.Member()
	if !ok {
		return c.recordOne(storage.Entry{Circle: m.Circle, Act: "guest-mandate", Ref: m.ID})
	}
	if _, err := c.tx.RemoveWilling(m.Circle, member, m.Post); err != nil {
		return err
	}
	return c.recordOne(storage.Entry{Circle: m.Circle, Member: member, Act: act, Ref: m.ID})
}

// planMandate plans the end of a mandate that somebody has, the report, the end of passing it on, and the
// digest that comes with coordination.
func (c *Call) planMandate(m *mandate.Mandate) error {
	if err := c.unplanMandate(*m); err != nil {
		return err
	}
	hours := c.settings.Hours
	plans := map[string]time.Time{dueMandateEnd: hours.Next(m.Over(c.now.Location()))}
	if at := m.Reminds(c.now); !at.IsZero() && !isGuest(m.Holder) {
		plans[dueMandateReport] = hours.Next(at)
	}
	if m.Lot != nil {
		plans[dueMandateLot] = m.Began.Add(mandate.Refusing + time.Minute)
	}
	came, err := c.beginDigest(m)
	if err != nil {
		return err
	}
	if came {
		plans[dueMandateTell] = hours.Next(c.now)
	}
	for kind, at := range plans {
		if err := c.tx.Plan(kind, m.ID, at); err != nil {
			return err
		}
	}
	return nil
}

// unplanMandate forgets what was planned for a mandate.
func (c *Call) unplanMandate(m mandate.Mandate) error {
	return unplan(c.tx, m.ID, dueMandateAsk, dueMandateSilent, dueMandateDraw, dueMandateLot, dueMandateTell, dueMandateReport, dueMandateEnd)
}

// endMandate keeps a mandate that ended, with all that came with it.
func (c *Call) endMandate(m mandate.Mandate) error {
	if err := c.endDigest(&m); err != nil {
		return err
	}
	return errors.Join(c.tx.SaveMandate(m), c.unplanMandate(m), c.dropSettledIn([]collective.RoomID{m.Circle}))
}

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
	s := digest.Subscription{Member: member, Zone: c.now.Location(), Since: c.now, Wish: weeklyOf(m.Circle)}
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

// lotOverDue forgets who else was willing once a mandate cannot pass on any more.
func lotOverDue(c *Call) error {
	m, err := c.tx.MandateByID(c.due.Ref)
	if err != nil {
		return err
	}
	m.Lot = nil
	return c.tx.SaveMandate(m)
}
