// Package noticeboard prints what a digest says on A4, to hang where a team passes: in large letters,
// in black and white, for those who look at no screen.
//
// It knows no language and no person: every text comes written, and without names.
package noticeboard

import (
	"tocsin/report/page"
)

// Sheet is what hangs there.
type Sheet struct {
	Lang     string
	Title    string // large, on top
	Lines    []string
	Sections []Section
	Label    string // what the page is
	Footer   string
}

// Section is what there is to say about one thing: texts, and under them bars to compare, if any.
type Section struct {
	Heading string
	Texts   []string
	Bars    []Bar
}

// Bar is a label and how long it is.
type Bar struct {
	Label string
	N     int
	Text  string // after it: the number, as it is written
}

const (
	dot      = 5.0 // from the left to the text of an item
	itemGap  = 1.6
	headGap  = 5.0
	labelled = 80.0 // of the page for the labels of bars
	numbered = 20.0 // and for their numbers
	barHigh  = 4.2
)

// PDF is the sheet on as many A4 pages as it needs. A heading stays with what it announces, and nothing
// is cut off but a label that is too long for its place.
func (s Sheet) PDF() ([]byte, error) {
	p, err := page.New(s.Lang, page.OneLine(s.Title), page.Paragraphs(s.Footer))
	if err != nil {
		return nil, err
	}
	blocks := p.Lines(page.Bold(24), p.Drawable(page.OneLine(s.Title)), page.Body)
	for _, line := range s.Lines {
		blocks = append(blocks, p.Lines(page.Reading, p.Drawable(page.OneLine(line)), page.Body)...)
	}
	for _, section := range s.Sections {
		blocks = append(blocks, section.blocks(p)...)
	}
	p.Section(p.Drawable(page.OneLine(s.Label)), blocks)
	return p.Bytes()
}

func (s Section) blocks(p *page.Printer) []page.Block {
	blocks := []page.Block{{Height: headGap, Keep: true, Gap: true, Draw: func(_, _ float64) {}}}
	for _, b := range p.Lines(page.Letter, p.Drawable(page.OneLine(s.Heading)), page.Body) {
		b.Keep = true
		blocks = append(blocks, b)
	}
	blocks = append(blocks, page.Block{Height: itemGap, Keep: true, Draw: func(y, _ float64) { p.Rule(page.Left, y, page.Right, y, 0) }})
	for _, text := range s.Texts {
		blocks = append(append(blocks, item(p, page.OneLine(text))...), page.Space(itemGap))
	}
	return append(blocks, bars(p, s.Bars)...)
}

// item is a text with a dot before it, its first two lines and its last two on one page.
func item(p *page.Printer, text string) []page.Block {
	lines := p.Indented(page.Option, p.Drawable(text), dot, page.Body-dot)
	for i := range lines {
		lines[i].Keep = len(lines) > 1 && (i == 0 || i == len(lines)-2)
		if draw := lines[i].Draw; i == 0 {
			lines[i].Draw = func(y, h float64) {
				p.Circle(page.Left+1.4, y+page.Option.Line()/2, 0.9)
				draw(y, h)
			}
		}
	}
	return lines
}

// bars are drawn against the longest of them.
func bars(p *page.Printer, all []Bar) []page.Block {
	most := 0
	for _, bar := range all {
		most = max(most, bar.N)
	}
	var blocks []page.Block
	for i, bar := range all {
		label := p.Fit(page.Plain, p.Drawable(page.OneLine(bar.Label)), labelled-page.Gap-dot)
		number := p.Fit(page.Strong, p.Drawable(page.OneLine(bar.Text)), numbered-page.Gap)
		wide := 0.0
		if most > 0 {
			wide = (page.Body - labelled - numbered) * float64(max(bar.N, 0)) / float64(most)
		}
		blocks = append(blocks, page.Block{Height: page.Plain.Line() + itemGap, Keep: i < len(all)-1 && len(all) <= 8, Draw: func(y, _ float64) {
			p.Text(page.Plain, page.Left+dot, y, label)
			p.Thick(page.Left+labelled, y+(page.Plain.Line()-barHigh)/2, wide, barHigh)
			p.Text(page.Strong, page.Left+labelled+wide+page.Gap/2, y, number)
		}})
	}
	return blocks
}
