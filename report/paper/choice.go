package paper

import "tocsin/report/page"

// split is the height from which a choice may go on on the next page.
const split = 90.0

// choice is a line of the ballot: the boxes, the letter, the text.
func (b *booth) choice(c Choice) []page.Block {
	lines := b.Wrap(page.Option, c.Text, b.textWidth)
	height := max(tick, float64(len(lines))*page.Option.Line()) + 2*padding
	if height > split {
		return b.long(c, lines)
	}
	return []page.Block{{Height: height, Grows: true, Draw: func(y, h float64) {
		b.Rule(page.Left, y+h, page.Right, y+h, 150)
		at := y + (h-height)/2 + padding
		b.mark(at, c)
		if spare := tick - float64(len(lines))*page.Option.Line(); spare > 0 {
			at += spare / 2
		}
		for _, line := range lines {
			b.Text(page.Option, b.textX, at, line)
			at += page.Option.Line()
		}
	}}}
}

// long is a choice that may be too high for a page: a block a line.
func (b *booth) long(c Choice, lines []string) []page.Block {
	var blocks []page.Block
	for i, line := range lines {
		blocks = append(blocks, page.Block{Height: page.Option.Line(), Keep: i < 2, Draw: func(y, _ float64) {
			if i == 0 {
				b.mark(y+padding, c)
			}
			b.Text(page.Option, b.textX, y+padding, line)
		}})
	}
	return append(blocks, page.Block{Height: 2 * padding, Draw: func(y, h float64) { b.Rule(page.Left, y+h, page.Right, y+h, 150) }})
}

// mark is the boxes of a choice and its letter.
func (b *booth) mark(y float64, c Choice) {
	for _, x := range b.boxes {
		b.Box(x-b.boxWidth/2, y, b.boxWidth, tick, 0)
	}
	b.Text(page.Letter, b.letterX, y+(tick-page.Letter.Line())/2, b.Fit(page.Letter, c.Letter, b.letterWidth+0.1))
}

// cut is the dashed line at y along which two ballots are separated, with scissors.
func (p *printer) cut(y float64) {
	from := 8.0
	for _, side := range []float64{-1, 1} {
		p.Circle(from, y+side*1.5, 1.1)
		p.Rule(from+0.9, y+side*0.9, from+6, y-side*1.6, 0)
	}
	from += 8
	if word := p.sheet.Words.Cut; word != "" {
		word = p.Fit(page.Small, word, page.Body/2)
		p.Text(page.Small, from, y-page.Small.Line()/2, word)
		from += p.Width(page.Small, word) + 2
	}
	p.Dashes(from, y, page.Width-5, y)
}
