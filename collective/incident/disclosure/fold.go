package disclosure

import (
	"cmp"
	"slices"
)

// axis is the rows or the columns of a table.
type axis struct {
	slugs []string
	place map[[2]string]int
}

// fold gives a line of its own to what has least reports or more, and puts the others together,
// with the next smallest as long as they are too few. There must be least reports in all.
func fold(counts map[[2]string]int, least int) axis {
	keys := make([][2]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]string) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(counts[a], counts[b]), slices.Compare(a[:], b[:]))
	})
	together, n := 0, 0
	for _, k := range keys {
		if rank(k) > 0 && counts[k] >= least && (n == 0 || n >= least) {
			break
		}
		together, n = together+1, n+counts[k]
	}
	return line(keys[together:], keys[:together])
}

// rank puts first a slug that means others already.
func rank(k [2]string) int {
	if slug(k) == Others {
		return 0
	}
	return 1
}

// line orders an axis: alone by slug, then the others.
func line(alone, others [][2]string) axis {
	a := axis{place: map[[2]string]int{}}
	slices.SortFunc(alone, func(a, b [2]string) int { return cmp.Compare(slug(a), slug(b)) })
	for i, k := range alone {
		a.slugs, a.place[k] = append(a.slugs, slug(k)), i
	}
	if len(others) > 0 {
		a.slugs = append(a.slugs, Others)
	}
	for _, k := range others {
		a.place[k] = len(alone)
	}
	return a
}
