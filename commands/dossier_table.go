package commands

import (
	"slices"
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
	"tocsin/report/chart"
	"tocsin/report/dossier"
)

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
