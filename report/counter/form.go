package counter

import (
	"strings"

	"tocsin/collective/incident"
	"tocsin/report/page"
)

// Form is the sheet on which one report is given by hand: a box for every term of the
// vocabulary with its code, boxes for figures, and the code to copy. It has no place for a
// name, of anybody.
type Form struct {
	Lang     string
	Title    string
	Lines    []string // how to fill it in
	Day      string   // the label of the line for the day
	Lists    map[incident.Dimension]List
	Measures map[incident.Measure]string   // what each asks; one without is not asked
	Bands    map[incident.Measure][]string // what the bands are, from the first
	Times    string                        // what X asks
	Words    FormWords
	How      []string // how it is entered, and what becomes of the paper
	Footer   string
}

// List is what can be ticked of a dimension.
type List struct {
	Label string
	Terms []string // in the order of the taxonomy: their place is their code
}

// FormWords are the labels.
type FormWords struct {
	Form     string // what the page is
	Measures string // over the figures
	Text     string // over the lines to write on
	Never    string // what must not be written there
	Code     string // over the code
}

// The sizes of the lists, in points, and what is around them.
const (
	largestSize, leastSize      = 10.5, 8.5
	largestPadding, leastPadded = 2.4, 0.7
	writeHigh                   = 8.5
	leastLines, mostLines       = 3, 5
	between                     = 2.2 // sections
)

// PDF is the form on both sides of an A4: what happened on the first, what it cost and the
// code on the second. The letters are as large as that allows; texts so long that nothing
// does go on on other pages.
func (f Form) PDF() ([]byte, error) {
	p, err := newPrinter(f.Lang, f.Title, f.Footer)
	if err != nil {
		return nil, err
	}
	f = p.clean(f)
	first := p.side(func(s setting) []page.Block { return p.front(f, s) })
	second := p.side(func(s setting) []page.Block { return p.back(f, s) })
	if len(first) > 0 && len(second) > 0 {
		second[0].Fresh = true
	}
	p.Section(f.Words.Form, append(first, second...))
	return p.Bytes()
}

// side is blocks in the largest setting in which they fit on one page.
func (p printer) side(build func(setting) []page.Block) []page.Block {
	room := p.Room(page.Height)
	fits := func(s setting) bool { return page.Total(build(s)) <= room }
	s := setting{size: largestSize, padded: leastPadded, lines: leastLines}
	for s.size > leastSize && !fits(s) {
		s.size -= 0.25
	}
	for more := s; more.padded < largestPadding; {
		if more.padded += 0.1; !fits(more) {
			break
		}
		s = more
	}
	for more := s; more.lines < mostLines; {
		if more.lines++; !fits(more) {
			break
		}
		s = more
	}
	return build(s)
}

// front is what happened: the service, its ways in, the obstacle.
func (p printer) front(f Form, s setting) []page.Block {
	blocks := p.top(f)
	blocks = append(blocks, p.list(f, incident.Service, 3, s)...)
	blocks = append(blocks, p.list(f, incident.Region, 2, s)...)
	if k := f.Lists[incident.Channel]; len(k.Terms) > 0 {
		states := f.Lists[incident.State].Terms
		blocks = append(blocks, p.begin(Letter(incident.Channel), k.Label)...)
		blocks = append(blocks, kept(p.legend(states, s))...)
		blocks = append(blocks, spread(p.channels(k.Terms, states, split(2), s), 2)...)
	}
	return append(blocks, p.list(f, incident.Obstacle, 2, s)...)
}

// top is the title with the line for the day beside it, and how to fill in the form.
func (p printer) top(f Form) []page.Block {
	const dayWide = 62.0
	title := p.Shorten(page.Heading, f.Title, page.Body-dayWide-gutter, labelLines)
	blocks := []page.Block{{Height: float64(max(1, len(title)))*page.Heading.Line() + 1, Draw: func(y, _ float64) {
		for i, line := range title {
			p.Text(page.Heading, page.Left, y+float64(i)*page.Heading.Line(), line)
		}
		if f.Day != "" {
			p.Blank(page.Right-dayWide, dayWide, y+2.2, f.Day)
		}
	}}}
	return append(blocks, kept(p.paragraph(page.Small, strings.Join(f.Lines, "\n"), page.Body))...)
}

// begin is the heading of a section over the whole width.
func (p printer) begin(letter, label string) []page.Block {
	return append([]page.Block{p.rule()}, kept([]piece{p.heading(letter, label, page.Body)})...)
}

// rule is between two sections, not at the top of a page.
func (p printer) rule() page.Block {
	return page.Block{Height: between, Gap: true, Keep: true, Draw: func(y, h float64) { p.Rule(page.Left, y+h-0.6, page.Right, y+h-0.6, 0) }}
}

// list is the boxes of a dimension in columns, under what it asks.
func (p printer) list(f Form, d incident.Dimension, columns int, s setting) []page.Block {
	l := f.Lists[d]
	if len(l.Terms) == 0 {
		return nil
	}
	begin := p.begin(Letter(d), l.Label)
	if row := p.row(d, l.Terms, s); row != nil {
		return append(begin, spread(row, 1)...)
	}
	return append(begin, spread(p.ticks(d, l.Terms, split(columns), p.inColumns(d, l.Terms, columns, s)), columns)...)
}
