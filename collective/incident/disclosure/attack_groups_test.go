package disclosure

import (
	"fmt"
	"maps"
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
			hidden, parts := a.hidden(batch, p, t)
			tried := sets(r, hidden)
			for _, one := range parts {
				tried = append(tried, []hiddenCell{one})
			}
			for _, set := range tried {
				if n, known := a.breach(set); known {
					found = append(found, fmt.Sprintf("batch %d, %s: %v is %d", batch, t.Of, names(set), n))
				}
			}
		}
	}
	return found
}

// breach says whether a set that may not be known is known.
func (a *attack) breach(set []hiddenCell) (int, bool) {
	var unknowns []int
	for _, h := range set {
		unknowns = append(unknowns, h.unknowns...)
	}
	truth, fit := a.fit(unknowns, len(set) == 1)
	if fit {
		return 0, false // known or not, it may be
	}
	n, known := a.solved.value(unknowns)
	if known && n != truth {
		panic("the attack computes what is not so")
	}
	return n, known
}

// fit is the truth of a group, and whether it may be known. Of the reports, what is hidden may
// never be known alone.
func (a *attack) fit(unknowns []int, alone bool) (int, bool) {
	var g group
	for _, u := range unknowns {
		g.merge(a.groups[u])
	}
	m := a.truth(g)
	if a.counts {
		return m.sum, !alone && (m.sum == 0 || m.sum >= a.least)
	}
	return m.sum, m.sum == 0 || m.safe(a.least)
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
	for _, row := range slices.Sorted(maps.Keys(rows)) {
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
