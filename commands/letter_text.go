package commands

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode/utf8"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// maxLetter is the longest letter, in characters.
const maxLetter = 12000

// fingerprint is how two people see that they have the same text.
func fingerprint(text string) string {
	return shortDigest(fmt.Sprintf("%x", sha256.Sum256([]byte(text))))
}

// letterText shows a version of the text, or writes the next one.
func (c *Call) letterText(a action.Action, rest string) error {
	texts, err := c.tx.LetterTexts(a.ID)
	if err != nil {
		return err
	}
	if n, after := leadingNumber(rest); rest == "" || n > 0 && after == "" {
		if rest == "" {
			n = len(texts)
		}
		if n < 1 || n > len(texts) {
			return refuse("sign.no-text", c.letterArgs(a)...)
		}
		t := texts[n-1]
		c.answer(c.T("sign.text-head", "action", c.actionName(a), "n", t.Version, "print", fingerprint(t.Text)), t.Text)
		return nil
	}
	if a.Letter != action.Drafting {
		return refuse("sign.frozen", c.letterArgs(a)...)
	}
	text := cleanParagraphs(strings.TrimLeft(rest, ": \n"))
	switch {
	case text == "":
		return refuse("sign.no-text", c.letterArgs(a)...)
	case utf8.RuneCountInString(text) > maxLetter:
		return refuse("propose.text-too-long", "max", maxLetter)
	case len(texts) > 0 && texts[len(texts)-1].Text == text:
		return refuse("sign.same-text", c.letterArgs(a)...)
	}
	t := action.Text{Text: text, Author: c.member.ID, At: c.now}
	if err := c.tx.AddLetterText(a.ID, &t); err != nil {
		return err
	}
	c.did(signKey, "text")
	if err := c.recordAction(a, "write-letter", itoa(t.Version)); err != nil {
		return err
	}
	lines := []string{c.T("sign.written", append(c.letterArgs(a), "n", t.Version, "print", fingerprint(text), "words", len(strings.Fields(text)))...)}
	if t.Version > 1 {
		lines = append(lines, c.T("sign.written-diff", c.letterArgs(a)...))
	}
	c.answer(append(lines, c.letterNext(c.voice, a, c.mark())...)...)
	return nil
}

// cleanParagraphs is cleanLines that keeps one empty line between paragraphs.
func cleanParagraphs(text string) string {
	var out []string
	for line := range strings.SplitSeq(cleanLines(text), "\n") {
		if line != "" || len(out) > 0 && out[len(out)-1] != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// letterDiff shows what the last version changed.
func (c *Call) letterDiff(a action.Action, _ string) error {
	texts, err := c.tx.LetterTexts(a.ID)
	if err != nil {
		return err
	}
	if len(texts) < 2 {
		return refuse("sign.one-version", c.letterArgs(a)...)
	}
	old, last := texts[len(texts)-2], texts[len(texts)-1]
	lines := []string{c.T("sign.diff-head", "action", c.actionName(a), "old", old.Version, "new", last.Version)}
	for _, change := range assembly.Diff(strings.Split(old.Text, "\n"), strings.Split(last.Text, "\n")) {
		for _, l := range change.Old {
			lines = append(lines, "− "+l)
		}
		for _, l := range change.New {
			lines = append(lines, "+ "+l)
		}
	}
	c.answer(lines...)
	return nil
}

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
	case a.State == action.Idea && c.settings.Actions.Need(a.Kind):
		return c.wrongMove(a, action.ErrUndecided)
	case !a.Live():
		return c.wrongMove(a, action.ErrAbandoned)
	}
	next := a
	if next.Letter = action.Signing; a.Ahead() {
		if next, err = next.Move(action.Underway, c.settings.Actions); err != nil {
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
	if err := c.tx.Plan(dueTotal, a.ID, c.now); err != nil {
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
