package commands

import (
	"errors"

	"tocsin/collective/action"
)

// What is done with a letter as a whole: its text is frozen or not, it takes signatures or not.

// openLetter freezes the text and opens it to signatures.
func (c *Call) openLetter(a action.Action, _ string) error {
	texts, err := c.tx.LetterTexts(a.ID)
	if err != nil {
		return err
	}
	switch {
	case a.Letter == action.Signing:
		return refuse("sign.open-already", c.letterArgs(a)...)
	case a.Letter == action.Signed:
		return c.reopenLetter(a, "")
	case len(texts) == 0:
		return refuse("sign.no-text", c.letterArgs(a)...)
	case a.State == action.Idea && c.actionRules(a.Circles()).Need(a.Kind):
		return c.wrongMove(a, action.ErrUndecided)
	case !a.Live():
		return c.wrongMove(a, action.ErrAbandoned)
	}
	next := a
	if next.Letter = action.Signing; a.Ahead() {
		if next, err = next.Move(action.Underway, c.actionRules(a.Circles())); err != nil {
			return c.wrongMove(a, err)
		}
	}
	return c.letterMoved(next, "sign.opened", "open-letter", texts[len(texts)-1].Text)
}

// letterMoved keeps a letter in another state, and tells its circles.
func (c *Call) letterMoved(a action.Action, key, act, text string) error {
	if err := c.tx.SaveAction(a); err != nil {
		return err
	}
	c.did(signKey, "state")
	if err := c.recordAction(a, act, ""); err != nil {
		return err
	}
	if err := errors.Join(c.tx.Unplan(dueTotal, a.ID), c.tx.Plan(dueTotal, a.ID, c.now)); err != nil {
		return err
	}
	return c.tellCircles(a.Circles(), func(v voice) []string {
		return append([]string{v.T(key, "action", v.actionTitle(a), "print", fingerprint(text))}, c.letterNext(v, a, "!")...)
	})
}

// editLetter takes a letter that nobody has signed back to its draft.
func (c *Call) editLetter(a action.Action, _ string) error {
	total, err := c.tx.SignatureTotal(a.ID)
	if err != nil {
		return err
	}
	if a.Letter == action.Drafting {
		return refuse("sign.drafting", c.letterArgs(a)...)
	}
	if total.All()+total.Withdrawn > 0 {
		return refuse("sign.frozen", c.letterArgs(a)...)
	}
	a.Letter = action.Drafting
	return c.letterMoved(a, "sign.unfrozen", "edit-letter", "")
}

func (c *Call) closeLetter(a action.Action, _ string) error {
	if a.Letter != action.Signing {
		return c.notSigning(a)
	}
	a.Letter = action.Signed
	return c.letterMoved(a, "sign.is-closed", "close-letter", "")
}

func (c *Call) reopenLetter(a action.Action, _ string) error {
	if a.Letter != action.Signed {
		return c.openLetter(a, "")
	}
	a.Letter = action.Signing
	return c.letterMoved(a, "sign.reopened", "reopen-letter", "")
}
