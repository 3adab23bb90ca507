package disclosure

// check says whether a hidden cell is uncertain enough, and if not which shown cells would make it
// more so at the least cost; there are none if it cannot be. A cell that cannot be but zero needs
// nothing: it will be shown, unless what is hidden later makes it uncertain.
func (h *hiding) check(cell int) (help detour, enough bool) {
	h.firm[cell] = false
	way := make([]uint64, (len(h.hidden)+63)/64)
	for i := range h.layers {
		l := &h.layers[i]
		if l.need[cell] == 0 {
			continue
		}
		up, over := h.most(l, cell, way)
		if up >= l.need[cell] {
			continue
		}
		if up == 0 && l.of[cell] == 0 {
			h.ways[cell] = nil
			return detour{}, true
		}
		if !l.both {
			return over, false
		}
		down, under := h.least(l, cell, min(l.of[cell], l.need[cell]-up), way)
		if up+down < l.need[cell] {
			return over.or(under), false
		}
	}
	h.firm[cell], h.ways[cell] = true, way
	return detour{}, true
}

// most is how much a cell can be, up to what is needed, or how much more than it is.
func (h *hiding) most(l *layer, cell int, way []uint64) (int, detour) {
	skip := anywhere
	if l.both {
		skip = cell
	}
	from, to := h.row(cell), h.column(cell)
	got := h.flow(l.of, from, to, skip, l.need[cell])
	h.note(l, way)
	if got < l.need[cell] {
		return got, h.detour(from, to, skip)
	}
	return got, detour{}
}

// least is how much less than it is a cell can be, up to want.
func (h *hiding) least(l *layer, cell, want int, way []uint64) (int, detour) {
	from, to := h.column(cell), h.row(cell)
	got := h.flow(l.of, from, to, cell, want)
	h.note(l, way)
	if got < want {
		return got, h.detour(from, to, cell)
	}
	return got, detour{}
}

// note remembers which cells the last flow changed.
func (h *hiding) note(l *layer, way []uint64) {
	for cell, n := range h.moved {
		if n != l.of[cell] {
			way[cell/64] |= 1 << (cell % 64)
		}
	}
}
