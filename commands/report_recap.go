package commands

import (
	"errors"
	"strings"
	"time"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/i18n"
)

// recapReport shows what was understood, for yes, a correction by its number, or no.
func (c *Call) recapReport(d reportDraft) error {
	lines := []string{c.T("report.understood")}
	if len(d.Tales) == 1 {
		lines = append(lines, c.recapLines(d.Tales[0])...)
		twin, err := c.similarTo(d)
		if err != nil {
			return err
		}
		if twin > 0 {
			lines = append(lines, c.T("report.looks-like", "number", itoa(twin), "same", c.name("telling.same")))
		}
	} else {
		for i, t := range d.Tales {
			lines = append(lines, c.choiceLine(i, c.taleLine(t)))
		}
	}
	lines = append(lines, c.gentleWord(&d)...)
	lines = append(lines, c.recapHow(d))
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, reportKey, d); err != nil {
		return err
	}
	c.answer(lines...)
	return nil
}

// The fields of a recap by which it is corrected, from 1.
const (
	fieldService = 1 + iota
	fieldObstacle
	fieldConsequence
	fieldValues
	fieldWorker
	fieldTask
	fieldChannel
	fieldRegion
	fieldDay
	fieldText
)

// fieldNames are the fields in the order of their numbers.
func fieldNames() []string {
	return []string{"service", "obstacle", "consequence", "values", "worker", "task", "access", "region", "day", "text"}
}

// dimensionOf is the dimension that a field corrects; empty for the others.
func dimensionOf(n int) incident.Dimension {
	return map[int]incident.Dimension{
		fieldService: incident.Service, fieldObstacle: incident.Obstacle, fieldConsequence: incident.Consequence,
		fieldWorker: incident.Worker, fieldTask: incident.Task, fieldChannel: incident.Channel, fieldRegion: incident.Region,
	}[n]
}

// recapLines are the fields of a report, two on a line.
func (v voice) recapLines(t tale) []string {
	field := func(n int, text string) string {
		if text == "" {
			text = v.T("report.nothing")
		}
		return v.T("report.field", "number", itoa(n), "what", v.T("report.field-"+fieldNames()[n-1]), "text", text)
	}
	pair := func(a, b string) string { return v.T("report.pair", "one", a, "other", b) }
	lines := []string{
		pair(field(fieldService, v.term(incident.Service, t.Codes.Service)), field(fieldObstacle, v.term(incident.Obstacle, t.Codes.Obstacle))),
		pair(field(fieldConsequence, v.term(incident.Consequence, t.Codes.Consequence)), field(fieldValues, v.valuesText(t.Values, t.Times))),
		pair(field(fieldWorker, v.term(incident.Worker, t.Codes.Worker)), field(fieldTask, v.term(incident.Task, t.Codes.Task))),
		pair(field(fieldChannel, v.access(t.Codes)), field(fieldRegion, v.term(incident.Region, t.Codes.Region))+" · "+field(fieldDay, v.dayName(t.Day))),
	}
	if t.Text == "" {
		return append(lines, field(fieldText, ""))
	}
	return append(lines, field(fieldText, v.T("report.quoted", "text", v.shown(t.Text))))
}

// lower writes a term in the middle of a sentence; German nouns keep their capital.
func (v voice) lower(term string) string {
	if v.lang == i18n.German {
		return term
	}
	return strings.ToLower(term)
}

// dayName is a day in full: "lundi 24 novembre".
func (v voice) dayName(day string) string {
	at, err := time.ParseInLocation(time.DateOnly, day, v.now.Location())
	if err != nil {
		return day
	}
	return v.texts.Day(v.lang, at, v.now)
}

// access is a channel with its state.
func (v voice) access(codes incident.Codes) string {
	if codes.Channel == "" {
		return ""
	}
	text := v.term(incident.Channel, codes.Channel)
	if codes.State != "" && codes.State != "inconnu" {
		text = v.T("report.access", "channel", text, "state", v.lower(v.term(incident.State, codes.State)))
	}
	return text
}

// valuesText is what was counted: "12 appels, 40 min d'attente".
func (v voice) valuesText(values incident.Values, times int) string {
	var parts []string
	if times > 1 {
		parts = append(parts, v.T("report.times", "n", times))
	}
	for _, m := range incident.Measures() {
		if n := values[m]; n > 0 && m.Summed() {
			parts = append(parts, v.T("report.value-"+m.Slug(), "n", n))
		} else if n > 0 {
			parts = append(parts, v.T("report.value-"+m.Slug(), "band", v.band(m, n)))
		}
	}
	return strings.Join(parts, ", ")
}

// band is how a band is called.
func (v voice) band(m incident.Measure, n int) string {
	if m == incident.Household {
		return v.T("report.household-" + itoa(n))
	}
	return v.T("report.amount-" + itoa(n))
}

// taleLine is a report on one line.
func (v voice) taleLine(t tale) string {
	var parts []string
	for _, part := range []string{
		v.term(incident.Service, t.Codes.Service), v.term(incident.Obstacle, t.Codes.Obstacle), v.term(incident.Consequence, t.Codes.Consequence),
		v.valuesText(t.Values, t.Times), v.dayName(t.Day),
	} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	line := strings.Join(parts, " · ")
	if t.Text != "" {
		line += " · " + v.T("report.quoted", "text", cutTo(v.shown(t.Text), 80))
	}
	return line
}

// gentleWord speaks once of wording that blames people for the obstacle.
func (c *Call) gentleWord(d *reportDraft) []string {
	for _, t := range d.Tales {
		if word, blames := telling.Blames(t.Text); blames && !d.Blamed {
			d.Blamed = true
			return []string{c.T("report.blames", "word", quoted(word))}
		}
	}
	return nil
}

// recapHow says what one can do with what was understood.
func (c *Call) recapHow(d reportDraft) string {
	yes, no := c.name("answer.yes"), c.name("answer.no")
	switch {
	case len(d.Tales) > 1:
		return c.T("report.how-several", "yes", yes, "no", no, "n", len(d.Tales))
	case d.Tales[0].Text == "":
		return c.T("report.how", "yes", yes, "no", no)
	}
	return c.T("report.how-text", "yes", yes, "no", no, "quote", c.name("telling.quote"))
}

// similarTo is the number of an earlier report that may be of the same fact, 0 for none.
func (c *Call) similarTo(d reportDraft) (int, error) {
	t := d.Tales[0]
	list, err := c.tx.SimilarReports(d.Circle, t.Codes.Service, t.Codes.Obstacle, t.Day)
	if err != nil || len(list) == 0 || t.Codes.Obstacle == "" {
		return 0, err
	}
	return list[0].Number, nil
}

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
