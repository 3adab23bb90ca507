package commands

import (
	"strconv"

	"tocsin/collective/decision"
)

// correctable lists what a member can correct before publishing, by number.
func (d draft) correctable() []field {
	fields := []field{kindField, titleField}
	if d.Kind.IsStrike() || d.From != "" {
		fields = append(fields, daysField)
	}
	return append(fields, deadlineField)
}

// clear has one thing asked for again.
func (d *draft) clear(f field) {
	switch f {
	case kindField:
		d.Kind = ""
	case titleField:
		d.Title = ""
	case daysField:
		d.From, d.To = "", ""
	case deadlineField:
		d.Deadline = draft{}.Deadline
	}
}

// recap shows a guided draft before it is published.
func (c *Call) recap(d draft) ([]string, error) {
	circle, err := c.tx.Room(d.Circle)
	if err != nil {
		return nil, err
	}
	if _, err := c.compose(d, circle); err != nil {
		return nil, err
	}
	values := map[field]string{
		kindField: c.name("kind." + string(d.Kind)), titleField: d.Title,
		daysField:     c.days(decision.Proposal{From: d.From, To: d.To}),
		deadlineField: c.moment(d.Deadline),
	}
	lines := []string{c.T("propose.recap", "circle", clean(circle.Name))}
	for i, f := range d.correctable() {
		lines = append(lines, strconv.Itoa(i+1)+" · "+c.T("propose.recap-"+string(f), "value", values[f]))
	}
	return append(lines, c.T("propose.ask-confirm")), nil
}
