package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// voteOnGiving puts to the vote whether somebody who said yes has a mandate, in the name of whoever
// proposed it.
func (c *Call) voteOnGiving(m mandate.Mandate) error {
	circle, err := c.tx.Room(m.Circle)
	if err != nil {
		return err
	}
	v := c.voiceFor(circle.ID)
	p, err := c.mandateVote(m, mandate.Gives, v.T("mandate.title", "what", capital(v.postName(m.Post)), "number", itoa(m.Number)), m.Scope)
	if err != nil {
		return err
	}
	p.Author = m.Author
	return c.publishMandate(m, p)
}

// mandateVote is a proposal on a mandate.
func (c *Call) mandateVote(m mandate.Mandate, does mandate.Does, title, text string) (p decision.Proposal, err error) {
	d := draft{Circles: []collective.RoomID{m.Circle}, Kind: kindOfMandates, Title: cutTo(title, maxTitle), Text: text}
	d.Wish.Secret = m.Rules.Secret
	if d.Openly, err = c.tooFewForSecret(d); err != nil {
		return p, err
	}
	d.Wish.Secret = d.Wish.Secret && !d.Openly
	name, err := c.holderName(m)
	if err != nil {
		return p, err
	}
	holder, _ := m.Holder.Member()
	effect := mandate.Effect{Mandate: m.ID, Does: does, Member: string(holder), Name: name, Until: m.Until, Report: m.Report, Guest: isGuest(m.Holder)}
	if d.Details.Effect, err = effect.Write(); err != nil {
		return p, err
	}
	return c.compose(d)
}

// publishMandate opens the vote that gives a mandate and keeps both.
func (c *Call) publishMandate(m mandate.Mandate, p decision.Proposal) error {
	if err := c.publish(&p); err != nil {
		return err
	}
	m.Proposal = p.ID
	return c.tx.SaveMandate(m)
}

// ignoring is nil for some errors.
func ignoring(err error, some ...error) error {
	if slices.ContainsFunc(some, func(e error) bool { return errors.Is(err, e) }) {
		return nil
	}
	return err
}

// stillHere says whether whoever is to have a mandate is in the circle: a member who has not left, or
// somebody without an account.
func (c *Call) stillHere(m mandate.Mandate) (bool, error) {
	if isGuest(m.Holder) {
		return true, nil
	}
	member, ok := m.Holder.Member()
	if !ok {
		return false, nil
	}
	joined, err := c.tx.IsJoined(m.Circle, member)
	if errors.Is(err, storage.ErrNotFound) {
		return false, nil
	}
	return joined, err
}
