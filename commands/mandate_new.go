package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/mandate"
	"tocsin/collective/when"
	"tocsin/storage"
)

// mandateDraft is a mandate as far as it is known, or with a number what is asked of one that there is.
type mandateDraft struct {
	Circle collective.RoomID `json:"circle"`
	Post   mandate.Post      `json:"post"`
	Way    mandate.Way       `json:"way"`
	Who    assembly.Speaker  `json:"who"`
	Until  when.Date         `json:"until"`
	Report when.Date         `json:"report"`
	Scope  string            `json:"scope"`
	Secret bool              `json:"secret"` // the vote
	Passed map[string]bool   `json:"passed"` // may stay empty, and was asked
	Number int               `json:"number"`
	Asked  string            `json:"asked"`
	Misses int               `json:"misses"`

	unclear *Refusal // what was wrong with a part
}

// What is asked about a mandate beside what it is for, which is askWhat.
const (
	askWhom   = "who"
	askUntil  = "until"
	askScope  = "scope"
	askReport = "report"
	askWhy    = "why" // it is to be taken back
	askTold   = "told"
)

// newMandate gives a mandate, and asks for what is not said.
func (c *Call) newMandate(circle storage.Room, text string) error {
	d := mandateDraft{Circle: circle.ID}
	if err := d.parse(c, text); err != nil {
		return err
	}
	return c.finishMandate(d)
}

// keep takes a part of a line; where it is not understood it is asked for again.
func (d *mandateDraft) keep(c *Call, part, value string) error {
	before := d.Asked
	d.Asked = part
	err := d.fill(c, value)
	var refused *Refusal
	switch {
	case errors.As(err, &refused) && d.unclear == nil:
		d.unclear = refused
		return nil
	case errors.As(err, &refused):
		err = nil
	}
	d.Asked = before
	return err
}

// replyMandate takes the answer to a question.
func replyMandate(c *Call, raw []byte) error {
	var d mandateDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if d.Number > 0 {
		return c.replyOnMandate(d)
	}
	if err := d.fill(c, c.rest); err != nil {
		return c.askOnRefusal(err, mandateKey, &d.Misses, &d)
	}
	d.Misses = 0
	return c.finishMandate(d)
}

// fill takes what is said to the question d.Asked.
func (d *mandateDraft) fill(c *Call, answer string) error {
	answer = strings.TrimSpace(answer)
	meaning, _ := c.answers.word(answer)
	if (meaning == "skip" || meaning == "no") && (d.Asked == askScope || d.Asked == askReport) {
		if d.Passed == nil {
			d.Passed = map[string]bool{}
		}
		d.Passed[d.Asked] = true
		return nil
	}
	switch d.Asked {
	case askWhat:
		return d.setPost(c, answer)
	case askWhom:
		return d.setWho(c, answer)
	case askScope:
		return d.setScope(answer)
	case askReport:
		return d.setReport(c, answer)
	}
	return d.setUntil(c, answer)
}

// finishMandate asks for the next thing that is missing, or has the mandate on its way.
func (c *Call) finishMandate(d mandateDraft) error {
	if d.unclear == nil && d.Report != (when.Date{}) {
		if d.unclear, _ = d.checkReport(c).(*Refusal); d.unclear != nil {
			d.Asked = askReport
		}
	}
	if d.unclear != nil {
		return c.askOnRefusal(d.unclear, mandateKey, &d.Misses, &d)
	}
	if err := c.mayBeGiven(d); err != nil {
		return c.ending(err)
	}
	switch {
	case d.Post.IsZero():
		d.Asked = askWhat
	case d.Way == "":
		d.Asked = askWhom
	case d.Until == when.Date{}:
		d.Asked = askUntil
	case d.Scope == "" && !d.Passed[askScope]:
		d.Asked = askScope
	case d.Report == when.Date{} && !d.Passed[askReport]:
		d.Asked = askReport
	default:
		if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
			return err
		}
		return c.giveMandate(d)
	}
	lines := []string{c.T("mandate.ask-"+d.Asked, "skip", c.name("answer.skip"), "me", c.name("mandating.me"), "lot", c.name("mandating.lot"),
		"last", c.day(when.DateOf(c.now).Plus(mandate.Longest)))}
	if d.Asked == askWhat {
		for i, kind := range mandate.Kinds() {
			lines = append(lines, c.choiceLine(i, c.name("post."+string(kind))))
		}
	}
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, mandateKey, d); err != nil {
		return err
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return nil
}
