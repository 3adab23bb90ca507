package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// endMandateReviewed ends the mandate that a decision gave, which its circle ended by a review: what gives
// it no more lets nobody speak for the circle. What was given anew since is of another decision.
func endMandateReviewed(c *Call, p, review decision.Proposal) error {
	e, m, err := c.mandateOf(p)
	if err != nil || e.Does == mandate.Revokes || m.Proposal != p.ID {
		return err
	}
	if m.Pending() { // the lot that was decided is not drawn yet
		return c.lapseMandate(m, "mandate.not-given")
	}
	about := m.Ending
	next, err := m.Revoke(c.now)
	if err != nil {
		return ignoring(err, mandate.ErrState)
	}
	next.Ending = review.ID
	if err := errors.Join(c.endMandate(next), c.endVote(about)); err != nil {
		return err
	}
	if err := c.recordOne(storage.Entry{Circle: m.Circle, Act: "revoke-mandate", Ref: m.ID}); err != nil {
		return err
	}
	return c.tellEnded(next, "mandate.ended")
}

// resumeMandateReviewed gives back what a review ended that does not hold, to whoever is still there.
func resumeMandateReviewed(c *Call, p, review decision.Proposal) error {
	_, m, err := c.mandateOf(p)
	if err != nil || m.State != mandate.Revoked || m.Ending != review.ID {
		return err
	}
	next, err := m.Resume(c.now)
	if err != nil {
		return ignoring(err, mandate.ErrState, mandate.ErrOver)
	}
	if here, err := c.stillHere(next); err != nil || !here {
		return err
	}
	next.Ending = ""
	if err := errors.Join(c.planMandate(&next), c.tx.SaveMandate(next)); err != nil {
		return err
	}
	if err := c.recordOne(storage.Entry{Circle: m.Circle, Act: "resume-mandate", Ref: m.ID}); err != nil {
		return err
	}
	return c.tellMandate(next, func(v voice, args []any) []string { return []string{v.T("mandate.resumed", args...)} })
}
