package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/action"
	"tocsin/collective/when"
	"tocsin/storage"
)

// promiseDraft is a promise as far as it is known.
type promiseDraft struct {
	Promise action.Promise  `json:"promise"`
	Proof   action.Evidence `json:"proof"`
	Passed  bool            `json:"passed"` // nobody knows by when
	Asked   string          `json:"asked"`
	Misses  int             `json:"misses"`
	unclear *Refusal        // what was wrong with the day by which
}

// What is asked about a promise beside its circle.
const (
	askWhat    = "what"
	askService = "service"
	askDue     = "due"
)

// newPromise writes down who promised what by when, and asks for what is not said.
func (c *Call) newPromise(text string) error {
	d := promiseDraft{Promise: action.Promise{Author: c.member.ID, State: action.Awaited, Created: c.now}}
	if c.room.Kind == storage.Circle {
		d.Promise.Circle = c.room.ID
	}
	if text == "" {
		return c.finishPromise(d)
	}
	if err := d.parse(c, text); err != nil {
		return err
	}
	return c.finishPromise(d)
}

// replyPromise takes the answer to a question.
func replyPromise(c *Call, raw []byte) error {
	var d promiseDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	d.Promise.Created = c.now
	if err := d.fill(c, c.rest); err != nil {
		return c.askOnRefusal(err, promiseKey, &d.Misses, &d)
	}
	d.Misses = 0
	return c.finishPromise(d)
}

func (d *promiseDraft) fill(c *Call, answer string) error {
	switch d.Asked {
	case askCircle:
		picked := draft{}
		if err := picked.fillCircle(c, answer); err != nil {
			return err
		}
		d.Promise.Circle = picked.Circles[0]
		return nil
	case askService:
		if part, took := c.promiseParts.prefix(strings.Fields(answer)); part == "service" {
			answer = afterWords(answer, took)
		}
		d.setService(c, answer)
		return nil
	case askWhat:
		return d.parse(c, answer) // who is asked what was promised often says by whom and by when
	}
	meaning, _ := c.answers.word(answer)
	if meaning == "skip" || meaning == "no" || c.dontKnow(answer) {
		d.Passed = true
		return nil
	}
	words := strings.Fields(answer)
	if mark, took := c.marks.prefix(words); mark == "by" {
		if day, err := c.readDay(strings.Join(words[took:], " ")); err == nil {
			d.Promise.Due = day
			return nil
		}
	}
	day, err := c.readDay(answer)
	if err == nil {
		d.Promise.Due = day
	}
	return err
}

// dontKnow says whether an answer is that one does not know.
func (c *Call) dontKnow(answer string) bool {
	part, _ := c.promiseParts.word(answer)
	return part == "unknown"
}

// finishPromise asks for the next thing that is missing, or keeps the promise.
func (c *Call) finishPromise(d promiseDraft) error {
	if asked, err := c.askPromiseCircle(&d); asked || err != nil {
		return err
	}
	if d.unclear != nil {
		d.Asked = askDue
		return c.askOnRefusal(d.unclear, promiseKey, &d.Misses, &d)
	}
	switch {
	case d.Promise.What == "":
		d.Asked = askWhat
	case d.Promise.Service == "":
		d.Asked = askService
	case d.Promise.Due == when.Date{} && !d.Passed:
		d.Asked = askDue
	default:
		if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
			return err
		}
		return c.addPromise(d)
	}
	return c.askPromise(d, c.T("promise.ask-"+d.Asked, "skip", c.name("promised.unknown")))
}

func (c *Call) askPromise(d promiseDraft, lines ...string) error {
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, promiseKey, d); err != nil {
		return err
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return nil
}
