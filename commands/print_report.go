package commands

import (
	"fmt"
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
	"tocsin/report/counter"
	"tocsin/storage"
)

// printReport gives the form for one report, to fill in by hand.
func (c *Call) printReport() error {
	f := counter.Form{
		Lang: string(c.lang), Title: c.T("form.title"), Lines: []string{c.T("form.lines")}, Day: c.T("form.day"),
		Lists: map[incident.Dimension]counter.List{}, Measures: map[incident.Measure]string{}, Bands: map[incident.Measure][]string{},
		Times: c.T("form.times"),
		Words: counter.FormWords{Form: c.T("form.form"), Measures: c.T("form.measures"), Text: c.T("form.text"), Never: c.T("form.never"), Code: c.T("form.code")},
		How:   []string{c.T("form.how"), c.T("form.example", "report", "!"+c.name("name."+reportKey))}, Footer: c.T("form.footer"),
	}
	for _, dim := range incident.Dimensions() {
		list := counter.List{Label: c.T("report.dim-" + string(dim))}
		if dim != incident.State {
			list.Label = c.T("form.ask-" + string(dim))
		}
		for _, slug := range slugsOf(dim) {
			list.Terms = append(list.Terms, c.term(dim, slug))
		}
		f.Lists[dim] = list
	}
	for i, m := range incident.Measures() {
		f.Measures[m] = taxonomy.Terms("measure")[i].Names[string(c.lang)]
	}
	for n := 1; n <= incident.AmountBands; n++ {
		f.Bands[incident.Amount] = append(f.Bands[incident.Amount], c.band(incident.Amount, n))
	}
	for n := 1; n <= incident.HouseholdBands; n++ {
		f.Bands[incident.Household] = append(f.Bands[incident.Household], c.band(incident.Household, n))
	}
	pdf, err := f.PDF()
	if err != nil {
		return fmt.Errorf("print form: %w", err)
	}
	return c.attachForm("report", pdf)
}

// usualLines are what a team meets most at a counter, until the circle has reports of its own.
func usualLines() []incident.Codes {
	return []incident.Codes{
		{Service: "mutuelle", Obstacle: "telephone-injoignable"}, {Service: "cpas", Obstacle: "rdv-obligatoire"},
		{Service: "commune", Obstacle: "rdv-en-ligne"}, {Service: "banque", Obstacle: "guichet-ferme"},
		{Service: "onem", Obstacle: "formulaire-en-ligne-seul"}, {Service: "identification", Obstacle: "identification-exigee"},
		{Service: "energie", Obstacle: "telephone-injoignable"}, {Service: "spf-finances", Obstacle: "formulaire-en-ligne-seul"},
	}
}

// printTally gives the sheet on which a day at a counter is tallied.
func (c *Call) printTally() error {
	circles, err := c.inView()
	if err != nil {
		return err
	}
	name := ""
	if len(circles) == 1 {
		name = clean(circles[0].Name)
	}
	t := counter.Tally{
		Lang: string(c.lang), Title: c.T("counting.title"), Lines: []string{name, c.T("counting.lines")}, Blanks: []string{c.T("form.day"), c.T("counting.place")},
		Words: counter.TallyWords{Tally: c.T("counting.tally"), What: c.T("counting.what"), Code: c.T("counting.code"), Strokes: c.T("counting.strokes"),
			Times: c.T("counting.times"), Minutes: c.T("counting.minutes"), Calls: c.T("counting.calls"), Total: c.T("counting.total")},
		How:    append([]string{c.T("counting.how")}, strings.Split(c.T("counting.example", "report", "!"+c.name("name."+reportKey), "sheet", c.name("telling.sheet")), " / ")...),
		Footer: c.T("form.footer"),
	}
	for _, codes := range usualLines() {
		t.Rows = append(t.Rows, counter.Row{Service: c.term(incident.Service, codes.Service), Obstacle: c.term(incident.Obstacle, codes.Obstacle),
			Code: counter.CodeOf(incident.Service, codes.Service) + " " + counter.CodeOf(incident.Obstacle, codes.Obstacle)})
	}
	pdf, err := t.PDF()
	if err != nil {
		return fmt.Errorf("print tally sheet: %w", err)
	}
	return c.attachForm("tally", pdf)
}

func (c *Call) attachForm(what string, pdf []byte) error {
	c.post(c.room, storage.Outgoing{
		Op: storage.Attach, Text: c.T("form.done-"+what, "report", c.commandLine(reportKey), "sheet", c.name("telling.sheet")),
		File: &storage.File{Name: c.T("form.file-"+what) + ".pdf", MIME: "application/pdf", Data: pdf},
	})
	return nil
}
