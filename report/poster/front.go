package poster

import (
	"slices"

	"tocsin/report/page"
)

// bounds are where on a page the parts stand.
type bounds struct{ top, bottom float64 }

var (
	kind   = page.Bold(26)
	again  = page.Bold(18) // the title on the pages that follow
	footer = page.Sized(16)
)

const (
	footerGap = 5.0
	few       = 3 // lines, for which no page is begun or left
)

func (p Poster) bounds(d *page.Printer) bounds {
	b := bounds{page.Top, page.Height - page.Bottom - footer.Line() - footerGap}
	if d.OneLine(p.Kind) != "" {
		b.top += kind.Line() + 4 + gap
	}
	return b
}

// pages are what draws the front, and what follows where it does not hold all.
func (p Poster) pages(d *page.Printer, least float64) []func() {
	b := p.bounds(d)
	s, fits := p.sheet(d, least, b.bottom-b.top)
	if fits {
		return []func(){func() { s.around(b, false); s.spread(b) }}
	}
	front, back := s.split(b.bottom - b.top)
	var draws []func()
	bodies := append([][]page.Block{front}, back...)
	for i, blocks := range bodies {
		draws = append(draws, func() {
			s.around(b, i < len(bodies)-1)
			top := b.top
			if i > 0 {
				s.Text(again, page.Left, top, s.Fit(again, s.OneLine(s.Poster.Title), page.Body))
				top += again.Line() + gap
			}
			s.Put(blocks, top, b.bottom-top)
		})
	}
	return draws
}

// split is the front, with as much of what it is about as it has room for beside all the
// rest, and what follows on other pages. Where the rest alone fills the front, the parts
// follow one another instead.
func (s sheet) split(room float64) (front []page.Block, back [][]page.Block) {
	later := room - again.Line() - gap
	text := s.about()
	before, after := some(s.heading(), s.meeting()), some(s.targets(), s.asks(), s.contact())
	spare := room - stacked(append(slices.Clone(before), after...)) - gap
	n := 0
	for used := 0.0; n < len(text)-few && used+text[n].Height <= spare; n++ {
		used += text[n].Height
	}
	for n > 0 && (text[n-1].Gap || text[n-1].Keep) {
		n--
	}
	if n < few {
		pages := page.Paginate(spaced(s.parts()), later)
		return pages[0], pages[1:]
	}
	rest := text[n:]
	if rest[0].Gap {
		rest = rest[1:]
	}
	parts := append(append(slices.Clone(before), text[:n]), after...)
	return spaced(parts), page.Paginate(rest, later)
}

// spaced are the blocks of parts with gaps between them.
func spaced(parts []part) []page.Block {
	var blocks []page.Block
	for i, p := range parts {
		if i > 0 {
			blocks = append(blocks, page.Space(gap))
		}
		blocks = append(blocks, p...)
	}
	return blocks
}

// spread draws parts that fit, farther apart where there is room to spare, and a third of
// what is left over them.
func (s sheet) spread(b bounds) {
	parts := s.parts()
	spare := b.bottom - b.top - stacked(parts)
	wider := min(2*gap, spare/float64(len(parts)+1))
	y := b.top + (spare-wider*float64(len(parts)-1))/3
	for _, p := range parts {
		s.Put(p, y, 0)
		y += page.Total(p) + gap + wider
	}
}

// around is the bar over the parts and the line under them.
func (s sheet) around(b bounds, more bool) {
	if word := s.OneLine(s.Kind); word != "" {
		s.Bar(kind, page.Top, word)
	}
	wide := page.Body
	if word := s.Fit(footer, s.OneLine(s.Words.More), page.Body/2); more && word != "" {
		word += " →"
		wide -= s.Width(footer, word) + gap
		s.Text(footer, page.Right-s.Width(footer, word), b.bottom+footerGap, word)
	}
	s.Text(footer, page.Left, b.bottom+footerGap, s.Fit(footer, s.OneLine(s.Poster.Footer), wide))
	s.Rule(page.Left, b.bottom+footerGap-2, page.Right, b.bottom+footerGap-2, 0)
}
