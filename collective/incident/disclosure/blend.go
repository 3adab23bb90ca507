package disclosure

// blend says where the cells of a table are in the grid of a measure. The rows that are apart are one
// row of the grid, the last; so are the columns.
type blend struct {
	apart         [2][]bool // rows, columns
	place         [2][]int
	rows, columns int
}

func blended(rows, columns []bool) blend {
	b := blend{apart: [2][]bool{rows, columns}}
	b.place[0], b.rows = places(rows)
	b.place[1], b.columns = places(columns)
	return b
}

func (b *blend) cell(r, c int) int { return b.place[0][r]*b.columns + b.place[1][c] }

// loose says whether a cell is in a row or a column that is apart.
func (b *blend) loose(r, c int) bool { return b.apart[0][r] || b.apart[1][c] }

// places numbers the lines that are not apart, and gives those that are the number after them.
func places(apart []bool) (at []int, n int) {
	at = make([]int, len(apart))
	together := false
	for i, a := range apart {
		if a {
			together = true
			continue
		}
		at[i], n = n, n+1
	}
	if !together {
		return at, n
	}
	for i, a := range apart {
		if a {
			at[i] = n
		}
	}
	return at, n + 1
}
