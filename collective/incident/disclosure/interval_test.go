package disclosure

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// small draws a small table in which each row and column has least or more.
func small(r *rand.Rand, least int) [][]int {
	for {
		t := make([][]int, 2+r.IntN(3))
		cols := 2 + r.IntN(2)
		rows, columns := make([]int, len(t)), make([]int, cols)
		for i := range t {
			t[i] = make([]int, cols)
			for c := range t[i] {
				if n := r.IntN(3 * least); r.IntN(3) > 0 {
					t[i][c] = n
				}
				rows[i], columns[c] = rows[i]+t[i][c], columns[c]+t[i][c]
			}
		}
		enough := true
		for _, n := range append(rows, columns...) {
			enough = enough && n >= least
		}
		if enough {
			return t
		}
	}
}

// obstacles is the published table of obstacles, with what it hides.
func obstacles(p Publication) (t Table, hidden [][]bool) {
	for _, t = range p.Tables {
		if t.Of == "obstacle" {
			break
		}
	}
	for _, row := range t.Cells {
		var line []bool
		for _, s := range row {
			line = append(line, s.Count.Known == Hidden)
		}
		hidden = append(hidden, line)
	}
	return t, hidden
}

func TestEveryHiddenCellIsUncertainByTryingAllTables(t *testing.T) {
	t.Parallel()
	const least = 3
	r := rand.New(rand.NewPCG(3, 3))
	shown, hiddenCells, narrow := 0, 0, 0
	for range 600 {
		truth := small(r, least)
		p := protector{least: least}.publish(cells(truth))
		_, hidden := obstacles(p)
		for row, line := range spans(truth, hidden) {
			for c, s := range line {
				if !hidden[row][c] {
					shown++
					continue
				}
				hiddenCells++
				if s.high-s.low < least {
					t.Errorf("%v: cell %d,%d is %d to %d", truth, row, c, s.low, s.high)
				}
			}
		}
		_, bare := obstacles(protector{least: least, bare: true}.publish(cells(truth)))
		for row, line := range spans(truth, bare) {
			for c, s := range line {
				if bare[row][c] && s.high-s.low < least {
					narrow++
				}
			}
		}
	}
	t.Logf("%d cells shown, %d hidden; without secondary suppression %d were too certain", shown, hiddenCells, narrow)
	if narrow == 0 || shown == 0 {
		t.Error("the tables prove nothing")
	}
}

// Whoever runs this very method on all tables that fit can rule out those that publish something
// else. The package does not claim to withstand this; the test measures how much it gives.
func TestRepeatingTheMethod(t *testing.T) {
	t.Parallel()
	const least = 3
	r := rand.New(rand.NewPCG(4, 4))
	cellsHidden, certain, below := 0, 0, 0
	for range 60 {
		truth := small(r, least)
		_, hidden := obstacles(protector{least: least}.publish(cells(truth)))
		out := map[[2]int]span{}
		fitting(truth, hidden, func(table [][]int) {
			_, same := obstacles(protector{least: least}.publish(cells(table)))
			if !slices.EqualFunc(hidden, same, slices.Equal[[]bool]) {
				return
			}
			for i := range table {
				for c, n := range table[i] {
					s, ok := out[[2]int{i, c}]
					if !ok {
						s = span{n, n}
					}
					out[[2]int{i, c}] = span{min(s.low, n), max(s.high, n)}
				}
			}
		})
		for at, s := range out {
			if !hidden[at[0]][at[1]] {
				continue
			}
			cellsHidden++
			if s.low == s.high {
				certain++
			}
			if s.high < least {
				below++
			}
		}
	}
	t.Logf("of %d hidden cells %d become certain and %d known to be below %d", cellsHidden, certain, below, least)
}
