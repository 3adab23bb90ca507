package disclosure

// span is the least and the most that a cell is in the tables that fit.
type span struct{ low, high int }

// fitting calls each table of numbers that has the shown cells and the margins of a table: all that
// somebody who knows the publication must think possible, found by trying everything.
func fitting(truth [][]int, hidden [][]bool, each func(table [][]int)) {
	rows, cols := len(truth), len(truth[0])
	left, below := make([]int, rows), make([]int, cols)
	table := make([][]int, rows)
	for r := range truth {
		table[r] = make([]int, cols)
		for c, n := range truth[r] {
			left[r], below[c] = left[r]+n, below[c]+n
			if !hidden[r][c] {
				table[r][c] = n
				left[r], below[c] = left[r]-n, below[c]-n
			}
		}
	}
	var fill func(cell int)
	fill = func(cell int) {
		if cell == rows*cols {
			for c := range below {
				if below[c] != 0 {
					return
				}
			}
			each(table)
			return
		}
		r, c := cell/cols, cell%cols
		most := 0
		if hidden[r][c] {
			most = min(left[r], below[c])
		}
		for n := range most + 1 {
			if hidden[r][c] {
				table[r][c] = n
			}
			left[r], below[c] = left[r]-n, below[c]-n
			if c < cols-1 || left[r] == 0 {
				fill(cell + 1)
			}
			left[r], below[c] = left[r]+n, below[c]+n
		}
	}
	fill(0)
}

// spans are the spans of all cells.
func spans(truth [][]int, hidden [][]bool) [][]span {
	out := make([][]span, len(truth))
	for r := range out {
		out[r] = make([]span, len(truth[r]))
		for c := range out[r] {
			out[r][c] = span{low: 1 << 30}
		}
	}
	fitting(truth, hidden, func(table [][]int) {
		for r := range table {
			for c, n := range table[r] {
				out[r][c] = span{min(out[r][c].low, n), max(out[r][c].high, n)}
			}
		}
	})
	return out
}
