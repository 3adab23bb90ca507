package commands

import (
	"errors"

	"tocsin/collective/action"
)

// confirmSheet has a sheet count that another member entered: its lines become signatures, in
// the place of those of an earlier entry of the same sheet. Who stands under the letter
// already is not counted twice.
func (c *Call) confirmSheet(a action.Action, s action.Sheet) error {
	counted, err := s.Confirm(c.member.ID)
	if errors.Is(err, action.ErrOwnSheet) {
		return refuse("sign.own-sheet", append(c.letterArgs(a), "sheetnr", itoa(s.Number), "yes", c.name("answer.yes"))...)
	} else if err != nil {
		return err
	}
	if err := c.replaceSheet(a, s); err != nil {
		return err
	}
	known, err := c.tx.Signatures(a.ID)
	if err != nil {
		return err
	}
	var twice []string
	for _, line := range s.Lines {
		line.Sheet = s.Number
		if containsSigner(known, line) {
			twice = append(twice, signedText(line))
			continue
		}
		if err := c.tx.AddSignature(a.ID, &line); err != nil {
			return err
		}
		known = append(known, line)
	}
	for range s.Others {
		if err := c.tx.AddSignature(a.ID, &action.Signature{Sheet: s.Number}); err != nil {
			return err
		}
	}
	counted.Lines = nil // they stand in the signatures now
	if err := errors.Join(c.tx.SaveSheet(a.ID, &counted), c.recordAction(a, "confirm-sheet", itoa(s.Number)), c.planTotal(a)); err != nil {
		return err
	}
	c.did(signKey, "counted")
	total, err := c.tx.SignatureTotal(a.ID)
	if err != nil {
		return err
	}
	lines := []string{c.T("sign.sheet-counted", append(c.letterArgs(a), "sheetnr", itoa(s.Number), "n", s.All()-len(twice))...)}
	for _, name := range twice {
		lines = append(lines, c.T("sign.sheet-twice", "public", name))
	}
	c.answer(append(lines, c.totalText(total), c.T("sign.sheet-paper"))...)
	return nil
}

// replaceSheet takes an earlier entry of the same sheet out of the signatures, but for those
// that were withdrawn.
func (c *Call) replaceSheet(a action.Action, s action.Sheet) error {
	sheets, err := c.tx.Sheets(a.ID)
	if err != nil {
		return err
	}
	for _, earlier := range sheets {
		if earlier.Number != s.Number || earlier.State != action.Counted {
			continue
		}
		all, err := c.tx.Signatures(a.ID)
		if err != nil {
			return err
		}
		for _, signature := range all {
			if signature.Sheet == s.Number && !signature.Withdrawn {
				if err := c.tx.RemoveSignature(signature.ID); err != nil {
					return err
				}
			}
		}
		earlier.State = action.Refuted
		if err := c.tx.SaveSheet(a.ID, &earlier); err != nil {
			return err
		}
	}
	return nil
}

func containsSigner(list []action.Signature, s action.Signature) bool {
	for _, other := range list {
		if sameSigner(other, s) {
			return true
		}
	}
	return false
}

// withdrawnOf is how many of a sheet were withdrawn. Their names are not kept, so that only
// people can see to it that they are not entered again.
func (c *Call) withdrawnOf(a action.Action, sheet int) (n int, err error) {
	all, err := c.tx.Signatures(a.ID)
	for _, s := range all {
		if s.Sheet == sheet && s.Withdrawn {
			n++
		}
	}
	return n, err
}
