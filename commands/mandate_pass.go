package commands

import (
	"errors"
	"time"

	"tocsin/collective/mandate"
)

// passMandate gives what fell to the asker by lot to the next of the same draw.
func (c *Call) passMandate(m mandate.Mandate) error {
	next, err := m.Pass(c.now)
	for here := false; err == nil && next.State == mandate.Held; next, err = next.Pass(c.now) { // who left is not the next
		if here, err = c.stillHere(next); err != nil || here {
			break
		}
	}
	if errors.Is(err, mandate.ErrLate) {
		return c.notNow(m)
	} else if err != nil {
		return err
	}
	if err := errors.Join(c.endMandate(m), c.endVote(m.Ending)); err != nil { // what came with it, and what was about who had it
		return err
	}
	next.Ending = ""
	c.did(mandateKey, "")
	if err := c.recordMandate(m, "pass-mandate"); err != nil {
		return err
	}
	if next.State == mandate.Lapsed {
		if err := c.tx.SaveMandate(next); err != nil {
			return err
		}
		return c.tellMandate(next, func(v voice, args []any) []string {
			return []string{v.T("mandate.nobody-left", args...), v.T("mandate.give-else", args...)}
		})
	}
	next.Subscription = ""
	if err := c.beginMandate(next, "draw-mandate"); err != nil {
		return err
	}
	return c.tellMandate(next, func(v voice, args []any) []string {
		return []string{v.T("mandate.passed", args...), v.T("mandate.passed-how", args...)}
	})
}

// voteInstead puts to the vote whether a mandate is given by lot: any member can ask for that until it is
// drawn.
func (c *Call) voteInstead(m mandate.Mandate) error {
	if m.State != mandate.Calling {
		return c.refuseNow(m, "mandate.not-now")
	}
	if p, open, err := c.openVote(m.Proposal); err != nil {
		return err
	} else if open {
		return refuse("mandate.voting", "number", number(p), "vote", c.commandLine(voteKey))
	}
	circle, err := c.tx.Room(m.Circle)
	if err != nil {
		return err
	}
	v := c.voiceFor(circle.ID)
	p, err := c.mandateVote(m, mandate.Draws, v.T("mandate.title-lot", "what", capital(v.postName(m.Post)), "number", itoa(m.Number)), m.Scope)
	if err != nil {
		return err
	}
	if err := c.tx.Unplan(dueMandateDraw, m.ID); err != nil {
		return err
	}
	m.Draws = time.Time{} // it waits for the vote
	return c.publishMandate(m, p)
}
