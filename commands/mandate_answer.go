package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// sayYes is the yes of somebody who is asked to take a mandate, so that it can be voted on; while a lot is
// called it says that one is willing.
func (c *Call) sayYes(m mandate.Mandate) error {
	if m.State == mandate.Calling {
		return c.sayWilling(m)
	}
	if m.Holder != c.me() || m.State != mandate.Asked {
		return c.notNow(m)
	}
	next, err := m.Agree()
	if err != nil {
		return err
	}
	if err := unplan(c.tx, m.ID, dueMandateAsk, dueMandateSilent); err != nil {
		return err
	}
	if err := c.recordMandate(next, "agree-mandate"); err != nil {
		return err
	}
	if err := c.voteOnGiving(next); err != nil {
		return err
	}
	c.did(mandateKey, "yes:"+m.ID)
	return nil
}

// sayNo is the no of somebody who was asked or whom a mandate fell to; of a lot that is called, that one is
// not willing. Nobody is asked why.
func (c *Call) sayNo(m mandate.Mandate) error {
	mine := m.Holder == c.me()
	switch {
	case m.State == mandate.Calling:
		return c.sayUnwilling(m)
	case mine && m.State == mandate.Asked:
		return c.lapseMandate(m, "mandate.not-given") // it leaves the same trace as no answer
	case mine && m.State == mandate.Voting:
		return c.stopVote(m)
	case mine && m.InForce(c.now) && m.Lot != nil:
		return c.passMandate(m)
	}
	return c.notNow(m)
}

// stopVote ends the vote on giving a mandate to somebody who does not take it any more.
func (c *Call) stopVote(m mandate.Mandate) error {
	p, err := c.tx.ProposalByID(m.Proposal)
	if err != nil {
		return err
	}
	if err := c.undecided(p); err != nil {
		return err
	}
	return c.withdraw(p, "withdraw.done") // failMandate says what becomes of the mandate
}

// lapseMandate ends a mandate that is not given, and tells the circle; the journal has nobody who did it.
func (c *Call) lapseMandate(m mandate.Mandate, key string) error {
	next, err := m.Lapse(c.now)
	if errors.Is(err, mandate.ErrState) {
		return c.notNow(m)
	} else if err != nil {
		return err
	}
	if err := errors.Join(c.tx.SaveMandate(next), c.unplanMandate(next)); err != nil {
		return err
	}
	if err := c.recordOne(storage.Entry{Circle: m.Circle, Act: "lapse-mandate", Ref: m.ID}); err != nil {
		return err
	}
	return c.tellMandate(next, func(v voice, args []any) []string {
		return []string{v.T(key, args...), v.T("mandate.give-else", args...)}
	})
}

// notNow says where a mandate is, where something cannot be said of it, or not by the asker.
func (c *Call) notNow(m mandate.Mandate) error {
	key := "mandate.not-now"
	if m.Holder != c.me() && (m.InForce(c.now) || m.State == mandate.Asked) {
		key = "mandate.not-yours"
	}
	return c.refuseNow(m, key)
}

// refuseNow refuses with where a mandate is.
func (c *Call) refuseNow(m mandate.Mandate, key string) error {
	args, err := c.mandateArgs(m)
	if err != nil {
		return err
	}
	if m.Holder == c.me() && m.InForce(c.now) {
		return refuse("mandate.yours", args(c.voice, c.mark())...)
	}
	state, err := c.mandateState(c.voice, m)
	if err != nil {
		return err
	}
	return refuse(key, append(args(c.voice, c.mark()), "state", state)...)
}

// openVote is the proposal of an id, if it is still to be decided.
func (c *Call) openVote(id string) (p decision.Proposal, open bool, err error) {
	if id == "" {
		return p, false, nil
	}
	p, err = c.tx.ProposalByID(id)
	if errors.Is(err, storage.ErrNotFound) {
		return p, false, nil
	}
	return p, err == nil && (p.State == decision.Open || p.State == decision.Seconding), err
}
