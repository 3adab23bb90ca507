// Package form prints what is filled in by hand on the day of an action and after it: the
// sheet on which refusals are counted, and the questions to those who took part.
//
// It knows no language: every text comes written in the reader's, and one that is empty takes
// its place off the page. The same form gives the same bytes.
package form

import (
	"slices"

	"tocsin/report/page"
)

// Tally is where the refusals of a digital strike are counted, one stroke each.
type Tally struct {
	Lang     string
	Title    string
	Lines    []string
	Blanks   []string // labels with a line to write on
	Tasks    []string // a row each; "" is one to write in
	Services []string // a column each; "" is one to write in
	Kept     []string // rows of urgent cases; "" as in Tasks
	How      []string
	Words    TallyWords
	Footer   string
}

// TallyWords are the labels.
type TallyWords struct {
	Sheet         string // what the page is
	Task, Total   string
	Refused, Kept string // over the two parts
}

// maxColumns is how many services stand side by side, so that strokes have room.
const maxColumns = 4

// A printer lays out one form.
type printer struct{ *page.Printer }

// PDF is the sheet on A4 pages. Services that have no room beside each other have a table of
// their own, on another page; the head of one is cut, with …, after headLines.
func (t Tally) PDF() ([]byte, error) {
	drawing, err := page.New(t.Lang, page.OneLine(t.Title), page.Paragraphs(t.Footer))
	if err != nil {
		return nil, err
	}
	p := printer{drawing}
	head, how := p.head(t.Title, t.Lines), p.paragraphs(page.Plain, t.How)
	for _, label := range t.Blanks {
		head = append(head, p.blank(label))
	}
	var blocks []page.Block
	for _, columns := range tables(t.Services) {
		part := slices.Clone(head)
		if len(blocks) > 0 {
			part[0].Fresh = true
		}
		blocks = append(blocks, p.parts(t, columns, part, how)...)
	}
	p.Section(p.OneLine(t.Words.Sheet), blocks)
	return p.Bytes()
}

// tables are the services by their tables, of about the same width. None is there only for
// what is written in by hand, unless all is.
func tables(services []string) [][]string {
	for n := len(services); n > maxColumns && services[n-1] == ""; n-- {
		services = services[:n-1]
	}
	if len(services) == 0 {
		return [][]string{{""}}
	}
	n := (len(services) + maxColumns - 1) / maxColumns
	return slices.Collect(slices.Chunk(services, (len(services)+n-1)/n))
}

// parts are the tasks and the urgent cases between a head and how it goes on, the rows as
// high as one page allows.
func (p printer) parts(t Tally, services []string, head, how []page.Block) []page.Block {
	build := func(high float64) []page.Block {
		g := p.grid(services, t.Words, high)
		blocks := append(slices.Clone(head), g.part(t.Words.Refused, t.Tasks)...)
		blocks = append(blocks, g.part(t.Words.Kept, t.Kept)...)
		return append(append(blocks, page.Space(page.Gap)), how...)
	}
	for high := highestRow; high > lowestRow; high -= 0.5 {
		if blocks := build(high); page.Total(blocks) <= p.Room(page.Height) {
			return blocks
		}
	}
	return build(usualRow)
}
