package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// mandateEffect is what the decisions on mandates do.
func mandateEffect() effect {
	return effect{apply: applyMandate, revoke: annulMandate, fail: failMandate, show: showMandateEffect, end: endMandateReviewed, again: resumeMandateReviewed}
}

// applyMandate does what an adopted proposal says of a mandate. What it finds elsewhere in its life, laid
// down meanwhile or of somebody who has left, stays as it is.
func applyMandate(c *Call, p decision.Proposal) error {
	e, m, err := c.mandateOf(p)
	if err != nil {
		return err
	}
	switch e.Does {
	case mandate.Draws:
		if m.State != mandate.Calling {
			return nil
		}
		m.Draws = c.openHours(m.Circle).Next(c.now.Add(mandate.Notice / 2)) // for who did not think that it would be
		return errors.Join(c.tx.SaveMandate(m), c.tx.Plan(dueMandateDraw, m.ID, m.Draws))
	case mandate.Revokes:
		next, err := m.Revoke(c.now)
		if m.Ending != p.ID || err != nil {
			return ignoring(err, mandate.ErrState)
		}
		return errors.Join(c.endMandate(next), c.recordOne(storage.Entry{Circle: m.Circle, Act: "revoke-mandate", Ref: m.ID}))
	}
	return c.giveDecided(m, p)
}

// giveDecided gives a mandate by an adopted proposal, unless whoever is to have it has left, has one of the
// kind by now while others are willing, or its last day is over.
func (c *Call) giveDecided(m mandate.Mandate, p decision.Proposal) error {
	here, err := c.stillHere(m)
	if err != nil {
		return err
	}
	others, err := c.othersFirst(m.Circle, m.Post, m.Holder)
	if err != nil {
		return err
	}
	m.Scope = p.Text // an amendment may have changed it
	next, err := m.Give(m.Holder, p.Rules, c.now)
	if err = ignoring(err, mandate.ErrState, mandate.ErrOver); err != nil {
		return err
	}
	if !here || len(others) > 0 || next.State != mandate.Held {
		return failMandate(c, p)
	}
	return c.beginMandate(next, "give-mandate")
}

// annulMandate takes back what a proposal did, whose result is annulled.
func annulMandate(c *Call, p decision.Proposal) error {
	e, m, err := c.mandateOf(p)
	if err != nil {
		return err
	}
	if e.Does == mandate.Revokes {
		next, err := m.Resume(c.now)
		if m.State != mandate.Revoked || m.Ending != p.ID || err != nil {
			return ignoring(err, mandate.ErrState, mandate.ErrOver)
		}
		if here, err := c.stillHere(next); err != nil || !here {
			return err
		}
		return errors.Join(c.planMandate(&next), c.tx.SaveMandate(next), c.recordOne(storage.Entry{Circle: m.Circle, Act: "resume-mandate", Ref: m.ID}))
	}
	next, err := m.Annul(c.now)
	if m.Proposal != p.ID || err != nil {
		if m.Pending() && m.Proposal == p.ID {
			return failMandate(c, p)
		}
		return ignoring(err, mandate.ErrState)
	}
	return errors.Join(c.endMandate(next), c.recordOne(storage.Entry{Circle: m.Circle, Act: "lapse-mandate", Ref: m.ID}))
}

// failMandate ends what a proposal would have given, which was withdrawn or rejected. Where a vote instead
// of a lot is withdrawn, the lot is called as before.
func failMandate(c *Call, p decision.Proposal) error {
	e, m, err := c.mandateOf(p)
	if err != nil || e.Does == mandate.Revokes || m.Proposal != p.ID {
		return err
	}
	if e.Does == mandate.Draws && p.State == decision.Withdrawn && m.State == mandate.Calling {
		m.Draws, m.Proposal = c.drawTime(m.Circle), ""
		if err := errors.Join(c.tx.SaveMandate(m), c.tx.Plan(dueMandateDraw, m.ID, m.Draws)); err != nil {
			return err
		}
		return c.tellMandate(m, func(v voice, args []any) []string { return []string{v.T("mandate.lot-again", args...)} })
	}
	next, err := m.Lapse(c.now)
	if err != nil {
		return ignoring(err, mandate.ErrState)
	}
	return errors.Join(c.tx.SaveMandate(next), c.unplanMandate(next), c.recordOne(storage.Entry{Circle: m.Circle, Act: "lapse-mandate", Ref: m.ID}))
}

// mandateOf reads what a proposal does with which mandate.
func (c *Call) mandateOf(p decision.Proposal) (mandate.Effect, mandate.Mandate, error) {
	e, err := mandate.ReadEffect(p.Details.Effect)
	if err != nil {
		return e, mandate.Mandate{}, err
	}
	m, err := c.tx.MandateByID(e.Mandate)
	return e, m, err
}

// showMandateEffect says below a proposal to whom the mandate is until when.
func showMandateEffect(v voice, p decision.Proposal) []string {
	e, err := mandate.ReadEffect(p.Details.Effect)
	if err != nil {
		return nil
	}
	who := e.Name
	if who == "" {
		who = v.T("mandate.somebody")
	}
	key := "mandate.effect-" + string(e.Does)
	if e.Guest && e.Does == mandate.Gives {
		key = "mandate.effect-guest"
	}
	lines := []string{v.T(key, "who", who, "last", v.day(e.Until))}
	if !noDay(e.Report) && e.Does != mandate.Revokes {
		lines = append(lines, capital(v.T("mandate.report-by", "day", v.day(e.Report))))
	}
	return lines
}
