package dossier

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tocsin/report/chart"
)

// What is no dossier.
var (
	ErrHeading = errors.New("dossier: a part has no heading")
	ErrWide    = fmt.Errorf("dossier: a table has more than %d columns", MaxColumns)
	ErrChart   = errors.New("dossier: a chart shows what its table does not say")
)

// check says what is wrong with a clean dossier.
func (d Dossier) check() error {
	l := d.Labels
	headings := []string{l.Dossier}
	for heading, there := range map[*string]bool{
		&l.Summary: len(d.Summary)+len(d.Numbers) > 0, &l.Figures: len(d.Figures) > 0, &l.Voices: len(d.Voices) > 0, &l.Law: len(d.Law) > 0,
		&l.Promises: len(d.Promises) > 0, &l.Method: len(d.Method) > 0, &l.Invoice: len(d.Invoice.Lines) > 0,
	} {
		if there {
			headings = append(headings, *heading)
		}
	}
	for _, t := range d.Figures {
		headings = append(headings, t.Title)
		if len(t.Heads) > MaxColumns {
			return ErrWide
		}
		if err := t.check(); err != nil {
			return err
		}
	}
	if slices.Contains(headings, "") {
		return ErrHeading
	}
	return nil
}

// check compares the chart with the rows.
func (t Table) check() error {
	if t.Chart == nil {
		return nil
	}
	if _, err := t.Chart.SVG(); err != nil {
		return fmt.Errorf("draw chart: %w", err)
	}
	for _, b := range t.Chart.Bars {
		said := func(row []string) bool { return row[0] == b.Label && saysOf(row[1:], b) }
		if !slices.ContainsFunc(t.Rows, said) {
			return ErrChart
		}
	}
	return nil
}

// saysOf tells if cells have what is written at the end of a bar, or else each of its parts. A
// part of a bar of several may be nothing: it is not drawn. Where what is written has no number,
// the bar has no length either.
func saysOf(cells []string, b chart.Bar) bool {
	if b.Text != "" {
		length := slices.ContainsFunc(b.Parts, func(part int) bool { return part > 0 })
		return slices.Contains(cells, b.Text) && (!length || strings.ContainsAny(b.Text, "0123456789"))
	}
	for _, part := range b.Parts {
		if part == 0 && len(b.Parts) > 1 {
			continue
		}
		says := func(cell string) bool { return begins(cell) == strconv.Itoa(part) }
		if !slices.ContainsFunc(cells, says) {
			return false
		}
	}
	return true
}

// begins is the number that a cell begins with, whatever stands between its thousands.
func begins(cell string) string {
	digits := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ".", "", ",", "", "'", "", "’", "").Replace(cell)
	end := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(digits)
	}
	return digits[:end]
}
