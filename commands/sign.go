package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/action"
	"tocsin/storage"
)

const signKey = "sign"

// sign is everything about an open letter: its text, and who signs it, in chat, in private
// or on paper.
func sign() Command {
	return Command{Key: signKey, Group: actGroup, Guard: ofACircle, Run: runSign, Reply: replySign, Undo: undoSign, Redo: redoSign}
}

// letterAct is something that is done with a letter, by its verb.
type letterAct struct {
	key string // "signing.KEY" holds its words
	run func(c *Call, a action.Action, rest string) error
}

func letterActs() []letterAct {
	return []letterAct{
		{"text", (*Call).letterText}, {"diff", (*Call).letterDiff}, {"open", (*Call).openLetter}, {"edit", (*Call).editLetter},
		{"close", (*Call).closeLetter}, {"reopen", (*Call).reopenLetter},
		{"counted", (*Call).signCounted}, {"public", (*Call).signPublic}, {"withdraw", (*Call).withdrawSignature},
		{"sheet", (*Call).letterSheet}, {"sheets", (*Call).printSheets}, {"list", (*Call).listSignatures},
	}
}

func signingKeys() []string {
	var keys []string
	for _, a := range letterActs() {
		keys = append(keys, a.key)
	}
	return keys
}

func runSign(c *Call) error {
	a, rest, err := c.whichLetter(c.rest)
	if err != nil || a.ID == "" {
		return err
	}
	verb, took := c.signWords.prefix(strings.Fields(rest))
	reads := verb == "text" || verb == "diff" || verb == "list" || verb == "withdraw"
	if a.State == action.Abandoned && !reads { // nobody signs what was dropped
		return c.wrongMove(a, action.ErrAbandoned)
	}
	if rest == "" {
		return c.showLetter(a)
	}
	for _, act := range letterActs() {
		if act.key == verb {
			return act.run(c, a, afterWords(rest, took))
		}
	}
	return c.signAs(a, rest)
}

// showLetter shows where a letter stands; in private, who has not signed is asked how they
// want to.
func (c *Call) showLetter(a action.Action) error {
	total, err := c.tx.SignatureTotal(a.ID)
	if err != nil {
		return err
	}
	texts, err := c.tx.LetterTexts(a.ID)
	if err != nil {
		return err
	}
	lines := []string{c.actionTitle(a)}
	if total.All()+total.Withdrawn > 0 {
		lines = append(lines, c.totalText(total))
	}
	if len(texts) > 0 {
		lines = append(lines, c.T("sign.version", "n", len(texts), "print", fingerprint(texts[len(texts)-1].Text), "sign", c.commandLine(signKey),
			"number", itoa(a.Number), "text", c.name("signing.text")))
	}
	if a.Letter == action.Signing && c.room.Kind == storage.Direct {
		_, signed, err := c.mySignature(a)
		if err != nil {
			return err
		}
		if !signed {
			return c.askSign(signDraft{Action: a.ID, Asked: askHow}, lines...)
		}
	}
	c.answer(append(lines, c.letterNext(c.voice, a, c.mark())...)...)
	return nil
}

// letterNext is what one can do with a letter.
func (c *Call) letterNext(v voice, a action.Action, mark string) []string {
	args := []any{"sign", mark + v.name("name."+signKey), "number", itoa(a.Number)}
	for _, key := range signingKeys() {
		args = append(args, key, v.name("signing."+key))
	}
	key := map[action.LetterState]string{action.Drafting: "sign.next-draft", action.Signing: "sign.next-open", action.Signed: "sign.next-closed"}[a.Letter]
	return []string{v.T(key, args...)}
}

func replySign(c *Call, raw []byte) error {
	var d signDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	a, err := c.tx.ActionByID(d.Action)
	if err != nil {
		return err
	}
	if a.State == action.Abandoned {
		return c.ending(c.wrongMove(a, action.ErrAbandoned))
	}
	return c.answerSign(a, d)
}

// letterArgs are what texts about a letter say of it.
func (c *Call) letterArgs(a action.Action) []any {
	args := []any{"sign", c.commandLine(signKey), "number", itoa(a.Number), "action", c.actionName(a)}
	for _, key := range signingKeys() {
		args = append(args, key, c.name("signing."+key))
	}
	return args
}
