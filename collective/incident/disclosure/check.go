package disclosure

// check says whether a hidden cell is uncertain enough, and if not which shown cells could help:
// those between the nodes of a side and the others. A cell that cannot be but zero needs nothing: it
// will be shown, unless what is hidden later makes it uncertain.
func (h *hiding) check(cell int) (candidates []int, enough bool) {
	h.firm[cell] = false
	way := make([]uint64, (len(h.hidden)+63)/64)
	for i := range h.layers {
		l := &h.layers[i]
		if l.need[cell] == 0 {
			continue
		}
		up, cut := h.most(l, cell, way)
		if up >= l.need[cell] {
			continue
		}
		if up == 0 && l.of[cell] == 0 {
			h.ways[cell] = nil
			return nil, true
		}
		if !l.both {
			return cut, false
		}
		down, under := h.least(l, cell, min(l.of[cell], l.need[cell]-up), way)
		if up+down < l.need[cell] {
			return append(cut, under...), false
		}
	}
	h.firm[cell], h.ways[cell] = true, way
	return nil, true
}

// most is how much a cell can be, up to what is needed, or how much more than it is.
func (h *hiding) most(l *layer, cell int, way []uint64) (int, []int) {
	skip := anywhere
	if l.both {
		skip = cell
	}
	got := h.flow(l.of, h.row(cell), h.column(cell), skip, l.need[cell])
	if got < l.need[cell] {
		h.note(l, way)
		return got, h.crossing()
	}
	h.note(l, way)
	return got, nil
}

// least is how much less than it is a cell can be, up to want.
func (h *hiding) least(l *layer, cell, want int, way []uint64) (int, []int) {
	got := h.flow(l.of, h.column(cell), h.row(cell), cell, want)
	h.note(l, way)
	if got < want {
		return got, h.crossing()
	}
	return got, nil
}

// note remembers which cells the last flow changed.
func (h *hiding) note(l *layer, way []uint64) {
	for cell, n := range h.moved {
		if n != l.of[cell] {
			way[cell/64] |= 1 << (cell % 64)
		}
	}
}

// crossing lists the shown cells that would widen the cut at which the last flow ended.
func (h *hiding) crossing() []int {
	var cells []int
	for cell, hidden := range h.hidden {
		if !hidden && h.cost[cell] != never && h.seen(h.row(cell)) != h.seen(h.column(cell)) {
			cells = append(cells, cell)
		}
	}
	return cells
}

// cheapest is the cell that costs least to hide.
func (h *hiding) cheapest(cells []int) int {
	best := cells[0]
	for _, cell := range cells[1:] {
		if h.cost[cell] < h.cost[best] {
			best = cell
		}
	}
	return best
}
