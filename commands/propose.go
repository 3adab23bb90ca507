package commands

import (
	"encoding/json"
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

const proposeKey = "propose"

// propose puts a text to the circle: in one line for those who know it, by one
// question at a time for everybody else.
func propose() Command {
	return Command{
		Key: proposeKey, Guard: ofACircle, Run: runPropose, Reply: replyPropose,
		Undo: undoPropose, Redo: redoPropose,
	}
}

// draft is a proposal as far as it is known.
type draft struct {
	Circle   collective.RoomID   `json:"circle"`
	Kind     decision.Kind       `json:"kind"`
	Title    string              `json:"title"`
	Text     string              `json:"text"`
	From     string              `json:"from"` // 2006-01-02
	To       string              `json:"to"`
	Deadline time.Time           `json:"deadline"` // zero: asked in a guided exchange, the rule's otherwise
	Fraction collective.Fraction `json:"fraction"`
	Quorum   collective.Fraction `json:"quorum"`

	Misses int           `json:"misses"` // answers in a row that were not understood
	Guided bool          `json:"guided"` // some of it was asked: show it all before publishing
	Asked  field         `json:"asked"`
	Offers []storedOffer `json:"offers,omitempty"` // readings of an unclear answer, to choose from by number
}

// storedOffer is one reading of an unclear moment or span.
type storedOffer struct {
	Deadline time.Time `json:"deadline"`
	From     string    `json:"from"`
	To       string    `json:"to"`
}

func runPropose(c *Call) error {
	d := draft{}
	if c.room.Kind == storage.Circle {
		d.Circle = c.room.ID
	}
	if err := d.parse(c, c.rest); err != nil {
		return err
	}
	return c.continuePropose(d)
}

func replyPropose(c *Call, raw []byte) error {
	var d draft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if err := d.fill(c, c.rest); err != nil {
		return c.askAgain(d, err)
	}
	d.Misses = 0
	return c.continuePropose(d)
}

// continuePropose asks for the next thing that is missing, or publishes.
func (c *Call) continuePropose(d draft) error {
	circle, err := c.circleOf(&d)
	if err != nil {
		return err
	}
	if missing := d.missing(); missing != nothing {
		d.Guided, d.Asked, d.Offers = true, missing, nil
		return c.ask(d)
	}
	p, err := c.compose(d, circle)
	if err != nil {
		return err
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	return c.publish(p, circle)
}

// circleOf finds the circle that a draft is for. In a direct chat it is the only
// one of the asker, or asked for.
func (c *Call) circleOf(d *draft) (storage.Room, error) {
	if d.Circle != "" && d.Circle == c.room.ID {
		return c.room, nil
	}
	if d.Circle != "" {
		return c.tx.Room(d.Circle)
	}
	circles, err := c.circles()
	if err != nil || len(circles) != 1 {
		return storage.Room{}, err
	}
	d.Circle = circles[0].ID
	return circles[0], nil
}

// compose applies the circle's rules to a complete draft.
func (c *Call) compose(d draft, circle storage.Room) (decision.Proposal, error) {
	p := decision.Proposal{
		Circle: circle.ID, Author: c.member.ID, Kind: d.Kind, Title: d.Title, Text: d.Text,
		From: d.From, To: d.To, State: decision.Open, Opened: c.now, Deadline: d.Deadline,
	}
	if d.Kind.IsStrike() && !circle.Encrypted() {
		return p, refuse("propose.unencrypted")
	}
	rules, err := c.settings.Rules[d.Kind].Tighten(d.Fraction, d.Quorum)
	if err != nil {
		return p, refuse("propose.laxer", "rule", c.rule(c.settings.Rules[d.Kind]))
	}
	p.Rules = rules
	if p.Deadline.IsZero() {
		p.Deadline = c.standardDeadline(d.Kind)
	}
	p.Deadline = p.Deadline.In(c.now.Location())
	if !p.Deadline.After(p.Opened) {
		return p, refuse("propose.deadline-past", "deadline", c.moment(p.Deadline))
	}
	if p.Deadline.After(p.Opened.Add(decision.MaxOpen)) {
		return p, refuse("propose.too-long")
	}
	if p.From != "" && p.From <= p.Deadline.Format(time.DateOnly) {
		return p, refuse("propose.after-start", "deadline", c.moment(p.Deadline), "days", c.days(p))
	}
	return p, nil
}

// standardDeadline is when a vote ends whose proposer says nothing: after the time
// that the rule gives, at the next full hour.
func (c *Call) standardDeadline(kind decision.Kind) time.Time {
	at := c.now.Add(c.settings.Rules[kind].Open)
	hour := time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), 0, 0, 0, at.Location())
	if hour.Before(at) {
		hour = hour.Add(time.Hour)
	}
	return hour
}

// redoPropose changes a proposal when its author edits the command. It keeps its
// number, as long as nobody else has voted.
func redoPropose(c *Call, id string) error {
	p, circle, err := c.ownOpen(id, "propose.edited-late")
	if err != nil {
		return err
	}
	d := draft{Circle: p.Circle}
	if err := d.parse(c, c.rest); err != nil {
		return err
	}
	if missing := d.missing(); missing != nothing {
		return refuse("propose.edited-incomplete", "number", number(p))
	}
	next, err := c.compose(d, circle)
	if err != nil {
		return err
	}
	next.ID, next.Number, next.Opened = p.ID, p.Number, p.Opened
	return c.republish(p, next, circle)
}

// undoPropose withdraws a proposal when its author removes the command.
func undoPropose(c *Call, id string) error {
	p, circle, err := c.ownOpen(id, "withdraw.not-alone")
	if err != nil {
		return err
	}
	return c.withdraw(p, circle)
}
