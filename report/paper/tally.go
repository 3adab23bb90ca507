package paper

import "strconv"

const (
	labelWidth = 58.0
	totalWidth = 20.0
	square     = 8.0 // a group of five marks
	rowHeight  = 12.0
	tight      = square + 1.6 // of the rows under a choice
	labelLines = 6
)

// tally is the sheet on which ballots are counted, who voted so, and who counted.
func (p *printer) tally() {
	w := p.sheet.Words
	blocks := p.title()
	if w.Hint != "" {
		blocks = append(append(blocks, p.lines(plain, w.Hint, body)...), space(gap/2))
	}
	var closing []block
	for _, label := range []string{w.Blank, w.Spoilt} {
		if label != "" {
			closing = append(closing, p.row(label, plain, p.squares))
		}
	}
	if w.Papers != "" {
		closing = append(closing, p.row(w.Papers, strong, nil))
	}
	table := p.table(0)
	tables := 1
	if p.sheet.Write {
		spare := p.room(pageHeight) - total(blocks) - total(closing)
		tables = max(1, int(spare/total(table)))
	}
	for i := range tables {
		blocks = append(blocks, p.table(i)...)
	}
	p.section(w.Tally, p.witnessed(append(blocks, closing...)))
}

// table has what is counted of every choice. Of numbers there are as many tables as a
// page holds, each for the ballots that follow those of the one before.
func (p *printer) table(number int) []block {
	blocks := []block{p.tallyHead(number)}
	for _, choice := range p.sheet.Choices {
		label := choice.Text
		if choice.Letter != "" {
			label = choice.Letter + " · " + label
		}
		blocks = append(blocks, p.counted(label)...)
	}
	return append(blocks, space(gap/2))
}

// counted is a choice to count: one row, or under its name a row for each column.
func (p *printer) counted(label string) []block {
	switch {
	case p.sheet.Write:
		return []block{p.row(label, plain, p.cells)}
	case len(p.sheet.Columns) == 0:
		return []block{p.row(label, plain, p.squares)}
	}
	var blocks []block
	for _, line := range p.shorten(strong, label, body, labelLines) {
		blocks = append(blocks, block{height: strong.line(), keep: true, draw: func(y, _ float64) { p.text(strong, left, y+1, line) }})
	}
	for i, column := range p.sheet.Columns {
		row := p.row(column, plain, p.squares)
		row.height = max(tight, row.height-rowHeight+tight)
		row.keep = i < len(p.sheet.Columns)-1
		blocks = append(blocks, row)
	}
	return append(blocks, space(gap/2))
}

// row is a label, room to tally and a box for the total.
func (p *printer) row(label string, f face, room func(y, height float64)) block {
	lines := p.shorten(f, label, labelWidth-2, labelLines)
	height := max(rowHeight, float64(len(lines))*f.line()+3)
	return block{height: height, draw: func(y, h float64) {
		at := y + (h-float64(len(lines))*f.line())/2
		for _, line := range lines {
			p.text(f, left, at, line)
			at += f.line()
		}
		if room != nil {
			room(y, h)
		}
		p.box(right-totalWidth, y+1, totalWidth, h-2, 0)
		p.rule(left, y+h, right, y+h, 150)
	}}
}

// marks is where tally marks go: from where, and how many of a width.
func marks(width float64) (x float64, n int) {
	return left + labelWidth, int((body - labelWidth - totalWidth - 2) / width)
}

// squares are light, one for five marks, in as many rows as h holds.
func (p *printer) squares(y, h float64) {
	x, n := marks(square + 1)
	rows := max(1, int((h-1)/(square+1)))
	y += (h - float64(rows)*(square+1) + 1) / 2
	for i := range rows * n {
		p.box(x+float64(i%n)*(square+1), y+float64(i/n)*(square+1), square, square, 170)
	}
}

// cells are a column for each ballot, for the number that is written on it.
func (p *printer) cells(y, h float64) {
	x, n := marks(square + 1)
	for i := range n {
		p.box(x+float64(i)*(square+1), y, square+1, h, 120)
	}
}

// tallyHead is over the rows of every page.
func (p *printer) tallyHead(table int) block {
	word := p.fit(strong, p.sheet.Words.Total, totalWidth)
	return block{height: strong.line() + 1, again: true, keep: true, draw: func(y, h float64) {
		p.text(strong, right-p.width(strong, word), y, word)
		p.rule(left, y+h, right, y+h, 0)
		if !p.sheet.Write {
			return
		}
		x, n := marks(square + 1)
		for i := range n {
			number := strconv.Itoa(table*n + i + 1)
			p.text(plain, x+(float64(i)+0.5)*(square+1)-p.width(plain, number)/2, y, number)
		}
	}}
}
