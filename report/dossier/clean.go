package dossier

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"tocsin/report/chart"
	"tocsin/report/page"
)

// cut bounds a text before anything looks at it: it may be megabytes.
func cut(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	n := 0
	for i := range text {
		if n++; n > limit {
			return text[:i] + "…"
		}
	}
	return text
}

func line(text string) string { return page.OneLine(cut(text, longLine)) }

func paragraphs(text string) string {
	all := strings.SplitAfterN(page.Paragraphs(cut(text, longText)), "\n", longLines+1)
	if len(all) > longLines {
		all[longLines] = "…"
	}
	return strings.Join(all, "")
}

// language is what the code of one looks like: "nl", "pt-BR".
var language = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$`)

// lang is a code of a language, or nothing: a wrong one makes a voice read gibberish.
func lang(code string) string {
	if !language.MatchString(code) {
		return ""
	}
	return code
}

// clean is the dossier with nothing in it but text, and nothing that says nothing.
func (d Dossier) clean() Dossier {
	d.Labels = lines(d.Labels)
	d.Lang = lang(d.Lang)
	d.Title, d.Subtitle, d.Footer = line(d.Title), line(d.Subtitle), paragraphs(d.Footer)
	if d.Title == "" {
		d.Title = d.Labels.Dossier
	}
	d.Numbers = slices.DeleteFunc(each(d.Numbers, lines), func(n Number) bool { return n.Number == "" || n.Text == "" })
	d.Numbers = d.Numbers[:min(len(d.Numbers), MaxNumbers)]
	d.Summary, d.Law, d.Method = texts(d.Summary), texts(d.Law), texts(d.Method)
	d.Promises = some(each(d.Promises, lines))
	d.Voices = each(d.Voices, func(q Quotation) Quotation { return Quotation{paragraphs(q.Text), line(q.From), lang(q.Lang)} })
	d.Voices = slices.DeleteFunc(d.Voices, func(q Quotation) bool { return q.Text == "" })
	d.Figures = each(d.Figures, Table.clean)
	d.Figures = slices.DeleteFunc(d.Figures, func(t Table) bool { return len(t.Rows) == 0 && t.Chart == nil })
	d.Invoice = d.Invoice.clean()
	return d
}

// clean is the table with as many cells in each row.
func (t Table) clean() Table {
	columns := len(t.Heads)
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	full := func(row []string) []string {
		return append(each(row, line), make([]string, columns-len(row))...)
	}
	t.Title, t.Heads, t.Rows, t.Notes = line(t.Title), full(t.Heads), each(t.Rows, full), texts(t.Notes)
	t.Rows = slices.DeleteFunc(t.Rows, func(row []string) bool { return len(some(slices.Clone(row))) == 0 })
	if t.Chart != nil {
		c := *t.Chart
		c.Legend, c.MarkLabel, c.Unit = each(c.Legend, line), line(c.MarkLabel), line(c.Unit)
		c.Bars = each(c.Bars, func(b chart.Bar) chart.Bar { b.Label, b.Text = line(b.Label), line(b.Text); return b })
		t.Chart = &c
	}
	return t
}

func (i Invoice) clean() Invoice {
	from, to, how := paragraphs(i.From), paragraphs(i.To), paragraphs(i.How)
	rows := some(each(i.Lines, lines))
	i.Lines = nil
	i = lines(i)
	i.From, i.To, i.How, i.Lines = from, to, how, rows
	return i
}

// lines is a struct whose texts are one line each.
func lines[T any](of T) T {
	v := reflect.ValueOf(&of).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.CanSet() && f.CanInterface() && f.Kind() == reflect.String {
			f.SetString(line(f.String()))
		}
	}
	return of
}

func texts(from []string) []string { return some(each(from, paragraphs)) }

func each[T any](from []T, change func(T) T) []T {
	out := make([]T, len(from))
	for i, t := range from {
		out[i] = change(t)
	}
	return out
}

// some are those that are not zero, in the same array.
func some[T comparable](all []T) []T {
	var zero T
	return slices.DeleteFunc(all, func(t T) bool { return t == zero })
}
