package commands

import (
	"slices"
	"strings"
	"time"

	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
	"tocsin/report/chart"
	"tocsin/report/dossier"
)

// figure writes a number that may be hidden; at is written before one that is the least.
func (v voice) figure(n disclosure.Number, write func(n int) string) string {
	switch n.Known {
	case disclosure.Exact:
		return write(n.N)
	case disclosure.AtLeast:
		return v.T("dossier.at-least", "number", write(n.N))
	}
	return v.T("dossier.hidden")
}

func (v voice) plainNumber(n int) string { return v.texts.Decimal(v.lang, float64(n), 0) }

func (v voice) hoursOf(minutes int) string { return v.hours(int64(minutes)) }

// bigNumbers are the figures that one sees from afar.
func (v voice) bigNumbers(view disclosure.View) []dossier.Number {
	var all []dossier.Number
	add := func(n disclosure.Number, write func(int) string, key string) {
		if n.Known != disclosure.Hidden && n.N > 0 && len(all) < dossier.MaxNumbers {
			all = append(all, dossier.Number{Number: v.figure(n, write), Text: v.T(key)})
		}
	}
	add(view.Whole.Count, v.plainNumber, "dossier.big-reports")
	add(view.Whole.Of(incident.Minutes), v.hoursOf, "dossier.big-hours")
	add(view.Whole.Of(incident.Attempts), v.plainNumber, "dossier.big-calls")
	add(view.Whole.Of(incident.Weeks), v.plainNumber, "dossier.big-weeks")
	return all
}

// dossierSummary says what matters in sentences.
func (c *Call) dossierSummary(f filing, all publications, view disclosure.View) []string {
	n := view.Whole.Count
	lines := []string{c.T("dossier.sum-reports", "reports", c.figure(n, c.plainNumber), "service", c.term(incident.Service, f.Service), "until", c.dayName(all.until()))}
	if part, ok := partOf(view, string(incident.Obstacle)); ok {
		if tops := c.topColumns(incident.Obstacle, part); tops != "" {
			lines = append(lines, c.T("dossier.sum-obstacles", "parts", tops))
		}
	}
	if part, ok := partOf(view, string(incident.Consequence)); ok {
		if tops := c.topColumns(incident.Consequence, part); tops != "" {
			lines = append(lines, c.T("dossier.sum-consequences", "parts", tops))
		}
	}
	if m := view.Whole.Of(incident.Minutes); m.Known != disclosure.Hidden && m.N > 0 {
		lines = append(lines, c.T("dossier.sum-hours", "hours", c.figure(m, c.hoursOf), "posts", c.postsOf(f, all, m.N)))
	}
	return lines
}

// publications are what a circle published of a period.
type publications []incident.Publication

// until is the last day of what was published.
func (list publications) until() string {
	until := ""
	for _, p := range list {
		until = max(until, p.Until)
	}
	return until
}

// postsOf are full-time posts over the days that the publications are about.
func (c *Call) postsOf(f filing, all publications, minutes int) string {
	end, err := time.Parse(time.DateOnly, all.until())
	if err != nil {
		end = f.Period.Ends()
	}
	days := int(end.Sub(f.Period.Starts()).Hours()/24) + 1
	return c.posts(int64(minutes), days)
}

func partOf(view disclosure.View, of string) (disclosure.Part, bool) {
	for _, part := range view.Parts {
		if part.Of == of {
			return part, true
		}
	}
	return disclosure.Part{}, false
}

// topColumns are the largest values of a dimension that are published.
func (c *Call) topColumns(dim incident.Dimension, part disclosure.Part) string {
	var shown []incident.Group
	for _, col := range part.Columns {
		if col.Sum.Count.Known == disclosure.Exact && col.Sum.Count.N > 0 && col.Slug != disclosure.Others && col.Slug != disclosure.NotSaid {
			shown = append(shown, incident.Group{Slug: col.Slug, Sum: incident.Sum{N: col.Sum.Count.N}})
		}
	}
	sortGroups(shown)
	var parts []string
	for _, g := range shown[:min(len(shown), topShown)] {
		parts = append(parts, c.T("dossier.part", "what", c.lower(c.term(dim, g.Slug)), "n", g.N))
	}
	return strings.Join(parts, ", ")
}

// dossierTables are the figures of a service by each dimension, the same numbers as a picture.
func (c *Call) dossierTables(view disclosure.View) []dossier.Table {
	var tables []dossier.Table
	for _, part := range view.Parts {
		if table, ok := c.dossierTable(part); ok {
			tables = append(tables, table)
		}
	}
	return tables
}

// dossierTable is one dimension; it is false where nothing of it can be shown but that it is not
// known.
func (c *Call) dossierTable(part disclosure.Part) (dossier.Table, bool) {
	t := dossier.Table{
		Title: c.T("dossier.of-" + part.Of),
		Heads: []string{c.T("dossier.head-" + part.Of), c.T("dossier.head-reports"), c.T("dossier.head-calls"), c.T("dossier.head-hours"), c.T("dossier.head-weeks")},
	}
	bars := chart.Bars{Title: t.Title}
	hidden, named := 0, false
	for _, col := range part.Columns {
		if col.Sum.Count.Known == disclosure.Hidden {
			hidden++
			continue
		}
		if col.Sum.Count.N == 0 {
			continue
		}
		name := c.columnName(part.Of, col.Slug)
		t.Rows = append(t.Rows, c.dossierRow(name, col.Sum))
		named = named || col.Slug != disclosure.Others && col.Slug != disclosure.NotSaid
		if col.Slug != disclosure.NotSaid && len(bars.Bars) < chart.MaxBars {
			bars.Bars = append(bars.Bars, chart.Bar{Label: name, Parts: []int{col.Sum.Count.N}, Text: c.figure(col.Sum.Count, c.plainNumber)})
		}
	}
	if !named {
		return t, false
	}
	if hidden > 0 {
		t.Rows = append(t.Rows, c.dossierRow(c.T("dossier.rest"), part.Rest))
		t.Notes = []string{c.T("dossier.note-hidden", "n", hidden, "least", itoa(disclosure.Least))}
	}
	if len(bars.Bars) > 1 {
		t.Chart = &bars
	}
	c.dropEmpty(&t)
	return t, true
}

// dropEmpty leaves out the measures of which a table says nothing.
func (v voice) dropEmpty(t *dossier.Table) {
	nothing := []string{v.T("dossier.hidden"), v.plainNumber(0), v.hoursOf(0)}
	for i := len(t.Heads) - 1; i > 1; i-- {
		if slices.ContainsFunc(t.Rows, func(row []string) bool { return !slices.Contains(nothing, row[i]) }) {
			continue
		}
		t.Heads = slices.Delete(t.Heads, i, i+1)
		for r := range t.Rows {
			t.Rows[r] = slices.Delete(t.Rows[r], i, i+1)
		}
	}
}

func (c *Call) dossierRow(name string, s disclosure.Sum) []string {
	return []string{name, c.figure(s.Count, c.plainNumber), c.figure(s.Of(incident.Attempts), c.plainNumber), c.figure(s.Of(incident.Minutes), c.hoursOf), c.figure(s.Of(incident.Weeks), c.plainNumber)}
}

// columnName is how a value of a table is called.
func (v voice) columnName(of, slug string) string {
	switch slug {
	case disclosure.Others:
		return v.T("dossier.others")
	case disclosure.NotSaid:
		return v.T("figures.unsaid")
	}
	switch of {
	case incident.Amount.Slug():
		return capital(v.band(incident.Amount, bandOf(slug)))
	case incident.Household.Slug():
		return capital(v.band(incident.Household, bandOf(slug)))
	}
	if of == string(incident.State) {
		channel, state, _ := strings.Cut(slug, "/")
		if channel == "" {
			return v.term(incident.State, state)
		}
		return v.access(incident.Codes{Channel: channel, State: state})
	}
	return v.term(incident.Dimension(of), slug)
}

// bandOf is the number of a band, from its column.
func bandOf(slug string) int {
	n, _ := leadingNumber(slug)
	return n
}
