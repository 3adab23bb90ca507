package minutes

import "tocsin/report/page"

// head is what the first page begins with.
func (p *printer) head(m Minutes) {
	p.text(page.Heading, 0, m.Title)
	p.add(page.Space(2))
	if m.Draft != "" {
		p.framed(m.Draft)
	}
	p.paragraphs(page.Reading, 0, m.Lines)
}

// framed is a text with lines around it, seen before the others; a very long one has none.
func (p *printer) framed(text string) {
	const inside = 3.0
	lines := p.Wrap(page.Label, p.Drawable(text), page.Body-2*inside)
	height := float64(len(lines))*page.Label.Line() + inside
	if height > keptHeight {
		p.text(page.Label, 0, text)
		p.add(page.Space(page.Gap))
		return
	}
	p.add(page.Block{Height: height, Draw: func(y, h float64) {
		p.Box(page.Left, y, page.Body, h, 0)
		for i, line := range lines {
			p.Text(page.Label, page.Left+inside, y+inside/2+float64(i)*page.Label.Line(), line)
		}
	}}, page.Space(page.Gap))
}
