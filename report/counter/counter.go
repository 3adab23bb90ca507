// Package counter prints what reports of counters need on paper, and writes the tables that
// allied collectives get: a form for one report, a tally sheet for a day, protected figures
// with their dictionary.
//
// It knows no language: every text comes written in the reader's, and one that is empty takes
// its place off the page. The same form gives the same bytes. The short code that stands beside
// every box is the same in all languages; it is what a member types who enters a sheet.
package counter

import "tocsin/report/page"

// A printer lays out one form.
type printer struct{ *page.Printer }

func newPrinter(lang, title, footer string) (printer, error) {
	drawing, err := page.New(lang, page.OneLine(title), page.Paragraphs(footer))
	return printer{drawing}, err
}
