package commands

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"

	"tocsin/collective/action"
)

// withdrawSignature takes the asker's signature back, or one on paper by its name.
func (c *Call) withdrawSignature(a action.Action, rest string) error {
	if rest != "" {
		return c.withdrawOnPaper(a, rest)
	}
	s, signed, err := c.mySignature(a)
	if err != nil {
		return err
	}
	if !signed {
		return refuse("sign.not-yours", c.letterArgs(a)...)
	}
	return c.withdrawn(a, s, "sign.withdrawn")
}

// dropSignature keeps that a signature was withdrawn, without its name.
func (c *Call) dropSignature(a action.Action, s action.Signature) error {
	return errors.Join(c.tx.SaveSignature(a.ID, s.Withdraw()), c.recordAction(a, "withdraw-signature", ""), c.planTotal(a))
}

// withdrawn does that, and says the total.
func (c *Call) withdrawn(a action.Action, s action.Signature, key string) error {
	if err := c.dropSignature(a, s); err != nil {
		return err
	}
	total, err := c.tx.SignatureTotal(a.ID)
	if err != nil {
		return err
	}
	c.answer(c.T(key, c.letterArgs(a)...), c.totalText(total))
	return nil
}

// withdrawOnPaper takes back what somebody signed on paper, who asked a member to do so.
func (c *Call) withdrawOnPaper(a action.Action, name string) error {
	all, err := c.tx.Signatures(a.ID)
	if err != nil {
		return err
	}
	var found []action.Signature
	for _, s := range all {
		if s.Sheet > 0 && !s.Withdrawn && sameText(s.Name, clean(name)) {
			found = append(found, s)
		}
	}
	if len(found) != 1 {
		key := "sign.unknown-name"
		if len(found) > 1 {
			key = "sign.several-names"
		}
		return refuse(key, append(c.letterArgs(a), "name", quoted(name))...)
	}
	text, err := json.Marshal(found[0])
	if err != nil {
		return fmt.Errorf("write signature: %w", err)
	}
	c.did(signKey, "paper:"+a.ID+":"+c.tx.Seal(peoplePlace(cmp.Or(c.amends, c.event.ID)), string(text)))
	return c.withdrawn(a, found[0], "sign.withdrawn-paper")
}
