package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/when"
	"tocsin/storage"
)

// deedDraft is an action as far as it is known.
type deedDraft struct {
	Circles []collective.RoomID `json:"circles"`
	Kind    action.Kind         `json:"kind"`
	Title   string              `json:"title"`
	Text    string              `json:"text"`
	Place   string              `json:"place"`
	Targets []string            `json:"targets"`
	Starts  time.Time           `json:"starts"`
	Ends    time.Time           `json:"ends"`
	AllDay  bool                `json:"allday"`
	When    string              `json:"when"` // what was not understood of a date
	Asked   string              `json:"asked"`
	Misses  int                 `json:"misses"`
}

// What a draft asks for beside its circle and its date.
const (
	askKind  = "kind"
	askTitle = "title"
)

// newAction writes an idea down by one line, and asks for what it does not say.
func (c *Call) newAction(text string) error {
	d := deedDraft{}
	if c.room.Kind == storage.Circle {
		d.Circles = []collective.RoomID{c.room.ID}
	}
	if err := d.parse(c, text); err != nil {
		var unread *when.Error
		if errors.As(err, &unread) {
			d.Asked = askWhen
			return c.askOnRefusal(c.unclear(unread, false), enactKey, &d.Misses, &d)
		}
		return err
	}
	return c.finishAction(d)
}

// replyNewAction takes the answer to a question.
func (c *Call) replyNewAction(raw []byte) error {
	var d deedDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if !d.Starts.IsZero() {
		d.Starts, d.Ends = d.Starts.In(c.now.Location()), d.Ends.In(c.now.Location())
	}
	if err := d.fill(c, c.rest); err != nil {
		var unread *when.Error
		if errors.As(err, &unread) {
			err = c.unclear(unread, false)
		}
		return c.askOnRefusal(err, enactKey, &d.Misses, &d)
	}
	d.Misses = 0
	return c.finishAction(d)
}

// finishAction asks for the next thing that is missing, or keeps the action.
func (c *Call) finishAction(d deedDraft) error {
	if len(d.Circles) == 0 {
		circles, err := c.circles()
		if err != nil {
			return err
		}
		if len(circles) > 1 {
			d.Asked = askCircle
			lines := []string{c.T("enact.ask-circle")}
			for i, circle := range circles {
				lines = append(lines, c.choiceLine(i, clean(circle.Name)))
			}
			return c.askAction(d, lines)
		}
		d.Circles = []collective.RoomID{circles[0].ID}
	}
	switch {
	case d.Title == "":
		d.Asked = askTitle
		return c.askAction(d, []string{c.T("enact.ask-title")})
	case d.Kind == "":
		d.Asked = askKind
		lines := []string{c.T("enact.ask-kind", "title", d.Title)}
		for i, kind := range action.Kinds() {
			lines = append(lines, c.choiceLine(i, c.name("deed."+string(kind))))
		}
		return c.askAction(d, lines)
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	a := action.Action{
		Circle: d.Circles[0], Others: d.Circles[1:], Author: c.member.ID, Kind: d.Kind, State: action.Idea, Title: d.Title, Text: d.Text,
		Place: d.Place, Targets: d.Targets, Needs: d.Kind.Needs(), Created: c.now,
	}
	if !d.Starts.IsZero() {
		dated, err := a.Schedule(d.Starts, d.Ends, d.AllDay, c.now)
		if err != nil {
			return c.wrongSchedule(err, d.Starts)
		}
		a = dated
		a.Version = 0
	}
	return c.addAction(a)
}

func (c *Call) askAction(d deedDraft, lines []string) error {
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, enactKey, d); err != nil {
		return err
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return nil
}
