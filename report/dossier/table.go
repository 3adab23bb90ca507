package dossier

import (
	"strings"

	"tocsin/report/page"
)

const (
	between   = 3.5  // the room between what is in two columns
	figureMin = 22.0 // the width of a column of figures
	figureMax = 40.0
	firstMin  = 45.0 // of the first, at the least, unless all in it is narrower
)

// A column is a part of the width of a page.
type column struct {
	width float64
	right bool // its texts end where it ends
}

// A row is texts beside each other.
type row struct {
	face  page.Face
	cells []string
}

// headSizes are the sizes of the heads of a table of figures, in points: the first in which no
// word of them is broken.
var headSizes = []float64{12, 11, 10, 9}

// sums are the columns of a table of figures and the face of its heads. Those of figures are as
// wide as what is in them, or where there is no room for that all alike; the first has the rest.
func (p *printer) sums(heads []string, rows [][]string) ([]column, page.Face) {
	figures := max(0, len(heads)-1)
	room := page.Body - min(firstMin, p.widest(rows, 0)+between)
	var face page.Face
	var columns []column
	for _, size := range headSizes {
		face, columns = page.Bold(size), []column{{width: page.Body}}
		for i := 1; i <= figures; i++ {
			wide := between + max(p.widestWord(face, heads[i]), p.widest(rows, i))
			columns = append(columns, column{min(figureMax, max(wide, figureMin)), true})
			columns[0].width -= columns[i].width
		}
		if page.Body-columns[0].width <= room {
			return columns, face
		}
	}
	columns[0].width = page.Body - room
	for i := 1; i <= figures; i++ {
		columns[i].width = room / float64(figures)
	}
	return columns, face
}

// widest is the width of what is in a column.
func (p *printer) widest(rows [][]string, column int) float64 {
	widest := 0.0
	for _, r := range rows {
		if column < len(r) {
			widest = max(widest, p.Width(page.Plain, p.Drawable(r[column])))
		}
	}
	return widest
}

func (p *printer) widestWord(f page.Face, text string) float64 {
	widest := 0.0
	for word := range strings.SplitSeq(p.Drawable(text), " ") {
		widest = max(widest, p.Width(f, word))
	}
	return widest
}

// table is rows under heads that come again on every page. A short one is on one page.
func (p *printer) table(columns []column, heads row, rows [][]string) {
	from := len(p.blocks)
	for _, b := range append(p.row(columns, heads, true), p.ruled(0)) {
		b.Again, b.Keep = true, true
		p.add(b)
	}
	for _, cells := range rows {
		p.add(p.row(columns, row{page.Plain, cells}, false)...)
		p.add(p.ruled(lightGray))
	}
	page.Whole(p.blocks[from:], keptHeight)
}

// row has a block for each line of the longest of its cells, on one page if it is not too
// high, and keeps with the rule under it. Heads stand on their rule.
func (p *printer) row(columns []column, r row, low bool) []page.Block {
	cells, high := make([][]string, len(columns)), 0
	for i, c := range columns {
		if i < len(r.cells) {
			room := c.width - between
			if i == len(columns)-1 && !c.right {
				room = c.width
			}
			cells[i] = p.Wrap(r.face, p.Drawable(r.cells[i]), room)
		}
		high = max(high, len(cells[i]))
	}
	var blocks []page.Block
	for n := range high {
		blocks = append(blocks, page.Block{Height: r.face.Line(), Draw: func(y, _ float64) {
			x := page.Left
			for i, c := range columns {
				at := n
				if low {
					at -= high - len(cells[i])
				}
				if at >= 0 && at < len(cells[i]) {
					before := 0.0
					if c.right {
						before = c.width - p.Width(r.face, cells[i][at])
					}
					p.Text(r.face, x+before, y, cells[i][at])
				}
				x += c.width
			}
		}})
	}
	page.Together(blocks)
	page.Whole(blocks, keptHeight)
	if high > 0 {
		blocks[high-1].Keep = true
	}
	return blocks
}

// ruled is the line under a row, with room on both sides.
func (p *printer) ruled(gray int) page.Block {
	return page.Block{Height: 2.6, Draw: func(y, _ float64) { p.Rule(page.Left, y+0.9, page.Right, y+0.9, gray) }}
}
