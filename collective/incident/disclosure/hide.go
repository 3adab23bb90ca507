package disclosure

import (
	"cmp"
	"slices"
)

// hiding finds which cells of a table must be hidden beside those that are too small.
type hiding struct {
	grid
	layers []layer
	cost   []int // of hiding a cell that is shown; never hides it, as everybody knows what it is
	added  []int // hidden for the sake of others
	firm   []bool
	ways   [][]uint64 // cells by which a firm cell is free to differ
}

// never is the cost of a cell that cannot be hidden.
const never = -1

// layer is one number in each cell, and how far it must stay uncertain.
type layer struct {
	of   []int
	need []int
	// both asks that the least and the most that a cell can be are this far apart; otherwise the most
	// must be this much.
	both bool
}

// settle hides cells until all hidden ones are uncertain enough, and then shows again what was
// hidden in vain. It says false if even hiding all cells is not enough, which cannot be for counts.
func (h *hiding) settle() bool {
	h.firm = make([]bool, len(h.hidden))
	h.ways = make([][]uint64, len(h.hidden))
	for more := true; more; {
		more = false
		for _, cell := range h.bySize() {
			for !h.firm[cell] {
				help, enough := h.check(cell)
				if enough {
					break
				}
				if help.cells == nil {
					return false
				}
				h.hide(help.cells)
				more = true
			}
		}
	}
	h.relent()
	return true
}

// bySize lists the hidden cells, the smallest first.
func (h *hiding) bySize() []int {
	var cells []int
	for cell, hidden := range h.hidden {
		if hidden {
			cells = append(cells, cell)
		}
	}
	of := h.layers[0].of
	slices.SortStableFunc(cells, func(a, b int) int { return cmp.Compare(of[a], of[b]) })
	return cells
}

func (h *hiding) hide(cells []int) {
	for _, cell := range cells {
		h.hidden[cell] = true
	}
	h.added = append(h.added, cells...)
}

// relent shows again, the largest first, what the others do not need.
func (h *hiding) relent() {
	slices.SortStableFunc(h.added, func(a, b int) int { return cmp.Compare(h.cost[b], h.cost[a]) })
	h.added = slices.DeleteFunc(h.added, h.spare)
}

// spare shows a cell if those that lean on it can do without.
func (h *hiding) spare(cell int) bool {
	h.hidden[cell] = false
	ways := slices.Clone(h.ways)
	for other, hidden := range h.hidden {
		if !hidden || !h.leans(other, cell) {
			continue
		}
		if _, enough := h.check(other); !enough {
			h.hidden[cell], h.ways = true, ways
			return false
		}
	}
	return true
}

func (h *hiding) leans(other, cell int) bool {
	way := h.ways[other]
	return way != nil && way[cell/64]&(1<<(cell%64)) != 0
}
