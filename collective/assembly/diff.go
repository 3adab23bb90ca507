package assembly

// Change is what a correction did to some lines: it has Old lines, or New ones, or both
// where it put these in the place of those.
type Change struct {
	Line int // of the old text, from 1; where nothing is old, the line before which the new ones come
	Old  []string
	New  []string
}

// maxTable bounds the work of Diff: beyond it, what differs is one change.
const maxTable = 4_000_000

// Diff lists how the old lines become the new ones, in order, with as few lines in it as
// possible: the longest common subsequence stays.
func Diff(old, new []string) []Change {
	start := 0
	for start < min(len(old), len(new)) && old[start] == new[start] {
		start++
	}
	end := 0
	for end < min(len(old), len(new))-start && old[len(old)-1-end] == new[len(new)-1-end] {
		end++
	}
	a, b := old[start:len(old)-end], new[start:len(new)-end]
	if len(a) == 0 && len(b) == 0 {
		return nil
	}
	if (len(a)+1)*(len(b)+1) > maxTable {
		return []Change{{Line: start + 1, Old: a, New: b}}
	}
	return walk(a, b, start, common(a, b))
}

// common has, for every pair of tails, the length of their longest common subsequence.
func common(a, b []string) [][]int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i][j] = table[i+1][j+1] + 1
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	return table
}

// walk gathers what lies between the lines that stay.
func walk(a, b []string, start int, table [][]int) []Change {
	var all []Change
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		fromI, fromJ := i, j
		for i < len(a) && j < len(b) && a[i] == b[j] {
			i, j = i+1, j+1
			fromI, fromJ = i, j
		}
		for i < len(a) || j < len(b) {
			if i < len(a) && j < len(b) && a[i] == b[j] {
				break
			}
			if j == len(b) || i < len(a) && table[i+1][j] >= table[i][j+1] {
				i++
			} else {
				j++
			}
		}
		if i > fromI || j > fromJ {
			all = append(all, Change{Line: start + fromI + 1, Old: a[fromI:i:i], New: b[fromJ:j:j]})
		}
	}
	return all
}
