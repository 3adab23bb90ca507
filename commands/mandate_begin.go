package commands

import (
	"errors"
	"time"

	"tocsin/collective"
	"tocsin/collective/mandate"
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

// besideSlips is how long what is told in private waits, for a slip to be taken back.
const besideSlips = time.Minute

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
	hours := c.openHours(m.Circle)
	plans := map[string]time.Time{dueMandateEnd: hours.Next(m.Over(c.zoneOf(m.Circle)))}
	if m.Lot != nil {
		plans[dueMandateLot] = m.Began.Add(mandate.Refusing + time.Minute)
	}
	came, err := c.beginDigest(m)
	if err != nil {
		return err
	}
	if came {
		plans[dueMandateTell] = hours.Next(c.now.Add(besideSlips))
	}
	for kind, at := range plans {
		if err := c.tx.Plan(kind, m.ID, at); err != nil {
			return err
		}
	}
	return c.planReminder(*m)
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

// lotOverDue forgets who else was willing once a mandate cannot pass on any more.
func lotOverDue(c *Call) error {
	m, err := c.tx.MandateByID(c.due.Ref)
	if err != nil {
		return err
	}
	m.Lot = nil
	return c.tx.SaveMandate(m)
}
