package commands

import (
	"errors"
	"strconv"
	"strings"

	"tocsin/collective/decision"
	"tocsin/collective/when"
)

// field is a part of a draft that can be asked for.
type field string

const (
	nothing       field = ""
	circleField   field = "circle"
	kindField     field = "kind"
	titleField    field = "title"
	daysField     field = "days"
	deadlineField field = "deadline"
	confirmField  field = "confirm"
	publishing    field = "publishing" // confirmed
)

// missing is the next thing to ask for.
func (d draft) missing() field {
	switch {
	case d.Circle == "":
		return circleField
	case d.Kind == "":
		return kindField
	case d.Title == "":
		return titleField
	case d.Kind.IsStrike() && d.From == "":
		return daysField
	case d.Guided && d.Deadline.IsZero():
		return deadlineField
	case d.Guided && d.Asked != publishing:
		return confirmField
	}
	return nothing
}

// ask puts the question for d.Asked and keeps the draft.
func (c *Call) ask(d draft) error {
	lines, err := c.question(d)
	if err != nil {
		return err
	}
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, proposeKey, d); err != nil {
		return err
	}
	c.answer(lines...)
	return nil
}

func (c *Call) question(d draft) ([]string, error) {
	lines := []string{c.T("propose.ask-" + string(d.Asked))}
	switch d.Asked {
	case circleField:
		circles, err := c.circles()
		if err != nil {
			return nil, err
		}
		for i, circle := range circles {
			lines = append(lines, c.choiceLine(i, clean(circle.Name)))
		}
	case kindField:
		for i, kind := range decision.Kinds() {
			lines = append(lines, c.choiceLine(i, c.name("kind."+string(kind))))
		}
	case deadlineField:
		lines = append(lines, c.T("propose.ask-deadline-default", "deadline", c.moment(c.standardDeadline(d.Kind))))
	case confirmField:
		return c.recap(d)
	}
	return append(lines, c.T("dialog.cancel")), nil
}

func (c *Call) choiceLine(i int, text string) string { return strconv.Itoa(i+1) + " · " + text }

// fill takes a member's answer to the question d.Asked.
func (d *draft) fill(c *Call, answer string) error {
	if offer, ok := d.offered(answer); ok {
		d.Deadline, d.From, d.To = offer.Deadline, offer.From, offer.To
		return nil
	}
	switch d.Asked {
	case circleField:
		return d.fillCircle(c, answer)
	case kindField:
		return d.fillKind(c, answer)
	case titleField:
		title, _, ok := quotedTitle(strings.TrimSpace(answer))
		if !ok {
			title = answer
		}
		return d.setTitle(title)
	case daysField:
		from, to, err := when.Span(answer, c.now, c.now.Location())
		if err == nil {
			d.From, d.To = from.String(), to.String()
		}
		return err
	case deadlineField:
		return d.fillDeadline(c, answer)
	case confirmField:
		return d.fillConfirm(c, answer)
	}
	return nil
}

func (d *draft) fillCircle(c *Call, answer string) error {
	circles, err := c.circles()
	if err != nil {
		return err
	}
	n, _ := leadingNumber(answer)
	for i, circle := range circles {
		if n == i+1 || strings.EqualFold(circle.Name, strings.TrimSpace(answer)) {
			d.Circle = circle.ID
			return nil
		}
	}
	return refuse("dialog.number", "max", len(circles))
}

func (d *draft) fillKind(c *Call, answer string) error {
	kinds := decision.Kinds()
	if kind, ok := c.kinds.word(answer); ok {
		d.Kind = decision.Kind(kind)
		return nil
	}
	if n, _ := leadingNumber(answer); n >= 1 && n <= len(kinds) {
		d.Kind = kinds[n-1]
		return nil
	}
	return refuse("dialog.number", "max", len(kinds))
}

func (d *draft) fillDeadline(c *Call, answer string) error {
	if meaning, _ := c.answers.word(answer); meaning == "yes" {
		d.Deadline = c.standardDeadline(d.Kind)
		return nil
	}
	at, err := when.Moment(answer, c.now, c.now.Location())
	if err == nil {
		d.Deadline = at
	}
	return err
}

// fillConfirm takes yes, or the number of what is to be corrected.
func (d *draft) fillConfirm(c *Call, answer string) error {
	if meaning, _ := c.answers.word(answer); meaning == "yes" {
		d.Asked = publishing
		return nil
	}
	n, _ := leadingNumber(answer)
	fields := d.correctable()
	if n < 1 || n > len(fields) {
		return refuse("propose.confirm-again", "max", len(fields))
	}
	d.clear(fields[n-1])
	return nil
}

// askAgain explains what was not understood in an answer, and leaves the question open.
func (c *Call) askAgain(d draft, err error) error {
	var unread *when.Error
	if errors.As(err, &unread) {
		return c.offer(d, unread)
	}
	var refusal *Refusal
	if !errors.As(err, &refusal) {
		return err
	}
	if err := c.keepAsking(proposeKey, &d.Misses, &d); err != nil {
		return err
	}
	return refusal.hint("dialog.cancel")
}
