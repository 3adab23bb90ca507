package commands

import (
	"strconv"
	"strings"

	"tocsin/collective/decision"
)

// recap shows a guided draft before it is published.
func (c *Call) recap(d draft) ([]string, error) {
	if _, err := c.compose(d); err != nil {
		return nil, err
	}
	names, err := c.circleNames(d.Circles)
	if err != nil {
		return nil, err
	}
	lines := []string{c.T("propose.recap", "circle", strings.Join(names, ", "))}
	for i, f := range c.correctable(d) {
		lines = append(lines, strconv.Itoa(i+1)+" · "+c.T("propose.recap-"+string(f), "value", c.fieldValue(d, f)))
	}
	return append(lines, c.T("propose.ask-confirm")), nil
}

// fieldValue writes what a draft holds, or a dash.
func (c *Call) fieldValue(d draft, f field) string {
	value := ""
	switch f {
	case kindField:
		value = c.name("kind." + string(d.Kind))
	case methodField:
		value = c.name("method." + string(c.method(d)))
	case titleField:
		value = d.Title
	case optionsField:
		value = strings.Join(d.Options, " ; ")
	case daysField:
		value = c.days(decision.Proposal{From: d.From, To: d.To})
	case refusedField:
		value = c.taskList(d.Details.Refused)
	case deadlineField:
		value = c.moment(d.Deadline)
	default:
		value = *d.detail(f)
	}
	if value == "" {
		return "–"
	}
	return value
}

// fillConfirm takes yes, or the number of what is to be corrected.
func (d *draft) fillConfirm(c *Call, answer string) error {
	if meaning, _ := c.answers.word(answer); meaning == "yes" {
		d.Asked = publishing
		return nil
	}
	n, _ := leadingNumber(answer)
	fields := c.correctable(*d)
	if n < 1 || n > len(fields) {
		return refuse("propose.confirm-again", "max", len(fields))
	}
	d.clear(fields[n-1])
	return nil
}
