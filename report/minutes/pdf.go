package minutes

import (
	"slices"

	"tocsin/report/page"
)

const (
	lineGap    = 1.4  // between what is not one text
	noteGap    = 1.8  // under a note
	partGap    = 7.0  // over a heading
	lineWidth  = 16.0 // of the numbers of notes, at most
	markWidth  = 34.0 // of their marks, at most
	indent     = 5.0  // of a receipt
	sideWidth  = 54.0 // of who and of by when, at most
	keptHeight = 90.0 // what belongs together and is no higher stays on one page
)

// A printer lays out one PDF.
type printer struct {
	*page.Printer
	blocks []page.Block
}

// PDF is the minutes on A4 pages. A heading is on the page of what it announces; nothing
// is cut off but what Words and Footer say.
func (m Minutes) PDF() ([]byte, error) {
	m = m.clean()
	drawing, err := page.New(m.Lang, m.Title, m.Footer)
	if err != nil {
		return nil, err
	}
	p := &printer{Printer: drawing}
	if m.Draft != "" { // a page that lies alone says what it is worth
		p.Footer = p.Drawable(m.Draft + "\n" + m.Footer)
	}
	p.head(m)
	p.sections(m)
	p.decisions(m)
	p.tasks(m)
	if m.Next != "" {
		p.heading(m.Words.Next)
		p.text(page.Reading, 0, m.Next)
	}
	p.Section(p.Drawable(m.Words.Minutes), p.blocks)
	return p.Bytes()
}

func (p *printer) add(blocks ...page.Block) { p.blocks = append(p.blocks, blocks...) }

// text adds a text, of which no line stands alone at the top or the bottom of a page.
func (p *printer) text(f page.Face, from float64, text string) {
	p.add(page.Together(p.Indented(f, p.Drawable(text), from, page.Body-from))...)
}

// paragraphs are texts, each a little apart from the one before.
func (p *printer) paragraphs(f page.Face, from float64, texts []string) {
	for i, text := range texts {
		if i > 0 {
			p.add(page.Space(lineGap))
		}
		p.text(f, from, text)
	}
}

// heading begins a part and keeps with what follows.
func (p *printer) heading(text string) {
	p.add(page.Block{Height: partGap, Ends: true, Keep: true, Gap: true, Draw: func(_, _ float64) {}})
	p.kept(page.Letter, text)
	p.add(page.Block{Height: 1.2, Keep: true, Draw: func(_, _ float64) {}})
}

func (p *printer) kept(f page.Face, text string) {
	for _, b := range p.Lines(f, p.Drawable(text), page.Body) {
		b.Keep = true
		p.add(b)
	}
}

// sections are notes beside their numbers and marks.
func (p *printer) sections(m Minutes) {
	var numbers, marks []string
	for _, s := range m.Sections {
		for _, l := range s.Lines {
			numbers, marks = append(numbers, l.Number), append(marks, l.Mark)
		}
	}
	number, mark := p.widest(page.Reading, numbers, lineWidth), p.widest(page.Label, marks, markWidth)
	for _, s := range m.Sections {
		p.heading(s.Heading)
		columns := []column{{face: page.Reading, width: number}, {face: page.Label, width: mark}, {face: page.Reading, width: page.Body - number - mark}}
		if !slices.ContainsFunc(s.Lines, func(l Line) bool { return l.Mark != "" }) {
			columns[1].width, columns[2].width = 0, page.Body-number
		}
		for _, l := range s.Lines {
			p.add(p.row(0, columns, l.Number, l.Mark, l.Text)...)
			p.add(page.Space(noteGap))
		}
	}
}

func (p *printer) decisions(m Minutes) {
	if len(m.Decisions) == 0 {
		return
	}
	p.heading(m.Words.Decisions)
	for i, d := range m.Decisions {
		if i > 0 {
			p.add(page.Space(page.Gap))
		}
		from := len(p.blocks)
		p.kept(page.Label, d.Title)
		p.add(page.Block{Height: lineGap / 2, Keep: true, Gap: true, Draw: func(_, _ float64) {}})
		p.paragraphs(page.Reading, indent, d.Lines)
		page.Whole(p.blocks[from:], keptHeight)
	}
}
