package disclosure

// grid is a table whose sums of rows and columns are known and some of whose cells are hidden.
// Its cells are numbered row by row; its nodes are the rows, then the columns.
type grid struct {
	rows, cols int
	hidden     []bool
	moved      []int // scratch: the table after a flow
	back       []int // scratch: the node before each in a search, unseen if it was not reached
	line       []int // scratch: nodes in the order of a search
}

const unseen = -1

// anywhere is no cell: a flow may take all arcs.
const anywhere = -1

func newGrid(rows, cols int) grid {
	return grid{
		rows: rows, cols: cols, hidden: make([]bool, rows*cols),
		moved: make([]int, rows*cols), back: make([]int, rows+cols), line: make([]int, 0, rows+cols),
	}
}

func (g *grid) row(cell int) int    { return cell / g.cols }
func (g *grid) column(cell int) int { return g.rows + cell%g.cols }

// cell is the one between two nodes, of which one is a row and the other a column.
func (g *grid) cell(u, v int) int {
	if u < g.rows {
		return u*g.cols + v - g.rows
	}
	return v*g.cols + u - g.rows
}

// flow is how much, up to want, can go from a node to another over the hidden cells but skip: out
// of a row through a column by taking from their cell what is there, and back by adding to it. In
// other words: by how much the first sum could fall and the second with it, no other sum changing
// and no cell falling below zero.
func (g *grid) flow(table []int, from, to, skip, want int) int {
	copy(g.moved, table)
	got := 0
	for got < want && g.search(from, to, skip) {
		push := want - got
		for v := to; v != from; v = g.back[v] {
			if u := g.back[v]; u < g.rows {
				push = min(push, g.moved[g.cell(u, v)])
			}
		}
		for v := to; v != from; v = g.back[v] {
			if u := g.back[v]; u < g.rows {
				g.moved[g.cell(u, v)] -= push
			} else {
				g.moved[g.cell(u, v)] += push
			}
		}
		got += push
	}
	return got
}

// search looks for a shortest way that carries something.
func (g *grid) search(from, to, skip int) bool {
	for v := range g.back {
		g.back[v] = unseen
	}
	g.back[from], g.line = from, append(g.line[:0], from)
	for i := 0; i < len(g.line); i++ {
		u := g.line[i]
		if u < g.rows {
			g.visitColumns(u, skip)
		} else {
			g.visitRows(u, skip)
		}
		if g.back[to] != unseen {
			return true
		}
	}
	return false
}

func (g *grid) visitColumns(u, skip int) {
	for c := range g.cols {
		cell := u*g.cols + c
		if v := g.rows + c; g.back[v] == unseen && g.hidden[cell] && cell != skip && g.moved[cell] > 0 {
			g.back[v], g.line = u, append(g.line, v)
		}
	}
}

func (g *grid) visitRows(u, skip int) {
	for v := range g.rows {
		cell := v*g.cols + u - g.rows
		if g.back[v] == unseen && g.hidden[cell] && cell != skip {
			g.back[v], g.line = u, append(g.line, v)
		}
	}
}
