// Package dossier lays out what a circle brings to a service that closed its counters: the
// figures of a period, testimonies, the law, promises, and an invoice of hours, as a PDF to lay
// on a table and as one HTML page that works without a network and without a script.
//
// It knows no language: every text comes written in the reader's. Nobody's text becomes a
// heading, a link or markup. A chart may only show what its table says, so that a group which
// the table keeps back cannot be read off a bar. The same dossier gives the same bytes.
package dossier

import "tocsin/report/chart"

// What a dossier has room for. Texts that are longer end in "…".
const (
	MaxNumbers = 3
	MaxColumns = 8
	longLine   = 400    // of titles, labels, cells, in characters
	longLines  = 200    // of what has paragraphs
	longText   = 12_000 // of testimonies, of the law and of what else has paragraphs
)

// A Dossier is about one service and one period. A text may have paragraphs, by "\n"; titles,
// labels and cells are one line. What is empty takes its place off the page, but for headings.
type Dossier struct {
	Lang     string // "fr"
	Title    string // "Banques · 4e trimestre 2026"; empty: Labels.Dossier
	Subtitle string // whose it is: "Travail Social en Lutte – Liège"
	Numbers  []Number
	Summary  []string // three or four sentences with the figures that matter
	Figures  []Table
	Voices   []Quotation
	Law      []string // paragraphs, a text that the circle edits
	Promises []Promise
	Method   []string // how the figures were made, who read the testimonies
	Invoice  Invoice
	Labels   Labels
	Footer   string // under every page, four lines at most on paper
}

// A Number is one of MaxNumbers that are seen from afar. It says what it counts.
type Number struct{ Number, Text string }

// A Table has a figure in every column but the first, which says what a row is about.
type Table struct {
	Title string
	Heads []string
	Rows  [][]string
	Notes []string    // "· moins de 10 : non publié"
	Chart *chart.Bars // some of the same numbers; its title is the table's. None: nil
}

// A Quotation is a testimony that may leave the circle.
type Quotation struct {
	Text string
	From string // "signalement n° 12, Wallonie, novembre 2026"
	Lang string // of the text, if it is not the dossier's
}

// A Promise was made by somebody to the circle.
type Promise struct{ Who, What, Due, State string }

// An Invoice is of hours of work that the service left to others. There is no money in it
// unless Amount says so. One without lines is not printed.
type Invoice struct {
	Number   string // "2026-T4 / banques"
	From, To string // lines by "\n"
	Period   string
	Lines    []Line
	Total    string // of hours
	Posts    string // full-time posts that this is
	Amount   string
	How      string // how it was reckoned
}

// A Line of an invoice is a task that somebody else did.
type Line struct{ Task, Reports, Hours string }

// Labels are the headings and what else stands around the texts. A part that is there has a
// heading: PDF and HTML error with ErrHeading otherwise.
type Labels struct {
	Dossier  string // what it is, over every page: "Dossier d’interpellation"
	Skip     string // "Aller au contenu"
	Contents string // "Sommaire"

	Summary, Figures, Voices, Law, Promises, Method, Invoice string

	Chart string // said of a chart to those who cannot see it: "les nombres sont dans le tableau qui suit"

	Who, What, Due, State string // of promises
	From, To, Period      string // of the invoice
	Task, Reports, Hours  string // of its lines
	Total, Posts, Amount  string
}
