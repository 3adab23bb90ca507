package commands

import (
	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
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
