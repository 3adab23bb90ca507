package dossier

import (
	"strconv"

	"tocsin/report/chart"
	"tocsin/report/page"
)

const (
	barHeight  = 5.2
	barLabel   = 62.0 // the width of what stands at the left of a bar
	barLines   = 2
	swatch     = 4.4
	leastBar   = 0.6 // little is not nothing
	rowPad     = 2.2
	numberRoom = 0.4 // of what is beside the labels, at most
)

var (
	barText   = page.Sized(11)
	barNumber = page.Bold(11)
)

// bars is a chart in lines, sharp on any printer, whose numbers can be read and searched. Its
// title is over it already.
func (p *printer) bars(c chart.Bars) []page.Block {
	c.Unit, c.MarkLabel = p.Drawable(c.Unit), p.Drawable(c.MarkLabel)
	s := p.scale(c)
	blocks := p.legend(c)
	for _, b := range c.Bars {
		blocks = append(blocks, p.bar(c, s, b))
	}
	page.Whole(blocks, keptHeight)
	return append(blocks, gap(3, false))
}

// A scale is how long what is counted is drawn.
type scale struct{ room, highest float64 }

func (s scale) length(count int) float64 {
	if count == 0 {
		return 0
	}
	return max(leastBar, s.room*float64(count)/s.highest)
}

// scale leaves room for the widest number after the longest bar.
func (p *printer) scale(c chart.Bars) scale {
	const body = page.Body - barLabel
	widest, highest := 0.0, max(1, c.Mark)
	for _, b := range c.Bars {
		widest = max(widest, p.Width(barNumber, p.atEnd(c, b)))
		highest = max(highest, sum(b))
	}
	return scale{body - min(widest, body*numberRoom) - 3, float64(highest)}
}

func sum(b chart.Bar) int {
	all := 0
	for _, part := range b.Parts {
		all += part
	}
	return all
}

// atEnd is what is written at the end of a bar.
func (p *printer) atEnd(c chart.Bars, b chart.Bar) string {
	text := p.Drawable(b.Text)
	if text == "" {
		text = strconv.Itoa(sum(b))
		if c.Unit != "" {
			text += "\u00a0" + c.Unit
		}
	}
	return p.Fit(barNumber, text, (page.Body-barLabel)*numberRoom)
}

func (p *printer) bar(c chart.Bars, s scale, b chart.Bar) page.Block {
	const from = page.Left + barLabel
	label, number := p.Shorten(barText, p.Drawable(b.Label), barLabel-3, barLines), p.atEnd(c, b)
	height := max(barHeight, float64(len(label))*barText.Line()) + rowPad
	return page.Block{Height: height, Draw: func(y, h float64) {
		at := y + (h-float64(len(label))*barText.Line())/2
		for _, line := range label {
			p.Text(barText, page.Left, at, line)
			at += barText.Line()
		}
		top, x, counted := y+(h-barHeight)/2, from, 0
		for part, count := range b.Parts {
			counted += count
			if end := from + s.length(counted); end > x {
				p.part(part, area{x, top, end - x, barHeight})
				x = end
			}
		}
		p.Rule(from, y, from, y+h, 0)
		after := x + 1.5
		if c.Mark > 0 {
			mark := from + s.length(c.Mark)
			p.mark(mark, y, h)
			if mark >= x && mark <= after+p.Width(barNumber, number) {
				after = mark + 1.5 // the line does not cross a number
			}
		}
		p.Text(barNumber, after, y+(h-barNumber.Line())/2, number)
	}}
}

// mark is the line of what was needed, with a rim that shows it on a dark bar.
func (p *printer) mark(x, y, height float64) {
	p.fill(area{x - 0.7, y, 1.4, height}, white)
	p.fill(area{x - 0.3, y, 0.6, height}, 0)
}

// legend is what the parts of bars are, one a line: names are long in some languages.
func (p *printer) legend(c chart.Bars) []page.Block {
	var blocks []page.Block
	key := func(name string, draw func(y float64)) {
		name = p.Fit(barText, p.Drawable(name), page.Body-swatch-3)
		blocks = append(blocks, page.Block{Height: barText.Line() + 1, Draw: func(y, _ float64) {
			draw(y)
			p.Text(barText, page.Left+swatch+3, y, name)
		}})
	}
	for part, name := range c.Legend {
		key(name, func(y float64) { p.part(part, area{page.Left, y + 0.6, swatch, swatch}) })
	}
	if c.Mark > 0 && c.MarkLabel != "" {
		key(c.MarkLabel, func(y float64) { p.mark(page.Left+swatch/2, y+0.6, swatch) })
	}
	if len(blocks) > 0 {
		blocks = append(blocks, page.Block{Height: 1.5, Draw: func(_, _ float64) {}})
	}
	return blocks
}
