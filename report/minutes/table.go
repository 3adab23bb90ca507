package minutes

import "tocsin/report/page"

// between is the room between what is in two columns.
const between = 2.5

// A column is a part of the width of a page and the face of what is in it.
type column struct {
	face  page.Face
	width float64
	right bool // its texts end where it ends
}

// row is texts beside each other, each in its column and all on the same lines, on one
// page if it is not too high. It has a block for each line, and begins that far from the
// left.
func (p *printer) row(from float64, columns []column, texts ...string) []page.Block {
	cells, rows, line, base := make([][]string, len(columns)), 0, 0.0, 0.0
	for i, c := range columns {
		if c.width > 0 {
			cells[i] = p.Wrap(c.face, p.Drawable(texts[i]), c.width-between)
		}
		rows, line, base = max(rows, len(cells[i])), max(line, c.face.Line()), max(base, c.face.Base())
	}
	var blocks []page.Block
	for n := range rows {
		blocks = append(blocks, page.Block{Height: line, Draw: func(y, _ float64) {
			x := page.Left + from
			for i, c := range columns {
				if n < len(cells[i]) {
					p.Text(c.face, x+c.before(p, cells[i][n]), y+base-c.face.Base(), cells[i][n])
				}
				x += c.width
			}
		}})
	}
	page.Together(blocks)
	page.Whole(blocks, keptHeight)
	return blocks
}

// before is the room in a column before a text.
func (c column) before(p *printer, text string) float64 {
	if !c.right {
		return 0
	}
	return c.width - p.Width(c.face, text)
}

// widest is the width of a column for texts, none if they are empty. Where one must be
// wrapped it is that of what they are wrapped into.
func (p *printer) widest(f page.Face, texts []string, limit float64) float64 {
	wide := 0.0
	for _, text := range texts {
		for _, l := range p.Wrap(f, p.Drawable(text), limit-page.Gap) {
			wide = max(wide, p.Width(f, l)+page.Gap)
		}
	}
	return wide
}

// tasks are a table whose head comes again on every page.
func (p *printer) tasks(m Minutes) {
	if len(m.Tasks) == 0 {
		return
	}
	p.heading(m.Words.Tasks)
	whos, dues := []string{m.Words.Who}, []string{m.Words.Due}
	for _, t := range m.Tasks {
		whos, dues = append(whos, t.Who), append(dues, t.Due)
	}
	who, due := p.widest(page.Label, whos, sideWidth), p.widest(page.Label, dues, sideWidth)
	what := page.Body - who - due
	columns := []column{{face: page.Label, width: who}, {face: page.Reading, width: what}, {face: page.Reading, width: due}}
	heads := []column{{face: page.Strong, width: who}, {face: page.Strong, width: what}, {face: page.Strong, width: due}}
	for _, b := range append(p.row(0, heads, m.Words.Who, m.Words.What, m.Words.Due), p.ruled(0)) {
		b.Again, b.Keep = true, true
		p.add(b)
	}
	for _, t := range m.Tasks {
		row := p.row(0, columns, t.Who, t.What, t.Due)
		if len(row) == 0 {
			continue
		}
		row[len(row)-1].Keep = true
		p.add(row...)
		p.add(p.ruled(150))
	}
}

// ruled is the line under a row, with room on both sides.
func (p *printer) ruled(gray int) page.Block {
	return page.Block{Height: 3, Draw: func(y, _ float64) { p.Rule(page.Left, y+1, page.Right, y+1, gray) }}
}
