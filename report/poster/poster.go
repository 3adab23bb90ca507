// Package poster prints what people who pass by should read of an action: a poster (A4) and
// a leaflet (A5). Black on white, in letters that a tired eye reads.
package poster

import (
	"strings"

	"tocsin/report/page"
)

// Poster is what is said of an action. Texts come in the language of the reader; an empty
// one takes its place off the page.
type Poster struct {
	Lang    string
	Kind    string   // white on a black bar
	Title   string   // as large as fits
	When    []string // lines
	Where   string
	About   string // paragraphs by "\n"; what does not fit goes on on the next page
	Targets []string
	Asks    string
	Contact string
	Footer  string
	Words   Words
}

// Words are the labels.
type Words struct {
	Targets, Asks, Contact string
	More                   string // at the end of a page whose text goes on
	Cut                    string // unused where nothing is cut
}

const (
	largest, smallest = 66.0, 26.0 // of the title, in points
	titleHeight       = 95.0       // of it at most, in millimetres
	gap               = 6.0
)

// sizes of what follows the title, in points: the first at which all fits on one page.
var sizes = []float64{34, 29, 24, 21, 19}

// A4 is the poster, on as many pages as it needs.
func (p Poster) A4() ([]byte, error) { return p.print((*page.Printer).Add, nil) }

// A5 is the leaflet. On paper its letters are 0.7 times those of the poster: 13 points at
// the least.
func (p Poster) A5() ([]byte, error) { return p.print(nil, (*page.Printer).AddA5) }

// Two is the leaflet twice on an A4 page, to cut apart.
func (p Poster) Two() ([]byte, error) { return p.print(nil, (*page.Printer).AddTwo) }

func (p Poster) print(add func(*page.Printer), within func(*page.Printer, func())) ([]byte, error) {
	drawing, err := page.New(p.Lang, oneLine(p.Title), oneLine(p.Footer))
	if err != nil {
		return nil, err
	}
	for _, draw := range p.pages(drawing) {
		if within != nil {
			within(drawing, draw)
			continue
		}
		add(drawing)
		draw()
	}
	return drawing.Bytes()
}

// pages are what draws each page.
func (p Poster) pages(d *page.Printer) []func() {
	title := p.title(d)
	top := page.Top
	if p.Kind != "" {
		top += page.Bold(26).Line() + 4 + gap
	}
	footer := page.Sized(16)
	bottom := page.Height - page.Bottom
	if p.Footer != "" {
		bottom -= footer.Line() + gap
	}
	var bodies [][]page.Block
	for _, size := range sizes {
		blocks := append(p.spaced(title), p.body(d, size)...)
		room := bottom - top
		bodies = page.Paginate(blocks, room)
		if len(bodies) == 1 {
			break
		}
	}
	draws := make([]func(), len(bodies))
	for i, blocks := range bodies {
		draws[i] = func() {
			if p.Kind != "" {
				d.Bar(page.Bold(26), page.Top, d.Drawable(oneLine(p.Kind)))
			}
			d.Put(blocks, top, bottom-top)
			if p.Footer != "" {
				d.Rule(page.Left, bottom+gap/2, page.Right, bottom+gap/2, 0)
				text := d.Fit(footer, d.Drawable(oneLine(p.Footer)), page.Body)
				d.Text(footer, page.Left, bottom+gap/2+2, text)
			}
			if i < len(bodies)-1 && p.Words.More != "" {
				more := d.Drawable(p.Words.More + " →")
				d.Text(footer, page.Right-d.Width(footer, more), bottom+gap/2+2, more)
			}
		}
	}
	return draws
}

func (p Poster) spaced(blocks []page.Block) []page.Block { return append(blocks, page.Space(gap)) }

// title is the title as large as it fits without breaking a word.
func (p Poster) title(d *page.Printer) []page.Block {
	text := d.Drawable(oneLine(p.Title))
	for size := largest; ; size -= 2 {
		f := page.Bold(size)
		blocks := d.Lines(f, text, page.Body)
		if size <= smallest || page.Total(blocks) <= titleHeight && wordsFit(d, f, text) {
			return blocks
		}
	}
}

func wordsFit(d *page.Printer, f page.Face, text string) bool {
	for w := range strings.FieldsSeq(text) {
		if d.Width(f, w) > page.Body {
			return false
		}
	}
	return true
}

// body is what follows the title, in letters of a size.
func (p Poster) body(d *page.Printer, size float64) []page.Block {
	plain, bold, large := page.Sized(size), page.Bold(size), page.Bold(size*1.35)
	var blocks []page.Block
	add := func(f page.Face, text string) {
		for i, paragraph := range paragraphs(text) {
			if i > 0 {
				blocks = append(blocks, page.Space(gap/3))
			}
			blocks = append(blocks, d.Lines(f, d.Drawable(paragraph), page.Body)...)
		}
	}
	for _, line := range p.When {
		add(large, line)
	}
	add(page.Bold(size*1.15), p.Where)
	for _, part := range []struct{ label, text string }{
		{"", p.About}, {p.Words.Targets, strings.Join(p.Targets, ", ")}, {p.Words.Asks, p.Asks}, {p.Words.Contact, p.Contact},
	} {
		if strings.TrimSpace(part.text) == "" {
			continue
		}
		if len(blocks) > 0 {
			blocks = append(blocks, page.Space(gap))
		}
		if part.label != "" {
			before := len(blocks)
			add(bold, part.label)
			for i := before; i < len(blocks); i++ {
				blocks[i].Keep = true
			}
		}
		add(plain, part.text)
	}
	return blocks
}

func paragraphs(text string) []string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = oneLine(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
