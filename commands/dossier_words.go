package commands

import (
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
	"tocsin/report/dossier"
)

func (v voice) dossierLabels() dossier.Labels {
	l := dossier.Labels{}
	for key, to := range map[string]*string{
		"dossier": &l.Dossier, "skip": &l.Skip, "contents": &l.Contents, "summary": &l.Summary, "figures": &l.Figures, "voices": &l.Voices,
		"law": &l.Law, "promises": &l.Promises, "method": &l.Method, "invoice": &l.Invoice, "chart": &l.Chart, "who": &l.Who, "what": &l.What,
		"due": &l.Due, "state": &l.State, "from": &l.From, "to": &l.To, "period": &l.Period, "task": &l.Task, "reports": &l.Reports,
		"hours": &l.Hours, "total": &l.Total, "posts": &l.Posts, "amount": &l.Amount,
	} {
		*to = v.T("paging." + key)
	}
	return l
}

// invoice is the hours of work that a service left to others, by what it was.
func (c *Call) invoice(f filing, all publications, view disclosure.View, circle string) dossier.Invoice {
	total := view.Whole.Of(incident.Minutes)
	i := dossier.Invoice{
		Number: f.Period.String() + " / " + f.Service, From: circle, To: c.term(incident.Service, f.Service),
		Period: c.periodName(f.Period) + c.T("dossier.until", "day", c.dayName(all.until())), Total: c.figure(total, c.hoursOf), How: c.T("dossier.invoice-how", "hours", itoa(incident.HoursAWeek)),
	}
	if total.Known == disclosure.Hidden || total.N == 0 {
		return dossier.Invoice{}
	}
	i.Posts = c.postsOf(f, all, total.N)
	part, _ := partOf(view, string(incident.Task))
	for _, col := range part.Columns {
		if m := col.Sum.Of(incident.Minutes); m.Known != disclosure.Hidden && m.N > 0 {
			i.Lines = append(i.Lines, dossier.Line{Task: c.columnName(part.Of, col.Slug), Reports: c.figure(col.Sum.Count, c.plainNumber), Hours: c.figure(m, c.hoursOf)})
		}
	}
	if rest := part.Rest.Of(incident.Minutes); rest.Known != disclosure.Hidden && rest.N > 0 {
		i.Lines = append(i.Lines, dossier.Line{Task: c.T("dossier.rest"), Reports: c.T("dossier.hidden"), Hours: c.figure(rest, c.hoursOf)})
	}
	return i
}

// dossierMethod says how the figures were made.
func (c *Call) dossierMethod(all publications, voices bool) []string {
	var quarters []string
	for _, p := range all {
		quarters = append(quarters, c.T("dossier.frozen-on", "period", p.Quarter, "day", c.dayName(p.Made)))
	}
	lines := []string{
		c.T("dossier.method-reports"), c.T("dossier.method-frozen", "quarters", strings.Join(quarters, ", ")),
		c.T("dossier.method-least", "least", itoa(disclosure.Least)),
	}
	if voices {
		lines = append(lines, c.T("dossier.method-voices"))
	}
	return lines
}
