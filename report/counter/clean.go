package counter

import (
	"maps"
	"slices"
	"strings"

	"tocsin/collective/incident"
)

// So many characters of a label and of an explanation are laid out: none says more, and
// laying out takes time.
const (
	longestLabel = 300
	longestText  = 1500
)

// label is text on one line that can be drawn.
func (p printer) label(text string) string { return cut(p.OneLine(text), longestLabel) }

func cut(text string, limit int) string {
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit-1]) + "…"
	}
	return text
}

func (p printer) labels(texts []string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = p.label(text)
	}
	return out
}

// text is what may have paragraphs.
func (p printer) text(texts ...string) string {
	return cut(strings.Join(p.Paragraphs(strings.Join(texts, "\n")), "\n"), longestText)
}

// clean has in every text of a form only what can be drawn: it is laid out many times.
func (p printer) clean(f Form) Form {
	f.Lines, f.How, f.Words.Never = []string{p.text(f.Lines...)}, []string{p.text(f.How...)}, p.text(f.Words.Never)
	for _, text := range []*string{&f.Title, &f.Day, &f.Times, &f.Words.Form, &f.Words.Measures, &f.Words.Text, &f.Words.Code} {
		*text = p.label(*text)
	}
	lists := map[incident.Dimension]List{}
	for d, l := range f.Lists {
		lists[d] = List{p.label(l.Label), p.labels(l.Terms)}
	}
	f.Lists, f.Measures, f.Bands = lists, maps.Clone(f.Measures), maps.Clone(f.Bands)
	for m, text := range f.Measures {
		f.Measures[m] = p.label(text)
	}
	for m, bands := range f.Bands {
		f.Bands[m] = p.labels(bands)
	}
	return f
}

// cleanTally has in every text of a tally sheet only what can be drawn.
func (p printer) cleanTally(t Tally) Tally {
	t.Lines, t.Blanks, t.How, t.Rows = []string{p.text(t.Lines...)}, p.labels(t.Blanks), slices.Clone(t.How), slices.Clone(t.Rows)
	for i, text := range t.How {
		t.How[i] = p.text(text)
	}
	for i, r := range t.Rows {
		t.Rows[i] = Row{p.label(r.Service), p.label(r.Obstacle), p.label(r.Code)}
	}
	w := &t.Words
	for _, text := range []*string{&t.Title, &w.Tally, &w.What, &w.Code, &w.Strokes, &w.Times, &w.Minutes, &w.Calls, &w.Total} {
		*text = p.label(*text)
	}
	return t
}
