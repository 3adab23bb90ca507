package paper

// split is the height from which a choice may go on on the next page.
const split = 90.0

// choice is a line of the ballot: the boxes, the letter, the text.
func (b *booth) choice(c Choice) []block {
	lines := b.wrap(option, c.Text, b.textWidth)
	height := max(tick, float64(len(lines))*option.line()) + 2*padding
	if height > split {
		return b.long(c, lines)
	}
	return []block{{height: height, grows: true, draw: func(y, h float64) {
		b.rule(left, y+h, right, y+h, 150)
		at := y + (h-height)/2 + padding
		b.mark(at, c)
		if spare := tick - float64(len(lines))*option.line(); spare > 0 {
			at += spare / 2
		}
		for _, line := range lines {
			b.text(option, b.textX, at, line)
			at += option.line()
		}
	}}}
}

// long is a choice that may be too high for a page: a block a line.
func (b *booth) long(c Choice, lines []string) []block {
	var blocks []block
	for i, line := range lines {
		blocks = append(blocks, block{height: option.line(), keep: i < 2, draw: func(y, _ float64) {
			if i == 0 {
				b.mark(y+padding, c)
			}
			b.text(option, b.textX, y+padding, line)
		}})
	}
	return append(blocks, block{height: 2 * padding, draw: func(y, h float64) { b.rule(left, y+h, right, y+h, 150) }})
}

// mark is the boxes of a choice and its letter.
func (b *booth) mark(y float64, c Choice) {
	for _, x := range b.boxes {
		b.box(x-b.boxWidth/2, y, b.boxWidth, tick, 0)
	}
	b.text(letter, b.letterX, y+(tick-letter.line())/2, b.fit(letter, c.Letter, b.letterWidth+0.1))
}

// cut is the dashed line at y along which two ballots are separated, with scissors.
func (p *printer) cut(y float64) {
	from := 8.0
	p.pen(0.3, 0)
	for _, side := range []float64{-1, 1} {
		p.pdf.Circle(from, y+side*1.5, 1.1, "D")
		p.pdf.Line(from+0.9, y+side*0.9, from+6, y-side*1.6)
	}
	from += 8
	if word := p.sheet.Words.Cut; word != "" {
		word = p.fit(small, word, body/2)
		p.text(small, from, y-small.line()/2, word)
		from += p.width(small, word) + 2
	}
	p.pdf.SetDashPattern([]float64{2.5, 2}, 0)
	p.rule(from, y, pageWidth-5, y, 0)
	p.pdf.SetDashPattern(nil, 0)
}
