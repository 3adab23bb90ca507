package counter

import (
	"fmt"

	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
)

// Column is what one column of the figures means.
type Column struct{ Name, Meaning, Type, Unit, Values, Source string }

// ColumnNames are the heads of the figures, the same in all languages so that a program that
// reads one export reads all.
func ColumnNames() []string {
	names := []string{"period", "circle", "table", "service", "service_name", "column", "column_name", "reports"}
	for _, m := range summed() {
		names = append(names, m.Slug())
	}
	return names
}

// summed are the measures that add up.
func summed() []incident.Measure {
	var all []incident.Measure
	for _, m := range incident.Measures() {
		if m.Summed() {
			all = append(all, m)
		}
	}
	return all
}

// dictionary is a row for each column of the figures.
func (e Export) dictionary() ([][]string, error) {
	w := e.Words
	rows := [][]string{{w.Column, w.Name, w.Meaning, w.Type, w.Unit, w.Values, w.Source}}
	for _, name := range ColumnNames() {
		c := e.Columns[name]
		if c.Name == "" || c.Meaning == "" {
			return nil, fmt.Errorf("%w: %s", ErrUndescribed, name)
		}
		rows = append(rows, []string{name, c.Name, c.Meaning, c.Type, c.Unit, c.Values, c.Source})
	}
	return rows, nil
}

// Terms are the words of a dimension, in the order of their codes.
type Terms struct {
	Dimension string
	Terms     []taxonomy.Term
	Codes     []string // on paper, one a term; nil: they have none
}

// Vocabulary is every word of the taxonomy with its code on paper, in the order in which the
// form asks for them. The names of the regions and of the bands are the caller's.
func Vocabulary(regions []taxonomy.Term, bands map[incident.Measure][]taxonomy.Term) []Terms {
	var all []Terms
	for _, d := range incident.Dimensions() {
		words := taxonomy.Terms(string(d))
		if d == incident.Region {
			words = regions
		}
		t := Terms{Dimension: string(d), Terms: words}
		for _, word := range words {
			t.Codes = append(t.Codes, CodeOf(d, word.Slug))
		}
		all = append(all, t)
	}
	measures := Terms{Dimension: "measure"}
	for _, m := range incident.Measures() {
		if term, ok := taxonomy.Find("measure", m.Slug()); ok {
			measures.Terms, measures.Codes = append(measures.Terms, term), append(measures.Codes, MeasureLetter(m))
		}
	}
	all = append(all, measures)
	for _, m := range incident.Measures() {
		if len(bands[m]) > 0 {
			all = append(all, Terms{Dimension: m.Slug(), Terms: bands[m], Codes: bandCodes(m, len(bands[m]))})
		}
	}
	return append(all, Terms{Dimension: "status", Terms: taxonomy.Terms("status")})
}

// vocabulary is a row for each word, with its names in four languages.
func (e Export) vocabulary() [][]string {
	languages := []string{"fr", "nl", "de", "en"}
	rows := [][]string{append([]string{"dimension", "slug", "code"}, languages...)}
	for _, t := range e.Terms {
		for i, term := range t.Terms {
			code := ""
			if i < len(t.Codes) {
				code = t.Codes[i]
			}
			row := []string{t.Dimension, term.Slug, code}
			for _, language := range languages {
				row = append(row, term.Names[language])
			}
			rows = append(rows, row)
		}
	}
	return rows
}
