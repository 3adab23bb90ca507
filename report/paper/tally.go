package paper

import (
	"strconv"

	"tocsin/report/page"
)

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
		blocks = append(append(blocks, p.Lines(page.Plain, w.Hint, page.Body)...), page.Space(page.Gap/2))
	}
	var closing []page.Block
	for _, label := range []string{w.Blank, w.Spoilt} {
		if label != "" {
			closing = append(closing, p.row(label, page.Plain, p.squares))
		}
	}
	if w.Papers != "" {
		closing = append(closing, p.row(w.Papers, page.Strong, nil))
	}
	table := p.table(0)
	tables := 1
	if p.sheet.Write {
		spare := p.Room(page.Height) - page.Total(blocks) - page.Total(closing)
		tables = max(1, int(spare/page.Total(table)))
	}
	for i := range tables {
		blocks = append(blocks, p.table(i)...)
	}
	p.Section(w.Tally, p.witnessed(append(blocks, closing...)))
}

// table has what is counted of every choice. Of numbers there are as many tables as a
// page holds, each for the ballots that follow those of the one before.
func (p *printer) table(number int) []page.Block {
	blocks := []page.Block{p.tallyHead(number)}
	for _, choice := range p.sheet.Choices {
		label := choice.Text
		if choice.Letter != "" {
			label = choice.Letter + " · " + label
		}
		blocks = append(blocks, p.counted(label)...)
	}
	return append(blocks, page.Space(page.Gap/2))
}

// counted is a choice to count: one row, or under its name a row for each column.
func (p *printer) counted(label string) []page.Block {
	switch {
	case p.sheet.Write:
		return []page.Block{p.row(label, page.Plain, p.cells)}
	case len(p.sheet.Columns) == 0:
		return []page.Block{p.row(label, page.Plain, p.squares)}
	}
	var blocks []page.Block
	for _, line := range p.Shorten(page.Strong, label, page.Body, labelLines) {
		blocks = append(blocks, page.Block{Height: page.Strong.Line(), Keep: true, Draw: func(y, _ float64) { p.Text(page.Strong, page.Left, y+1, line) }})
	}
	for i, column := range p.sheet.Columns {
		row := p.row(column, page.Plain, p.squares)
		row.Height = max(tight, row.Height-rowHeight+tight)
		row.Keep = i < len(p.sheet.Columns)-1
		blocks = append(blocks, row)
	}
	return append(blocks, page.Space(page.Gap/2))
}

// row is a label, room to tally and a box for the total.
func (p *printer) row(label string, f page.Face, room func(y, height float64)) page.Block {
	lines := p.Shorten(f, label, labelWidth-2, labelLines)
	height := max(rowHeight, float64(len(lines))*f.Line()+3)
	return page.Block{Height: height, Draw: func(y, h float64) {
		at := y + (h-float64(len(lines))*f.Line())/2
		for _, line := range lines {
			p.Text(f, page.Left, at, line)
			at += f.Line()
		}
		if room != nil {
			room(y, h)
		}
		p.Box(page.Right-totalWidth, y+1, totalWidth, h-2, 0)
		p.Rule(page.Left, y+h, page.Right, y+h, 150)
	}}
}

// marks is where tally marks go: from where, and how many of a width.
func marks(width float64) (x float64, n int) {
	return page.Left + labelWidth, int((page.Body - labelWidth - totalWidth - 2) / width)
}

// squares are light, one for five marks, in as many rows as h holds.
func (p *printer) squares(y, h float64) {
	x, n := marks(square + 1)
	rows := max(1, int((h-1)/(square+1)))
	y += (h - float64(rows)*(square+1) + 1) / 2
	for i := range rows * n {
		p.Box(x+float64(i%n)*(square+1), y+float64(i/n)*(square+1), square, square, 170)
	}
}

// cells are a column for each ballot, for the number that is written on it.
func (p *printer) cells(y, h float64) {
	x, n := marks(square + 1)
	for i := range n {
		p.Box(x+float64(i)*(square+1), y, square+1, h, 120)
	}
}

// tallyHead is over the rows of every page.
func (p *printer) tallyHead(table int) page.Block {
	word := p.Fit(page.Strong, p.sheet.Words.Total, totalWidth)
	return page.Block{Height: page.Strong.Line() + 1, Again: true, Keep: true, Draw: func(y, h float64) {
		p.Text(page.Strong, page.Right-p.Width(page.Strong, word), y, word)
		p.Rule(page.Left, y+h, page.Right, y+h, 0)
		if !p.sheet.Write {
			return
		}
		x, n := marks(square + 1)
		for i := range n {
			number := strconv.Itoa(table*n + i + 1)
			p.Text(page.Plain, x+(float64(i)+0.5)*(square+1)-p.Width(page.Plain, number)/2, y, number)
		}
	}}
}
