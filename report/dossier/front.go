package dossier

import "tocsin/report/page"

const (
	titleSize, leastTitle   = 34.0, 22.0
	numberSize, leastNumber = 44.0, 20.0
	titleLines              = 4
	numberLines             = 4 // of what a number says
	beside                  = 6.0
)

var (
	circle = page.Sized(16)
	counts = page.Sized(12)
)

// front is what the first page begins with: seen from across a table.
func (p *printer) front(d Dossier) {
	p.add(page.Block{Height: 8, Draw: func(y, _ float64) { p.Stroke(y+1, 3) }})
	f, lines := p.large(d.Title)
	for _, line := range lines {
		p.add(page.Block{Height: f.Line() * 0.9, Draw: func(y, _ float64) { p.Text(f, page.Left, y, line) }})
	}
	p.add(page.Space(3))
	p.add(p.text(circle, 0, page.Body, d.Subtitle)...)
	p.add(page.Space(8))
	if len(d.Numbers) > 0 {
		p.add(p.numbers(d.Numbers), page.Space(8))
	}
	for i, text := range d.Summary {
		if i > 0 {
			p.add(page.Space(lineGap))
		}
		p.add(p.text(page.Reading, 0, page.Body, text)...)
	}
}

// large is a title in the largest letters in which no word of it is broken and it has two
// lines, or else in the least.
func (p *printer) large(title string) (page.Face, []string) {
	title = p.Drawable(title)
	for size := titleSize; size > leastTitle; size-- {
		if lines := p.Wrap(page.Bold(size), title, page.Body); len(lines) <= 2 {
			return page.Bold(size), lines
		}
	}
	f := page.Bold(leastTitle)
	return f, p.Shorten(f, title, page.Body, titleLines)
}

// numbers are beside each other, each with what it says under it.
func (p *printer) numbers(all []Number) page.Block {
	wide := (page.Body - beside*float64(len(all)-1)) / float64(len(all))
	const inside = 4.5 // after the stroke at the left of each
	size := numberSize
	for _, n := range all {
		for size > leastNumber && p.Width(page.Bold(size), p.Drawable(n.Number)) > wide-inside {
			size--
		}
	}
	f := page.Bold(size)
	texts, rows := make([][]string, len(all)), 0
	for i, n := range all {
		texts[i] = p.Shorten(counts, p.Drawable(n.Text), wide-inside, numberLines)
		rows = max(rows, len(texts[i]))
	}
	return page.Block{Height: f.Line() + float64(rows)*counts.Line() + 2, Draw: func(y, h float64) {
		for i, n := range all {
			x := page.Left + float64(i)*(wide+beside)
			p.fill(area{x, y, 1.3, h}, 0)
			p.Text(f, x+inside, y, p.Fit(f, p.Drawable(n.Number), wide-inside))
			for row, line := range texts[i] {
				p.Text(counts, x+inside, y+f.Line()+1+float64(row)*counts.Line(), line)
			}
		}
	}}
}
