package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"tocsin/collective"
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
		d.setService(c, answer)
		return nil
	case askWhat:
		return d.setWhat(answer)
	}
	if meaning, _ := c.answers.word(answer); meaning == "skip" || meaning == "no" {
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
	d.Promise.Due = day
	return err
}

// readDay reads one whole day that is not past.
func (c *Call) readDay(text string) (when.Date, error) {
	day, err := when.Day(text, c.now, c.now.Location())
	var unread *when.Error
	if errors.As(err, &unread) {
		return day, c.unclear(unread, true)
	}
	return day, err
}

func (d *promiseDraft) setWhat(text string) error {
	what, _, ok := quotedTitle(strings.TrimSpace(text))
	if !ok {
		what = text
	}
	if what = capital(clean(what)); utf8.RuneCountInString(what) > maxTitle*2 {
		return refuse("propose.title-too-long", "max", maxTitle*2)
	}
	d.Promise.What = what
	return nil
}

func (d *promiseDraft) setService(c *Call, text string) {
	name := cutTo(clean(text), maxOption)
	if slug, ok := c.findService(name); ok {
		name = slug
	}
	d.Promise.Service = name
}

// finishPromise asks for the next thing that is missing, or keeps the promise.
func (c *Call) finishPromise(d promiseDraft) error {
	if d.Promise.Circle == "" {
		circles, err := c.circles()
		if err != nil {
			return err
		}
		if len(circles) > 1 {
			d.Asked = askCircle
			lines := []string{c.T("promise.ask-circle")}
			for i, circle := range circles {
				lines = append(lines, c.choiceLine(i, clean(circle.Name)))
			}
			return c.askPromise(d, lines...)
		}
		d.Promise.Circle = circles[0].ID
	}
	switch {
	case d.Promise.What == "":
		d.Asked = askWhat
	case d.Promise.Service == "":
		d.Asked = askService
	case d.Promise.Due == when.Date{} && !d.Passed:
		d.Asked = askDue
	default:
		return errors.Join(c.tx.EndDialog(c.room.ID, c.member.ID), c.addPromise(d))
	}
	return c.askPromise(d, c.T("promise.ask-"+d.Asked, "skip", c.name("answer.skip")))
}

func (c *Call) askPromise(d promiseDraft, lines ...string) error {
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, promiseKey, d); err != nil {
		return err
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return nil
}

// addPromise keeps a promise, plans when the circle is asked what became of it, and tells it.
func (c *Call) addPromise(d promiseDraft) error {
	p := d.Promise
	if err := c.isMine([]collective.RoomID{p.Circle}); err != nil {
		return err
	}
	if err := c.tx.AddPromise(&p); err != nil {
		return err
	}
	if d.Proof.Text != "" {
		d.Proof.By = c.member.ID
		if _, err := c.tx.AddEvidence(p.ID, d.Proof); err != nil {
			return err
		}
		p.Evidence = append(p.Evidence, d.Proof)
	}
	c.did(promiseKey, "new:"+p.ID)
	if err := errors.Join(c.planPromise(p), c.recordPromise(p, "new-promise", "")); err != nil {
		return err
	}
	return c.tellPromise(p, "promise.noted")
}

// tellPromise tells the circles of a promise what became of it.
func (c *Call) tellPromise(p action.Promise, key string, more ...any) error {
	circles, err := c.circlesOfPromise(p)
	if err != nil {
		return err
	}
	return c.tellCircles(circles, func(v voice) []string {
		args := append(promiseArgs(v, p, "!"), more...)
		lines := []string{v.T(key, args...), v.promiseLine(p)}
		for _, e := range p.Evidence {
			lines = append(lines, v.evidenceLine(e))
		}
		return append(lines, v.promiseNext(p, "!"))
	})
}
