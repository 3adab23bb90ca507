package letter

import (
	"strconv"
	"strings"

	"tocsin/report/page"
)

const (
	numbers   = 8.0 // the width of the numbers of the lines
	tick      = 5.0 // the side of a box
	leastTick = 16.0
	mostTick  = 27.0
	headLines = 3 // of a column
	between   = 2.0
)

var header = page.Bold(10)

// A column is where its part of a line begins, and how wide it is.
type column struct {
	x, width float64
	head     []string
	box      bool
}

// A table is where people sign.
type table struct {
	*printer
	columns []column
	heads   page.Block
}

// table has the columns of those labels that say something. The boxes are as wide apart as
// what stands over them.
func (p *printer) table() table {
	t := table{printer: p}
	w := p.sheets.Words
	x := page.Right
	var boxes []column
	for _, label := range []string{w.Counted, w.Public} {
		if label = p.OneLine(label); label != "" {
			wide := min(mostTick, max(leastTick, p.widestWord(header, label)+between))
			x -= wide
			boxes = append([]column{{x: x, width: wide, head: p.Shorten(header, label, wide-between/2, headLines), box: true}}, boxes...)
		}
	}
	free, from := x-page.Left-numbers, page.Left+numbers
	for _, c := range []struct {
		label string
		share float64
	}{{w.Name, 0.4}, {w.Function, 0.33}, {w.Place, 0.27}} {
		wide := free * c.share
		t.columns = append(t.columns, column{x: from, width: wide - between, head: p.Shorten(header, p.OneLine(c.label), wide-between, headLines)})
		from += wide
	}
	t.columns = append(t.columns, boxes...)
	t.heads = t.header()
	return t
}

func (p *printer) widestWord(f page.Face, text string) float64 {
	widest := 0.0
	for word := range strings.SplitSeq(text, " ") {
		widest = max(widest, p.Width(f, word))
	}
	return widest
}

// header stands over the first line, its texts on the rule.
func (t table) header() page.Block {
	rows := 0
	for _, c := range t.columns {
		rows = max(rows, len(c.head))
	}
	return page.Block{Height: float64(rows)*header.Line() + 1, Keep: true, Draw: func(y, h float64) {
		for _, c := range t.columns {
			at := y + float64(rows-len(c.head))*header.Line()
			for _, line := range c.head {
				x := c.x
				if c.box {
					x += (c.width - t.Width(header, line)) / 2
				}
				t.Text(header, x, at, line)
				at += header.Line()
			}
		}
		t.Rule(page.Left, y+h, page.Right, y+h, 0)
	}}
}

// row is a line to sign on.
func (t table) row(n int, height float64) page.Block {
	text := strconv.Itoa(n)
	return page.Block{Height: height, Draw: func(y, h float64) {
		base := y + h - 0.4
		t.Text(page.Small, page.Left+5-t.Width(page.Small, text), base-page.Small.Base(), text)
		for _, c := range t.columns {
			if c.box {
				t.Box(c.x+(c.width-tick)/2, base-tick, tick, tick, 0)
			} else {
				t.Rule(c.x, base, c.x+c.width, base, 110)
			}
		}
	}}
}
