package commands

import (
	"errors"
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
)

// replyRecap takes yes, no, a correction, or that it is the same fact as another report's.
func (c *Call) replyRecap(d reportDraft) error {
	words := strings.Fields(c.rest)
	meaning, _ := c.answers.word(c.rest)
	if len(words) > 1 && meaning == "" {
		if first, _ := c.answers.word(words[0]); first == "yes" && c.tellingWord(strings.Join(words[1:], " ")) == "quote" {
			return c.keepReports(d, true)
		}
		if n, ok := c.sameAs(words); ok {
			return c.joinReport(d, n)
		}
	}
	switch meaning {
	case "yes":
		return c.keepReports(d, false)
	case "no":
		if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
			return err
		}
		c.say("report.forgotten")
		return nil
	}
	asked, err := d.correct(c, c.rest)
	if err != nil {
		d.Asked = askConfirm
		return c.askOnRefusal(err, reportKey, &d.Misses, &d)
	}
	d.Misses = 0
	if asked {
		return c.askReport(d, c.reportQuestion(d)...)
	}
	return c.nextOfReport(d)
}

// sameAs reads "même 8".
func (c *Call) sameAs(words []string) (int, bool) {
	meaning, took := c.tellingWords.prefix(words)
	n, rest := leadingNumber(strings.Join(words[took:], " "))
	return n, meaning == "same" && n > 0 && rest == ""
}

// correct takes "3", which asks for the consequence again, or "3 revenu retardé".
func (d *reportDraft) correct(c *Call, text string) (asked bool, err error) {
	n, rest := leadingNumber(text)
	if len(d.Tales) > 1 {
		return false, d.correctLine(c, n, rest)
	}
	t := &d.Tales[0]
	if n < fieldService || n > fieldText {
		return false, refuse("report.recap-how", "yes", c.name("answer.yes"), "no", c.name("answer.no"), "max", itoa(fieldText))
	}
	dim := dimensionOf(n)
	if rest == "" {
		switch {
		case dim != "":
			d.Asked = string(dim)
		default:
			d.Asked = map[int]string{fieldValues: askValues, fieldDay: askDay, fieldText: askText}[n]
		}
		delete(d.Passed, d.Asked)
		return true, nil
	}
	switch {
	case dim == incident.Channel:
		return false, t.setAccess(c, rest)
	case dim != "" && c.noText(rest):
		t.Codes.Set(dim, "")
		d.pass(string(dim))
		return false, nil
	case dim != "":
		return false, t.setTerm(c, dim, rest)
	case n == fieldValues && c.noText(rest):
		t.Values, t.Times = incident.Values{}, 1
		return false, nil
	case n == fieldValues:
		return false, t.setValues(c, rest)
	case n == fieldDay:
		return false, t.setDay(c, rest)
	case c.noText(rest):
		t.Text = ""
	default:
		t.Text = clean(rest)
	}
	return false, nil
}

// setAccess reads a channel with its state: "téléphone fermé".
func (t *tale) setAccess(c *Call, answer string) error {
	told := telling.Read(answer, c.now)
	if n, rest := leadingNumber(answer); n > 0 && n <= len(slugsOf(incident.Channel)) {
		told.Codes.Channel = slugsOf(incident.Channel)[n-1]
		answer = rest
	}
	for _, slug := range slugsOf(incident.State) {
		for word := range strings.FieldsSeq(answer) {
			if c.termIs(incident.State, slug, strings.Trim(word, ",;.")) {
				told.Codes.State = slug
			}
		}
	}
	if told.Codes.Channel == "" && told.Codes.State != "" {
		told.Codes.Channel = t.Codes.Channel
	}
	if told.Codes.Channel == "" {
		return refuse("report.which-term", "what", c.T("report.dim-channel"), "said", quoted(answer))
	}
	t.Codes.Channel, t.Codes.State = told.Codes.Channel, told.Codes.State
	return nil
}

// codeFault says what is wrong with a code of the paper form.
func (c *Call) codeFault(err error) error {
	var fault *telling.CodeError
	if !errors.As(err, &fault) {
		return err
	}
	return refuse("report.code-"+string(fault.Why), "part", quoted(fault.Part)).hint("report.code-how")
}
