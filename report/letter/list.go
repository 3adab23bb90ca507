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

const (
	columnGap  = 8.0
	columnWide = (page.Body - columnGap) / 2
	nameGap    = 1.4
	alone      = 25 // how many names stand in one column
)

var (
	total = page.Bold(26)
	name  = page.Bold(12)
	rest  = page.Sized(12)
)

// PDF is the list on A4 pages, in two columns that are read one after the other. Nothing of
// it is cut off but a name or what stands after it of more than a third of a page.
func (l List) PDF() ([]byte, error) {
	drawing, err := page.New(l.Lang, page.OneLine(l.Title), page.Paragraphs(l.Footer))
	if err != nil {
		return nil, err
	}
	p := &roll{drawing}
	head := p.Lines(total, p.OneLine(l.Total), page.Body)
	head = append(append(head, p.Lines(page.Heading, p.OneLine(l.Title), page.Body)...), page.Space(page.Gap/2))
	for _, line := range l.Lines {
		head = append(head, p.Lines(page.Reading, p.OneLine(line), page.Body)...)
	}
	var names []page.Block
	width := columnWide
	if len(l.Names) <= alone {
		width = page.Body
	}
	for _, s := range l.Names {
		names = append(names, p.entry(s, width)...)
	}
	blocks := append(head, page.Space(page.Gap))
	if len(l.Names) <= alone {
		blocks = append(blocks, names...)
	} else {
		blocks = append(blocks, p.columns(names, page.Total(blocks))...)
	}
	p.Section(p.OneLine(l.Label), blocks)
	return p.Bytes()
}

// A roll lays out one list.
type roll struct{ *page.Printer }

const entryLines = 15

// entry is a name in bold and under it what else is said, all in one block.
func (p *roll) entry(s Signatory, width float64) []page.Block {
	text := page.OneLine(s.Name)
	var more []string
	for _, part := range []string{s.Function, s.Place} {
		if part = page.OneLine(part); part != "" {
			more = append(more, part)
		}
	}
	var lines []page.Block
	add := func(f page.Face, text string) {
		for _, line := range p.Shorten(f, p.Drawable(text), width, entryLines) {
			lines = append(lines, page.Block{Height: f.Line(), Draw: func(y, x float64) { p.Text(f, x, y, line) }})
		}
	}
	add(name, text)
	add(rest, strings.Join(more, ", "))
	_ = lines
	return nil
}
