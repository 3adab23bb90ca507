package tally

// pairwise counts for each two candidates how many ballots prefer one to the other.
// Those whom a ballot leaves out rank last on it, all together.
func pairwise(e Election) [][]int64 {
	n := len(e.Candidates)
	over := square(n)
	for _, b := range e.Ballots {
		var listed set
		for _, m := range b.Marks {
			listed.add(int(m.Candidate))
		}
		for i, m := range b.Marks {
			row := over[m.Candidate]
			for _, later := range b.Marks[i+1:] {
				if later.Value > m.Value {
					row[later.Candidate] += b.Count
				}
			}
			if len(b.Marks) == n {
				continue
			}
			for c := range row {
				if !listed.has(c) {
					row[c] += b.Count
				}
			}
		}
	}
	return over
}

func square(n int) [][]int64 {
	cells, rows := make([]int64, n*n), make([][]int64, n)
	for i := range rows {
		rows[i] = cells[i*n : (i+1)*n : (i+1)*n]
	}
	return rows
}
