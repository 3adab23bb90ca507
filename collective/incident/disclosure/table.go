package disclosure

import "tocsin/collective/incident"

// table hides what must be hidden in a table.
func (p protector) table(t crossed, apart [incident.Amount]apart) Table {
	out := Table{Of: t.name}
	for c, slug := range t.columns {
		out.Columns = append(out.Columns, Line{slug, margin(t.margins[c])})
	}
	for _, row := range t.cells {
		out.Cells = append(out.Cells, make([]Sum, len(row)))
	}
	p.counts(t, out)
	for m := range apart {
		p.sums(t, apart[m], out)
	}
	return out
}

// counts shows the numbers of reports that may be shown.
func (p protector) counts(t crossed, out Table) {
	h := hiding{grid: newGrid(len(t.cells), len(t.columns))}
	l := layer{need: fill(len(h.hidden), p.least), both: true}
	for _, row := range t.cells {
		for _, g := range row {
			l.of = append(l.of, g.count)
		}
	}
	h.layers, h.cost = []layer{l}, l.of
	for cell, n := range l.of {
		h.hidden[cell] = n < p.least
	}
	if !p.bare && !h.settle() {
		return // cannot be, and then no cell is shown
	}
	for cell, n := range l.of {
		if !h.hidden[cell] || h.given(cell) {
			out.Cells[cell/h.cols][cell%h.cols].Count = exact(n)
		}
	}
}

func fill(n, value int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = value
	}
	return all
}

// given says whether a hidden cell is zero for anybody who can subtract, so that it may as well be
// shown.
func (h *hiding) given(cell int) bool {
	of := h.layers[len(h.layers)-1].of
	return of[cell] == 0 && h.flow(of, h.row(cell), h.column(cell), anywhere, 1) == 0
}
