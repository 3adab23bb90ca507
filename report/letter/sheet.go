package letter

import (
	"strconv"
	"strings"

	"tocsin/report/page"
)

const (
	numberWide, numberHigh = 34.0, 25.0 // of the box with the number of the sheet
	headWide               = page.Body - numberWide - page.Gap
	titleLines             = 3
	underLines             = 3 // under the title
	firstLines             = 6 // of the letter, at most
	backLines              = 2
	howLines               = 9
	leastRow, largestRow   = 8.2, 10.0
	gap                    = 3.0
	rounding               = 0.1
	numberSize             = 44.0
)

var (
	first = page.Sized(11)
	how   = page.Sized(10.5)
)

// sheet is one page: which letter, its first lines, who signs, and what becomes of it.
func (p *printer) sheet(n int) []page.Block {
	s := p.sheets
	head := p.short(page.Letter, s.Title, headWide, titleLines)
	head = append(head, p.short(page.Plain, strings.Join(s.Lines, "\n"), headWide, underLines)...)
	head = append(head, p.short(page.Bold(11), s.Words.Back, headWide, backLines)...)
	below := p.short(how, strings.Join(s.How, "\n"), page.Body, howLines)
	t := p.table()
	above := []page.Block{p.numbered(head, n), page.Space(gap)}
	room := p.Room(page.Height) - page.Total(above) - page.Total(below) - t.heads.Height - 2*gap - rounding
	lines := min(firstLines, int((room-Rows*leastRow)/first.Line()))
	start := p.short(first, s.Text, page.Body, max(lines, 0))
	room -= page.Total(start)

	blocks := append(append(above, start...), page.Space(gap), t.heads)
	for i := range Rows {
		blocks = append(blocks, t.row(i+1, min(largestRow, room/Rows)))
	}
	return append(append(blocks, page.Space(gap)), below...)
}

// short is a text with paragraphs in at most limit lines.
func (p *printer) short(f page.Face, text string, width float64, limit int) []page.Block {
	if limit == 0 {
		return nil
	}
	var blocks []page.Block
	for _, line := range p.Shorten(f, strings.Join(p.Paragraphs(text), "\n"), width, limit) {
		blocks = append(blocks, page.Block{Height: f.Line(), Draw: func(y, _ float64) { p.Text(f, page.Left, y, line) }})
	}
	return blocks
}

// numbered has the number of the sheet at the right of its head: by it the sheet is entered.
func (p *printer) numbered(head []page.Block, n int) page.Block {
	return page.Block{Height: max(page.Total(head), numberHigh), Draw: func(y, h float64) {
		p.Put(head, y, h)
		x := page.Right - numberWide
		p.Thick(x, y+1, numberWide, numberHigh-1)
		p.Text(page.Small, x+2, y+2, p.Fit(page.Small, p.OneLine(p.sheets.Words.Sheet), numberWide-4))
		text := strconv.Itoa(n)
		size := numberSize
		for p.Width(page.Bold(size), text) > numberWide-4 {
			size -= 2
		}
		f := page.Bold(size)
		p.Text(f, x+(numberWide-p.Width(f, text))/2, y+15.5-f.Base()/2, text)
	}}
}
