package commands

import (
	"errors"
	"strings"
	"unicode/utf8"

	"tocsin/collective/action"
	"tocsin/storage"
)

// signDraft is a signature as far as it was asked for.
type signDraft struct {
	Action    string           `json:"action"`
	Asked     string           `json:"asked"`
	Signature action.Signature `json:"signature"`
	Misses    int              `json:"misses"`
}

// What is asked of who signs in private.
const (
	askHow  = "how"  // public, or only counted
	askWho  = "who"  // name, function, place
	askSure = "sure" // whether that may be published
)

// maxSigned is the longest name, function or place, in characters.
const maxSigned = 80

func (c *Call) askSign(d signDraft, before ...string) error {
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, signKey, d); err != nil {
		return err
	}
	lines := append(before, c.T("sign.ask-"+d.Asked, "public", signedText(d.Signature), "yes", c.name("answer.yes")))
	if d.Asked == askHow {
		lines = append(lines, c.choiceLine(0, c.T("sign.how-public")), c.choiceLine(1, c.T("sign.how-counted")))
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return nil
}

// answerSign takes the answer to a question.
func (c *Call) answerSign(a action.Action, d signDraft) error {
	if a.Letter != action.Signing {
		return c.ending(c.notSigning(a))
	}
	verb, _ := c.signWords.word(c.rest)
	meaning, _ := c.answers.word(c.rest)
	n, _ := leadingNumber(c.rest)
	switch {
	case d.Asked == askHow && (n == 1 || verb == "public"):
		d.Asked, d.Misses = askWho, 0
		return c.askSign(d)
	case d.Asked == askHow && (n == 2 || verb == "counted"), d.Asked == askSure && verb == "counted":
		return errors.Join(c.tx.EndDialog(c.room.ID, c.member.ID), c.signCounted(a, ""))
	case d.Asked == askHow && strings.Contains(c.rest, ","), d.Asked == askWho, d.Asked == askSure && meaning != "yes" && meaning != "no":
		s, err := c.readSigner(c.rest)
		if err != nil {
			return c.askOnRefusal(err, signKey, &d.Misses, &d)
		}
		d.Signature, d.Asked, d.Misses = s, askSure, 0
		return c.askSign(d)
	case d.Asked == askSure && meaning == "yes":
		return errors.Join(c.tx.EndDialog(c.room.ID, c.member.ID), c.keepSignature(a, d.Signature))
	case meaning == "no":
		if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
			return err
		}
		c.say("sign.not-signed", c.letterArgs(a)...)
		return nil
	}
	return c.askOnRefusal(refuse("dialog.number", "max", 2), signKey, &d.Misses, &d)
}

// signAs signs in public with what was written; in private it is shown first.
func (c *Call) signAs(a action.Action, text string) error {
	if a.Letter != action.Signing {
		return c.notSigning(a)
	}
	if !strings.Contains(text, ",") {
		if near := closest(c.signWords, text); near != "" || len(strings.Fields(text)) < 2 {
			return refuse("sign.what", append(c.letterArgs(a), "said", quoted(text))...)
		}
	}
	s, err := c.readSigner(text)
	if err != nil {
		return err
	}
	if c.room.Kind == storage.Direct {
		return c.askSign(signDraft{Action: a.ID, Asked: askSure, Signature: s})
	}
	return c.keepSignature(a, s)
}

// readSigner reads a name, a function and a place.
func (c *Call) readSigner(text string) (action.Signature, error) {
	s, err := action.ReadSignature(clean(text))
	if err != nil {
		return s, refuse("sign.no-name")
	}
	for _, part := range []string{s.Name, s.Function, s.Place} {
		if utf8.RuneCountInString(part) > maxSigned {
			return s, refuse("sign.too-long", "max", maxSigned)
		}
	}
	return s, nil
}

// signCounted signs without a name.
func (c *Call) signCounted(a action.Action, _ string) error {
	if a.Letter != action.Signing {
		return c.notSigning(a)
	}
	return c.keepSignature(a, action.Signature{})
}

// signPublic asks for the name, or takes it.
func (c *Call) signPublic(a action.Action, rest string) error {
	switch {
	case a.Letter != action.Signing:
		return c.notSigning(a)
	case rest != "":
		return c.signAs(a, strings.TrimLeft(rest, ": ")+",")
	case c.room.Kind == storage.Direct:
		return c.askSign(signDraft{Action: a.ID, Asked: askWho})
	}
	return refuse("sign.public-how", c.letterArgs(a)...)
}
