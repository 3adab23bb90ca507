package letter

import (
	"strings"

	"tocsin/report/page"
)

// List is who signed a letter in public, to publish or to pin up.
type List struct {
	Lang   string
	Title  string
	Total  string // large, on top
	Lines  []string
	Names  []Signatory // in the order in which they are printed
	Label  string      // what the page is
	Footer string
}

// Signatory is one of them; but for the name all may be empty.
type Signatory struct{ Name, Function, Place string }

// PDF is the list on A4 pages.
func (l List) PDF() ([]byte, error) {
	p, err := page.New(l.Lang, oneLine(l.Title), oneLine(l.Footer))
	if err != nil {
		return nil, err
	}
	blocks := p.Lines(page.Heading, p.Drawable(oneLine(l.Title)), page.Body)
	blocks = append(append(blocks, page.Space(page.Gap/2)), p.Lines(page.Bold(26), p.Drawable(oneLine(l.Total)), page.Body)...)
	for _, line := range l.Lines {
		blocks = append(blocks, p.Lines(page.Reading, p.Drawable(oneLine(line)), page.Body)...)
	}
	blocks = append(blocks, page.Space(page.Gap))
	for _, s := range l.Names {
		blocks = append(blocks, s.blocks(p)...)
	}
	p.Section(p.Drawable(oneLine(l.Label)), blocks)
	return p.Bytes()
}

// blocks are a name in bold, and after it what else is said.
func (s Signatory) blocks(p *page.Printer) []page.Block {
	name := p.Drawable(oneLine(s.Name))
	var rest []string
	for _, part := range []string{s.Function, s.Place} {
		if part = oneLine(part); part != "" {
			rest = append(rest, part)
		}
	}
	more := p.Drawable(strings.Join(rest, ", "))
	if more != "" {
		name += ", "
	}
	wide := p.Width(page.Strong, name)
	if wide+p.Width(page.Plain, more) <= page.Body {
		return []page.Block{{Height: page.Plain.Line() + 0.8, Draw: func(y, _ float64) {
			p.Text(page.Strong, page.Left, y, name)
			p.Text(page.Plain, page.Left+wide, y, more)
		}}}
	}
	blocks := p.Lines(page.Strong, name, page.Body)
	for i := range blocks {
		blocks[i].Keep = true
	}
	return append(append(blocks, p.Indented(page.Plain, more, 6, page.Body-6)...), page.Space(0.8))
}
