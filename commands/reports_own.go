package commands

import (
	"errors"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/collective/mask"
)

// quoteReport says whether the text of a report may leave the circle, once two members have
// read it again.
func (c *Call) quoteReport(r incident.Report, quote bool) error {
	if quote && r.Words.Text == "" {
		return refuse("reports.no-text", c.reportArgs(r)...)
	}
	key := "reports.unquoted"
	if quote {
		key = "reports.quoted"
	}
	if r.Quote != quote {
		r.Quote = quote
		if !quote {
			r.Status = r.Status.Unread()
		}
		if err := errors.Join(c.tx.ChangeReport(r), c.readAgain(r)); err != nil {
			return err
		}
	}
	c.say(key, c.reportArgs(r)...)
	return nil
}

// twinReport joins a report to an earlier one that says the same: it counts no more by itself.
func (c *Call) twinReport(r incident.Report, rest string) error {
	n, _ := leadingNumber(rest)
	if n == 0 {
		return refuse("reports.same-how", c.reportArgs(r)...)
	}
	twin, err := c.visibleReport(n)
	if err != nil {
		return err
	}
	if twin.ID == r.ID || twin.Circle != r.Circle || !twin.Status.Counts() {
		return refuse("reports.same-how", c.reportArgs(r)...)
	}
	r.Status, r.Twin = incident.Duplicate, twin.Number
	if err := errors.Join(c.tx.ChangeReport(r), c.endReading(r)); err != nil {
		return err
	}
	if err := c.secondReport(twin); err != nil {
		return err
	}
	c.say("report.joined", "number", itoa(r.Number), "other", itoa(twin.Number))
	return nil
}

// rewordReport takes a correction: a term of a dimension or figures where the words are only
// that, and otherwise the whole story anew.
func (c *Call) rewordReport(r incident.Report, rest string) error {
	if rest == "" {
		return refuse("reports.correct-how", c.reportArgs(r)...)
	}
	if c.masked(rest) {
		c.remove = true // where Tocsin may
	}
	n, after := leadingNumber(rest)
	d := reportDraft{Circle: r.Circle, Tales: []tale{taleOf(r)}}
	t := &d.Tales[0]
	switch {
	case n > 0 && n <= fieldText && after != "":
		if _, err := d.correct(c, rest); err != nil {
			return err
		}
	default:
		told, err := c.readTale(rest)
		if err != nil {
			return err
		}
		if told.Codes.Service == "" {
			told.Codes.Service = t.Codes.Service
		}
		if told.Codes.Region == "" {
			told.Codes.Region = t.Codes.Region
		}
		if !telling.IsCode(rest) {
			told.Text = clean(rest)
		}
		told.Day = r.Day
		*t = told
	}
	r.Codes, r.Values, r.Day, r.Times = t.Codes, t.Values, t.Day, t.Times
	if text := mask.Text(t.Text); text != r.Words.Text {
		r.Words = incident.Words{Text: text}
		r.Status = r.Status.Unread()
	}
	if err := errors.Join(c.tx.ChangeReport(r), c.readAgain(r)); err != nil {
		return err
	}
	c.answer(append([]string{c.T("report.changed", "number", itoa(r.Number))}, c.recapLines(*t)...)...)
	return nil
}
