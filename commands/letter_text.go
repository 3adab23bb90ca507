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
	lines := []string{c.T("sign.written", append(c.letterArgs(a), "n", t.Version, "print", fingerprint(text), "many", len(strings.Fields(text)))...)}
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
