package disclosure

// sums shows the sums of a measure that may be shown. If zeros that are known leave too little room
// to hide the others, the table gives nothing of this measure, not even the sums of columns.
func (p protector) sums(t crossed, a apart, out Table) {
	if a.none {
		return
	}
	columns := make([]measured, len(t.margins))
	for c, g := range t.margins {
		columns[c] = g.measures[a.measure]
	}
	b := blended(a.hidden, p.together(columns))
	h := p.blend(t, a, b, out)
	if !p.bare && !h.settle() {
		return
	}
	for c, m := range columns {
		if !b.apart[1][c] {
			out.Columns[c].Sum.Measures[a.measure] = exact(m.sum)
		}
	}
	for r := range t.cells {
		for c := range t.columns {
			cell := b.cell(r, c)
			count := out.Cells[r][c].Count
			shown := count.Known == Exact && !b.loose(r, c) && (!h.hidden[cell] || h.given(cell))
			if count == exact(0) || shown {
				out.Cells[r][c].Measures[a.measure] = exact(t.cells[r][c].measures[a.measure].sum)
			}
		}
	}
}

// blend is the grid of a measure. Hidden at first is what is not safe, what has no number of
// reports, and what is apart; but nothing that is known to hold no report at all.
func (p protector) blend(t crossed, a apart, b blend, out Table) hiding {
	h := hiding{grid: newGrid(b.rows, b.columns)}
	cells := make([]measured, len(h.hidden))
	reports := make([]bool, len(h.hidden))
	for r, row := range t.cells {
		for c, g := range row {
			cell, count := b.cell(r, c), out.Cells[r][c].Count
			cells[cell].merge(g.measures[a.measure])
			reports[cell] = reports[cell] || count != exact(0)
			h.hidden[cell] = h.hidden[cell] || b.loose(r, c) || count.Known == Hidden
		}
	}
	said, sum := layer{need: fill(len(cells), p.least)}, layer{}
	for cell, m := range cells {
		h.hidden[cell] = reports[cell] && (h.hidden[cell] || !m.safe(p.least))
		said.of = append(said.of, m.said)
		sum.of, sum.need = append(sum.of, m.sum), append(sum.need, 2*m.top)
		if reports[cell] {
			h.cost = append(h.cost, m.sum)
		} else {
			h.cost = append(h.cost, never)
		}
	}
	h.layers = []layer{said, sum}
	return h
}
