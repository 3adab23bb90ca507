package disclosure

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// breaches lists the groups that the attack computes although they are too small. It tries each
// hidden cell, true or published, and sums of hidden cells of one table: all of them where there are
// few, and otherwise what is left of rows, columns, pairs and sets drawn by lot.
func (a *attack) breaches(seed uint64) []string {
	var found []string
	r := rand.New(rand.NewPCG(seed, 2))
	for batch, p := range a.batches {
		for _, t := range p.Tables {
			hidden := a.hidden(batch, p, t)
			for _, set := range sets(r, hidden) {
				var unknowns []int
				for _, h := range set {
					unknowns = append(unknowns, h.unknowns...)
				}
				if n, ok := a.solved.value(unknowns); ok && !a.fit(unknowns, n, len(set) == 1) {
					found = append(found, fmt.Sprintf("batch %d, %s: %v is %d", batch, t.Of, names(set), n))
				}
			}
		}
	}
	return found
}

// fit says whether a group may be known. Of the reports, what is hidden may never be known alone.
func (a *attack) fit(unknowns []int, n int, alone bool) bool {
	var g group
	for _, u := range unknowns {
		g.merge(a.groups[u])
	}
	m := a.truth(g)
	if m.sum != n {
		panic("the attack computes what is not so")
	}
	if a.counts {
		return !alone && (n == 0 || n >= a.least)
	}
	return n == 0 || m.safe(a.least)
}

// hiddenCell is a published cell without a number, or a true one behind it.
type hiddenCell struct {
	row, column string
	unknowns    []int
}

func names(set []hiddenCell) (all []string) {
	for _, h := range set {
		all = append(all, h.row+"×"+h.column)
	}
	return all
}

// hidden lists the true cells of a table that have no number; those that go together go together.
func (a *attack) hidden(batch int, p Publication, t Table) []hiddenCell {
	var all []hiddenCell
	at := map[[2]int]int{}
	prefix := fmt.Sprint(batch, "|", t.Of, "|")
	for _, key := range sortedKeys(a.cells) {
		var service, column string
		if len(key) < len(prefix) || key[:len(prefix)] != prefix {
			continue
		}
		rest := key[len(prefix):]
		i := slices.Index([]byte(rest), '|')
		service, column = rest[:i], rest[i+1:]
		r, c := index(p.Services, service), index(t.Columns, column)
		if a.of(t.Cells[r][c]).Known == Exact {
			continue
		}
		if _, ok := at[[2]int{r, c}]; !ok {
			at[[2]int{r, c}] = len(all)
			all = append(all, hiddenCell{row: p.Services[r].Slug, column: t.Columns[c].Slug})
		}
		h := &all[at[[2]int{r, c}]]
		h.unknowns = append(h.unknowns, a.cells[key])
	}
	return all
}

func index(published []Line, slug string) int {
	if i := find(published, slug); i >= 0 {
		return i
	}
	return find(published, Others)
}

func sortedKeys(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// sets are the sums of hidden cells that are tried.
func sets(r *rand.Rand, hidden []hiddenCell) [][]hiddenCell {
	var all [][]hiddenCell
	if len(hidden) <= 10 {
		for bits := 1; bits < 1<<len(hidden); bits++ {
			all = append(all, where(hidden, func(i int) bool { return bits&(1<<i) != 0 }))
		}
		return all
	}
	for i, h := range hidden {
		all = append(all, []hiddenCell{h})
		if j := r.IntN(len(hidden)); j != i {
			all = append(all, []hiddenCell{h, hidden[j]})
		}
	}
	rows, columns := map[string]bool{}, map[string]bool{}
	for _, h := range hidden {
		rows[h.row], columns[h.column] = true, true
	}
	for row := range rows {
		all = append(all, where(hidden, func(i int) bool { return hidden[i].row == row }))
	}
	for column := range columns {
		all = append(all, where(hidden, func(i int) bool { return hidden[i].column == column }))
	}
	for range 60 {
		all = append(all, closed(r, hidden, rows))
	}
	return all
}

// closed is what is left of some rows, drawn by lot, after the columns that are hidden in these rows
// only are taken away: the sums that subtraction gives.
func closed(r *rand.Rand, hidden []hiddenCell, rows map[string]bool) []hiddenCell {
	some := map[string]bool{}
	for _, row := range slices.Sorted(func(yield func(string) bool) {
		for row := range rows {
			if !yield(row) {
				return
			}
		}
	}) {
		some[row] = r.IntN(2) == 0
	}
	open := map[string]bool{}
	for _, h := range hidden {
		open[h.column] = open[h.column] || !some[h.row]
	}
	return where(hidden, func(i int) bool { return some[hidden[i].row] && open[hidden[i].column] })
}

func where(hidden []hiddenCell, in func(i int) bool) (set []hiddenCell) {
	for i := range hidden {
		if in(i) {
			set = append(set, hidden[i])
		}
	}
	return set
}
