package commands

import (
	"strings"
	"time"

	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
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
