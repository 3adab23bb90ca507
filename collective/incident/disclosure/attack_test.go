package disclosure

import (
	"fmt"

	"tocsin/collective/incident"
)

// attack tries to compute what is hidden from all that was published, of one kind of number: the
// reports, or a measure.
type attack struct {
	of      func(s Sum) Number
	truth   func(g group) measured // what really stands behind a number
	counts  bool                   // the numbers are of reports
	least   int
	solved  *system
	cells   map[string]int // the unknown of each true cell
	groups  []group        // by unknowns
	ranks   int            // how many equations told something
	batches []Publication
}

func onCounts(least int) *attack {
	a := newAttack(least, func(s Sum) Number { return s.Count }, func(g group) measured { return measured{sum: g.count} })
	a.counts = true
	return a
}

func onMeasure(m incident.Measure, least int) *attack {
	return newAttack(least, func(s Sum) Number { return s.Of(m) }, func(g group) measured { return g.measures[m] })
}

func newAttack(least int, of func(Sum) Number, truth func(group) measured) *attack {
	return &attack{of: of, truth: truth, least: least, solved: newSystem(), cells: map[string]int{}}
}

// lines are the true slugs behind each published line.
type lines struct {
	published []Line
	behind    [][]string
}

func behind(published []Line, slugs []string) lines {
	l := lines{published: published, behind: make([][]string, len(published))}
	for _, s := range slugs {
		at := find(published, s)
		if at < 0 {
			at = find(published, Others)
		}
		l.behind[at] = append(l.behind[at], s)
	}
	return l
}

// read writes down all that a publication says about the reports of its batch.
func (a *attack) read(p Publication, reports []Row) {
	if p.Empty() {
		return
	}
	batch := len(a.batches)
	a.batches = append(a.batches, p)
	first := map[string][]int{}
	for k, c := range cuts() {
		truth, services, columns := crossing(reports, c)
		rows, cols := behind(p.Services, services), behind(p.Tables[k].Columns, columns)
		unknown := func(service, column string) []int {
			key := fmt.Sprint(batch, "|", c.name, "|", service, "|", column)
			u, ok := a.cells[key]
			if !ok {
				u = len(a.groups)
				a.cells[key] = u
				a.groups = append(a.groups, truth[[2]string{service, column}])
			}
			return []int{u}
		}
		a.table(p, p.Tables[k], rows, cols, unknown)
		a.link(first, services, columns, unknown)
	}
}

// table writes down the cells and margins of a table.
func (a *attack) table(p Publication, t Table, rows, cols lines, unknown func(s, c string) []int) {
	over := func(services, columns []string) (all []int) {
		for _, s := range services {
			for _, c := range columns {
				all = append(all, unknown(s, c)...)
			}
		}
		return all
	}
	every := func(l lines) (all []string) {
		for _, b := range l.behind {
			all = append(all, b...)
		}
		return all
	}
	for r := range rows.published {
		for c := range cols.published {
			a.given(t.Cells[r][c], over(rows.behind[r], cols.behind[c]))
		}
	}
	for r, l := range p.Services {
		a.given(l.Sum, over(rows.behind[r], every(cols)))
	}
	for c, l := range t.Columns {
		a.given(l.Sum, over(every(rows), cols.behind[c]))
	}
	a.given(p.Total, over(every(rows), every(cols)))
}

func (a *attack) given(s Sum, unknowns []int) {
	if n := a.of(s); n.Known == Exact && a.solved.add(sumOf(unknowns, n.N)) {
		a.ranks++
	}
}

// link writes down that each service has the same reports in all tables.
func (a *attack) link(first map[string][]int, services, columns []string, unknown func(s, c string) []int) {
	for _, s := range services {
		var here []int
		for _, c := range columns {
			here = append(here, unknown(s, c)...)
		}
		if first[s] == nil {
			first[s] = here
			continue
		}
		e := sumOf(here, 0)
		e.minus(sumOf(nil, 1).value, sumOf(first[s], 0))
		a.solved.add(e)
	}
}

// crossing is the truth of a table, with all slugs that occur.
func crossing(reports []Row, c cut) (truth map[[2]string]group, services, columns []string) {
	truth = map[[2]string]group{}
	seen := [2]map[string]bool{{}, {}}
	for i := range reports {
		key := [2]string{reports[i].Codes.Service, slug(c.of(&reports[i]))}
		g := truth[key]
		g.add(&reports[i])
		truth[key] = g
		seen[0][key[0]], seen[1][key[1]] = true, true
	}
	for s := range seen[0] {
		services = append(services, s)
	}
	for s := range seen[1] {
		columns = append(columns, s)
	}
	return truth, services, columns
}
