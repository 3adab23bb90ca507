package chart

import "github.com/go-analyze/charts"

// The greys, far enough from each other for a bad printer.
var (
	paper = charts.Color{R: 255, G: 255, B: 255, A: 255}
	ink   = charts.Color{R: 20, G: 20, B: 20, A: 255}
	dark  = charts.Color{R: 45, G: 45, B: 45, A: 255}
	light = charts.Color{R: 200, G: 200, B: 200, A: 255}
	mid   = charts.Color{R: 130, G: 130, B: 130, A: 255}
)

type canvas struct{ *charts.Painter }

func (c canvas) fill(x1, y1, x2, y2 int, color charts.Color) {
	c.FilledRect(x1, y1, x2, y2, color, charts.ColorTransparent, 0)
}

func (c canvas) line(x1, y1, x2, y2 int, color charts.Color, thick float64) {
	c.LineStroke([]charts.Point{{X: x1, Y: y1}, {X: x2, Y: y2}}, color, thick)
}

// text writes one line, whose top is at y.
func (c canvas) text(f face, x, y int, text string) { c.Text(text, x, y+f.size, 0, f.style()) }

func (l layout) paint(c canvas) {
	y := margin
	for _, line := range l.title {
		c.text(titleFace(), margin, y, line)
		y += titleFace().line()
	}
	for _, k := range l.keys {
		top := k.y + (legendFace().line()-swatch)/2 + 2
		if k.part < 0 {
			c.mark(k.x+swatch/2, top, top+swatch)
		} else {
			c.part(k.part, k.x, top, k.x+swatch, top+swatch)
		}
		c.text(legendFace(), k.x+swatch+beside, k.y, k.name)
	}
	for _, r := range l.rows {
		for i, line := range r.label {
			c.text(labelFace(), margin, r.top+i*labelFace().line(), line)
		}
		c.bar(r)
		if l.mark > 0 {
			c.mark(l.mark, r.y-4, r.y+barHeight+4)
		}
	}
}

func (c canvas) bar(r row) {
	from := margin
	for part, end := range r.ends {
		if end > from {
			c.part(part, from, r.y, end, r.y+barHeight)
			from = end
		}
	}
	c.line(margin, r.y-4, margin, r.y+barHeight+4, ink, 2) // where bars begin, and all of one of nothing
	c.text(numberFace(), r.textX, r.y+(barHeight-numberFace().line())/2, r.text)
}

// mark is the line of what was needed, with a rim that shows it on a dark bar.
func (c canvas) mark(x, y1, y2 int) {
	c.line(x, y1, x, y2, paper, 9)
	c.line(x, y1, x, y2, ink, 4)
}

// part fills a rectangle as the part of a number is filled everywhere.
func (c canvas) part(number, x1, y1, x2, y2 int) {
	back := []charts.Color{dark, light, paper, mid, paper, light}[number%MaxParts]
	c.fill(x1, y1, x2, y2, back)
	if hatched := number%MaxParts == 2 || number%MaxParts == 5; hatched {
		c.hatch(x1, y1, x2, y2)
	}
	for _, edge := range [][4]int{{x1, y1, x2, y1}, {x1, y2, x2, y2}, {x1, y1, x1, y2}, {x2, y1, x2, y2}} {
		c.line(edge[0], edge[1], edge[2], edge[3], dark, 2)
	}
}

// hatch draws slanted lines that end at the edges of a rectangle.
func (c canvas) hatch(x1, y1, x2, y2 int) {
	const step = 9
	high := y2 - y1
	for x := x1 - high + step; x < x2; x += step {
		from, to := max(x, x1), min(x+high, x2)
		c.line(from, y2-(from-x), to, y2-(to-x), dark, 2.5)
	}
}
