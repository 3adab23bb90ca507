package commands

import (
	"fmt"

	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
	"tocsin/report/dossier"
	"tocsin/storage"
)

// file makes a dossier, or tables, of a period; of a quarter that is not frozen yet it freezes it
// first, and asks before it does so while the quarter is not over.
func (c *Call) file(f filing) error {
	if !f.Period.Starts().Before(c.now) {
		return refuse("dossier.ahead", "period", c.periodName(f.Period))
	}
	all, figures, ok, err := c.published(f.Circle, f.Period)
	if err != nil {
		return err
	}
	if !ok {
		if f.Period.Quarter() == 0 {
			return refuse("dossier.quarters", "dossier", c.commandLine(briefKey), "period", c.periodCode(incident.QuarterOf(c.now)))
		}
		if _, open := c.soFar(f.Period); open {
			return c.askFreeze(f)
		}
		if err := c.freeze(f.Circle, f.Period); err != nil {
			return err
		}
		if all, figures, _, err = c.published(f.Circle, f.Period); err != nil {
			return err
		}
	}
	if f.Data {
		return c.attachData(f, all)
	}
	view, ok := figures.Service(f.Service)
	if !ok {
		return c.serviceSmall(f)
	}
	return c.attachDossier(f, all, view)
}

// serviceSmall says that a service is not shown alone.
func (c *Call) serviceSmall(f filing) error {
	return refuse("dossier.service-small", "service", c.term(incident.Service, f.Service), "period", c.periodName(f.Period),
		"least", itoa(disclosure.Least), "figures", c.commandLine(figuresKey)+" "+c.serviceWord(f.Service))
}

// askFreeze asks before figures are frozen that are not complete.
func (c *Call) askFreeze(f filing) error {
	figures, err := c.protected(f.Circle, c.today())
	if err != nil {
		return err
	}
	if figures.Empty() {
		return c.tooFew(f.Period)
	}
	if _, ok := figures.Service(f.Service); !ok && !f.Data {
		return c.serviceSmall(f)
	}
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, briefKey, f); err != nil {
		return err
	}
	c.answer(c.T("dossier.ask-freeze", "period", c.periodName(f.Period)),
		c.T("dossier.ask-freeze-how", "yes", c.name("answer.yes"), "no", c.name("answer.no")))
	return nil
}

// attachDossier sends the dossier as a PDF and as a page.
func (c *Call) attachDossier(f filing, all publications, view disclosure.View) error {
	d, quoted, err := c.dossierOf(f, all, view)
	if err != nil {
		return err
	}
	pdf, err := d.PDF()
	if err != nil {
		return fmt.Errorf("print dossier: %w", err)
	}
	html, err := d.HTML()
	if err != nil {
		return fmt.Errorf("write dossier: %w", err)
	}
	name := fmt.Sprintf("%s-%s-%s", c.T("dossier.file"), f.Service, f.Period)
	args := []any{"title", d.Title, "n", len(quoted), "dossier", c.commandLine(briefKey), "service", c.serviceWord(f.Service), "period", c.periodCode(f.Period),
		"voices", c.name("filing.voices"), "law", c.name("filing.law"), "data", c.name("filing.data")}
	voices := "dossier.made-voices"
	if len(quoted) == 0 {
		voices = "dossier.no-voices"
	}
	c.answer(c.T("dossier.made", args...), c.T(voices, args...), c.T("dossier.made-next", args...))
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: d.Title, File: &storage.File{Name: name + ".pdf", MIME: "application/pdf", Data: pdf}})
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: d.Title, File: &storage.File{Name: name + ".html", MIME: "text/html", Data: html}})
	return c.markUsed(quoted)
}

// dossierOf gathers what a dossier says, and which reports it quotes.
func (c *Call) dossierOf(f filing, all publications, view disclosure.View) (dossier.Dossier, []incident.Report, error) {
	circle, err := c.tx.Room(f.Circle)
	if err != nil {
		return dossier.Dossier{}, nil, err
	}
	service := c.term(incident.Service, f.Service)
	d := dossier.Dossier{
		Lang: string(c.lang), Title: service + " · " + c.periodName(f.Period), Subtitle: clean(circle.Name), Labels: c.dossierLabels(),
		Numbers: c.bigNumbers(view), Summary: c.dossierSummary(f, all, view), Figures: c.dossierTables(view),
		Invoice: c.invoice(f, all, view, clean(circle.Name)), Footer: c.T("dossier.footer", "circle", clean(circle.Name)),
	}
	if d.Law, err = c.laws(f); err != nil {
		return d, nil, err
	}
	if d.Promises, err = c.dossierPromises(f); err != nil {
		return d, nil, err
	}
	quoted, err := c.quotableReports(f)
	if err != nil {
		return d, nil, err
	}
	for _, r := range quoted {
		d.Voices = append(d.Voices, dossier.Quotation{Text: c.shown(r.Words.Text), From: c.voiceFrom(r)})
	}
	d.Method = c.dossierMethod(all, len(quoted) > 0)
	return d, quoted, nil
}
