package counter

import (
	"strings"

	"tocsin/report/page"
)

// Tally is the sheet on which a team counts for a day what happens at its counter, one stroke
// each time: a row for what it meets often, and empty ones for the rest.
type Tally struct {
	Lang   string
	Title  string
	Lines  []string // the circle, how to count
	Blanks []string // labels with a line to write on: the day, the place
	Rows   []Row
	Empty  int // rows to write in, at the least
	Words  TallyWords
	How    []string // how it is entered, the message line by line
	Footer string
}

// Row is what is counted on one line.
type Row struct {
	Service, Obstacle string
	Code              string // of both, as it is typed: "S3 O6"
}

// TallyWords are the labels.
type TallyWords struct {
	Tally   string // what the page is
	What    string // over the rows
	Code    string
	Strokes string
	Times   string // under X
	Minutes string // under W
	Calls   string // under A
	Total   string // before the last row; empty: no such row
}

const (
	codeWide   = 21.0
	strokeWide = 43.0
	numberWide = 16.0 // of each of the three to write
	squares    = 5    // for five strokes each
	lowRow     = 10.0
	highRow    = 11.5 // where there is room for one more
	tallRow    = 14.0 // where there is not
	side       = 1.2  // of a text in a cell
	rowLines   = 3    // of a service, and of an obstacle
	leastEmpty = 3
	mostEmpty  = 30
	whatWide   = page.Body - codeWide - strokeWide - 3*numberWide
)

// PDF is the sheet on one A4 page if its rows allow, with as many empty rows as it has room
// for; more rows go on on other pages, under their heads again.
func (t Tally) PDF() ([]byte, error) {
	p, err := newPrinter(t.Lang, t.Title, t.Footer)
	if err != nil {
		return nil, err
	}
	t = p.cleanTally(t)
	g := grid{printer: p, words: t.Words}
	head := append(g.top(t), page.Space(between), g.heads())
	foot := []page.Block{page.Space(between)}
	for i, text := range t.How {
		f := page.Sized(10.5)
		if i > 0 { // what is typed
			f = page.Bold(10.5)
		}
		foot = append(foot, kept(p.paragraph(f, text, page.Body))...)
	}
	p.Section(t.Words.Tally, append(append(head, g.rows(t, page.Total(head)+page.Total(foot))...), foot...))
	return p.Bytes()
}

// A grid is the table of a tally sheet.
type grid struct {
	printer
	words TallyWords
}

func (g grid) top(t Tally) []page.Block {
	var blocks []page.Block
	for _, line := range g.Shorten(page.Heading, t.Title, page.Body, labelLines) {
		blocks = append(blocks, page.Block{Height: page.Heading.Line(), Draw: func(y, _ float64) { g.Text(page.Heading, page.Left, y, line) }})
	}
	blocks = append(blocks, kept(g.paragraph(page.Sized(11), strings.Join(t.Lines, "\n"), page.Body))...)
	for i := 0; i < len(t.Blanks); i += 2 { // two beside each other
		two := t.Blanks[i:min(i+2, len(t.Blanks))]
		blocks = append(blocks, page.Block{Height: page.Plain.Line() + 4, Draw: func(y, _ float64) {
			for j, label := range two {
				g.Blank(page.Left+float64(j)*(split(2)+gutter), split(2), y+3, label)
			}
		}})
	}
	return blocks
}

// rows are those of the sheet, with empty ones down to the end of the page.
func (g grid) rows(t Tally, around float64) []page.Block {
	room := g.Room(page.Height) - around
	high := highRow
	build := func(empty int) []page.Block {
		var blocks []page.Block
		for _, r := range t.Rows {
			blocks = append(blocks, g.row(r, high))
		}
		for range empty {
			blocks = append(blocks, g.empty(high))
		}
		if t.Words.Total != "" {
			blocks = append(blocks, g.total(high))
		}
		return blocks
	}
	empty := min(max(t.Empty, leastEmpty), mostEmpty)
	for high > lowRow && page.Total(build(empty)) > room {
		high -= 0.1
	}
	for empty < mostEmpty && page.Total(build(empty+1)) <= room {
		empty++
	}
	for high < tallRow && page.Total(build(empty)) <= room {
		high += 0.1
	}
	for high > lowRow && page.Total(build(empty)) > room {
		high -= 0.1
	}
	return build(empty)
}
