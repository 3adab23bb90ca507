package counter

import (
	"strings"

	"tocsin/collective/incident"
	"tocsin/report/page"
)

// back is what it cost, in words and in figures, and the code.
func (p printer) back(f Form, s setting) []page.Block {
	blocks := p.list(f, incident.Consequence, 2, s)
	half := split(2)
	blocks = append(blocks, p.apart(p.half(f, incident.Worker, s), p.half(f, incident.Task, s))...)
	figures := p.figures(f, half, s)
	if len(figures) > 0 {
		figures = append([]piece{p.heading("", f.Words.Measures, half)}, figures...)
	}
	blocks = append(blocks, p.apart(figures, p.bands(f, half, s))...)
	blocks = append(blocks, p.words(f.Words, s)...)
	if f.Words.Code != "" {
		blocks = append(append(blocks, page.Space(between)), kept([]piece{p.heading("", f.Words.Code, page.Body)})...)
		blocks = append(blocks, p.codeLine()...)
	}
	for _, one := range p.paragraph(page.Small, strings.Join(f.How, "\n"), page.Body) {
		blocks = append(blocks, page.Block{Height: one.height, Draw: func(y, _ float64) { one.draw(page.Left, y) }})
	}
	return blocks
}

// half is the boxes of a dimension in half of the width.
func (p printer) half(f Form, d incident.Dimension, s setting) []piece {
	l := f.Lists[d]
	if len(l.Terms) == 0 {
		return nil
	}
	return append([]piece{p.heading(Letter(d), l.Label, split(2))}, p.ticks(d, l.Terms, split(2), s)...)
}

// apart is two lists beside each other, away from what is above.
func (p printer) apart(left, right []piece) []page.Block {
	if len(left)+len(right) == 0 {
		return nil
	}
	return append([]page.Block{p.rule()}, beside(left, right)...)
}

// words is lines to write on, and what must not be written there.
func (p printer) words(w FormWords, s setting) []page.Block {
	if w.Text == "" {
		return nil
	}
	blocks := append(p.begin("", w.Text), kept(p.paragraph(page.Bold(10), w.Never, page.Body))...)
	for range s.lines {
		blocks = append(blocks, page.Block{Height: writeHigh, Draw: func(y, h float64) { p.Rule(page.Left, y+h-0.5, page.Right, y+h-0.5, 0) }})
	}
	return blocks
}
