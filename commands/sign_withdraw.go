package commands

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"tocsin/collective/action"
	"tocsin/storage"
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
	return c.withdrawn(a, s)
}

// withdrawn keeps that a signature was withdrawn, without its name, and says the total.
func (c *Call) withdrawn(a action.Action, s action.Signature) error {
	if err := c.tx.SaveSignature(a.ID, s.Withdraw()); err != nil {
		return err
	}
	if err := errors.Join(c.recordAction(a, "withdraw-signature", ""), c.planTotal(a)); err != nil {
		return err
	}
	total, err := c.tx.SignatureTotal(a.ID)
	if err != nil {
		return err
	}
	c.answer(c.T("sign.withdrawn", c.letterArgs(a)...), c.totalText(total))
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
	return c.withdrawn(a, found[0])
}

// undoSign takes back what a message did to a letter, when its author removes it.
func undoSign(c *Call, ref string) error {
	parts := strings.SplitN(ref, ":", 3)
	switch {
	case parts[0] == "sign" && len(parts) == 2:
		id, s, err := c.tx.SignatureByID(parts[1])
		if errors.Is(err, storage.ErrNotFound) || err == nil && (s.Withdrawn || s.Member != c.member.ID) {
			return nil // withdrawn meanwhile
		} else if err != nil {
			return err
		}
		a, err := c.tx.ActionByID(id)
		if err != nil {
			return err
		}
		return c.withdrawn(a, s)
	case parts[0] == "paper" && len(parts) == 3:
		return c.unwithdraw(parts[1], parts[2])
	case parts[0] == "sheet" && len(parts) == 2:
		return c.dropSheet(parts[1])
	}
	return refuse("sign.stays", "sign", c.commandLine(signKey))
}

// unwithdraw puts back what was withdrawn for somebody by mistake.
func (c *Call) unwithdraw(actionID, sealed string) error {
	text, err := c.tx.Open(peoplePlace(c.amends), sealed)
	if err != nil {
		return err
	}
	var s action.Signature
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return fmt.Errorf("read signature: %w", err)
	}
	a, err := c.tx.ActionByID(actionID)
	if err != nil {
		return err
	}
	if err := errors.Join(c.tx.SaveSignature(a.ID, s), c.recordAction(a, "undo-withdraw", ""), c.planTotal(a)); err != nil {
		return err
	}
	return c.takeBackAnswer()
}
