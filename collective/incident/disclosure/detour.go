package disclosure

import "math"

// detour is a way that a flow could take if the cells on it that are shown were hidden.
type detour struct {
	cells []int
	cost  int
}

// or is the cheaper one of two detours that there are.
func (d detour) or(e detour) detour {
	if d.cells == nil || e.cells != nil && e.cost < d.cost {
		return e
	}
	return d
}

// reach is what is known of a node in the search of a detour.
type reach struct {
	cost int
	from int
	done bool
}

// detour is the cheapest way on which the last flow, which ended short, could go on (Dijkstra).
func (h *hiding) detour(from, to, skip int) detour {
	at := make([]reach, h.rows+h.cols)
	for v := range at {
		at[v] = reach{cost: math.MaxInt, from: unseen}
	}
	at[from].cost = 0
	for u := from; u != unseen; u = nearest(at) {
		at[u].done = true
		if u == to {
			return h.trace(at, from, to)
		}
		for v := range at {
			if (u < h.rows) == (v < h.rows) || at[v].done {
				continue
			}
			if toll := h.toll(u, v, skip); toll != never && at[u].cost+toll < at[v].cost {
				at[v].cost, at[v].from = at[u].cost+toll, u
			}
		}
	}
	return detour{}
}

// toll is what must be hidden to go from a node to the next.
func (h *hiding) toll(u, v, skip int) int {
	cell := h.cell(u, v)
	switch {
	case cell == skip, h.hidden[cell] && u < h.rows && h.moved[cell] == 0:
		return never
	case h.hidden[cell]:
		return 0
	}
	return h.cost[cell]
}

func nearest(at []reach) int {
	best := unseen
	for v, r := range at {
		if !r.done && r.cost < math.MaxInt && (best == unseen || r.cost < at[best].cost) {
			best = v
		}
	}
	return best
}

// trace lists the cells of a detour that are shown.
func (h *hiding) trace(at []reach, from, to int) detour {
	d := detour{cost: at[to].cost}
	for v := to; v != from; v = at[v].from {
		if cell := h.cell(at[v].from, v); !h.hidden[cell] {
			d.cells = append(d.cells, cell)
		}
	}
	return d
}
