package commands

import (
	"errors"
	"strings"

	"tocsin/collective/mandate"
	"tocsin/storage"
)

// undoMandate takes back what a message did, while it still can be: what was proposed and not given, that
// one is willing, a report, and for a day that a mandate was laid down.
func undoMandate(c *Call, ref string) error {
	parts := strings.Split(ref, ":")
	if parts[0] == "willing" {
		return c.undoWilling(parts[1])
	}
	if len(parts) < 2 {
		return nil
	}
	m, err := c.tx.MandateByID(parts[1])
	if err != nil {
		return err
	}
	switch parts[0] {
	case "new":
		return c.undoNewMandate(m)
	case "yes":
		if m.Holder == c.me() && m.State == mandate.Voting {
			return c.stopVote(m)
		}
	case "return":
		return c.undoReturn(m)
	case "report":
		nth, _ := leadingNumber(parts[len(parts)-1])
		if next, err := m.Untell(nth); err == nil {
			return errors.Join(c.tx.SaveMandate(next), c.planReminder(next), c.recordMandate(m, "undo-mandate"), c.mandateOnAgenda(next), c.takeBackAnswer())
		}
	}
	return c.notNow(m)
}

// planReminder plans to remind of the report of a mandate.
func (c *Call) planReminder(m mandate.Mandate) error {
	at := m.Reminds(c.now.In(c.zoneOf(m.Circle)))
	if at.IsZero() || isGuest(m.Holder) || m.State != mandate.Held {
		return nil
	}
	return c.tx.Plan(dueMandateReport, m.ID, c.openHours(m.Circle).Next(at))
}

func (c *Call) undoWilling(id string) error {
	if err := c.tx.UndoWilling(id); errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	return c.takeBackAnswer()
}

// undoNewMandate ends a mandate that its author takes back before it is given; the vote on it goes with it
// as long as its author may withdraw that alone.
func (c *Call) undoNewMandate(m mandate.Mandate) error {
	if p, open, err := c.openVote(m.Proposal); err != nil || open {
		if err == nil {
			p, err = c.ownOpen(p.ID, "withdraw.not-alone")
		}
		if err != nil {
			return err
		}
		return c.withdraw(p, "withdraw.done")
	}
	next, err := m.Lapse(c.now)
	if err != nil {
		return c.notNow(m)
	}
	if err := errors.Join(c.tx.SaveMandate(next), c.unplanMandate(next), c.recordMandate(m, "undo-mandate")); err != nil {
		return err
	}
	if c.event.Kind != storage.Redaction {
		return nil
	}
	return c.tellMandate(next, func(v voice, args []any) []string { return []string{v.T("mandate.taken-back", args...)} })
}

// undoReturn gives a mandate back to whoever laid it down less than a day ago.
func (c *Call) undoReturn(m mandate.Mandate) error {
	next, err := m.Resume(c.now)
	if err := ignoring(err, mandate.ErrState, mandate.ErrLate, mandate.ErrOver); err != nil {
		return err
	}
	here, failed := c.stillHere(next)
	if failed != nil {
		return failed
	}
	if m.State != mandate.Returned || err != nil || !here {
		return c.notNow(m)
	}
	if err := errors.Join(c.planMandate(&next), c.tx.SaveMandate(next), c.recordMandate(m, "resume-mandate")); err != nil {
		return err
	}
	return c.tellMandate(next, func(v voice, args []any) []string { return []string{v.T("mandate.resumed", args...)} })
}
