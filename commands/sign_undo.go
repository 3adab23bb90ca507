package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"tocsin/collective/action"
	"tocsin/storage"
)

// undoSign takes back what a message did to a letter, when its author removes it. The answer
// goes with it, for it may say the name.
func undoSign(c *Call, ref string) error {
	kind, id, _ := strings.Cut(ref, ":")
	switch kind {
	case "sign":
		return errors.Join(c.unsign(id), c.takeBackAnswer())
	case "paper":
		return errors.Join(c.unwithdraw(id), c.takeBackAnswer())
	case "sheet":
		return c.dropSheet(id)
	}
	return refuse("sign.stays", "sign", c.commandLine(signKey))
}

// redoSign does what an edited message says now. Where it signed and does so no more, that
// signature goes; whom it withdrew from paper by mistake comes back first.
func redoSign(c *Call, ref string) error {
	kind, id, _ := strings.Cut(ref, ":")
	if kind == "paper" {
		if err := c.unwithdraw(id); err != nil {
			return err
		}
	}
	c.did("", "")
	if err := runSign(c); err != nil || kind != "sign" || c.ref == ref {
		return err
	}
	if asking, err := c.asking(); err != nil || asking {
		return err
	}
	return c.unsign(id)
}

// unsign withdraws the asker's signature that has an id, unless it was withdrawn or replaced
// meanwhile.
func (c *Call) unsign(id string) error {
	actionID, s, err := c.tx.SignatureByID(id)
	if errors.Is(err, storage.ErrNotFound) || err == nil && (s.Withdrawn || s.Member != c.member.ID) {
		return nil
	} else if err != nil {
		return err
	}
	a, err := c.tx.ActionByID(actionID)
	if err != nil {
		return err
	}
	return c.dropSignature(a, s)
}

// unwithdraw puts back what was withdrawn for somebody by mistake, from the id of the action
// and the signature, sealed; unless the sheet was entered anew meanwhile, with the name.
func (c *Call) unwithdraw(ref string) error {
	actionID, sealed, _ := strings.Cut(ref, ":")
	text, err := c.tx.Open(peoplePlace(c.amends), sealed)
	if err != nil {
		return err
	}
	var s action.Signature
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return fmt.Errorf("read signature: %w", err)
	}
	all, err := c.tx.Signatures(actionID)
	if err != nil || containsSigner(all, s) {
		return err
	}
	a, err := c.tx.ActionByID(actionID)
	if err != nil {
		return err
	}
	return errors.Join(c.tx.SaveSignature(a.ID, s), c.recordAction(a, "undo-withdraw", ""), c.planTotal(a))
}
