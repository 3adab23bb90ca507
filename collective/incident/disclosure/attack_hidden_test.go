package disclosure

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// hiddenCell is a cell of a publication, or a true one behind it.
type hiddenCell struct {
	row, column string
	shown       bool
	unknowns    []int
}

func names(set []hiddenCell) (all []string) {
	for _, h := range set {
		all = append(all, h.row+"×"+h.column)
	}
	return all
}

// published lists the cells of a table, with the true cells behind each.
func (a *attack) published(batch int, p Publication, t Table) []hiddenCell {
	var all []hiddenCell
	at := map[[2]int]int{}
	prefix := fmt.Sprint(batch, "|", t.Of, "|")
	for _, key := range slices.Sorted(maps.Keys(a.cells)) {
		rest, ok := strings.CutPrefix(key, prefix)
		if !ok {
			continue
		}
		service, column, _ := strings.Cut(rest, "|")
		place := [2]int{index(p.Services, service), index(t.Columns, column)}
		if _, ok := at[place]; !ok {
			at[place] = len(all)
			shown := a.of(t.Cells[place[0]][place[1]]).Known == Exact
			all = append(all, hiddenCell{row: p.Services[place[0]].Slug, column: t.Columns[place[1]].Slug, shown: shown})
		}
		h := &all[at[place]]
		h.unknowns = append(h.unknowns, a.cells[key])
	}
	return all
}

// hidden lists the cells of a table that have no number, and the true cells that have none of
// their own.
func (a *attack) hidden(batch int, p Publication, t Table) (cells, parts []hiddenCell) {
	for _, h := range a.published(batch, p, t) {
		if !h.shown {
			cells = append(cells, h)
		}
		for _, u := range h.unknowns {
			if len(h.unknowns) > 1 {
				parts = append(parts, hiddenCell{row: h.row, column: h.column, unknowns: []int{u}})
			}
		}
	}
	return cells, parts
}

func index(published []Line, slug string) int {
	if i := find(published, slug); i >= 0 {
		return i
	}
	return find(published, Others)
}
