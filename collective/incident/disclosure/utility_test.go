package disclosure

import (
	"slices"
	"testing"
)

// kept is how much tables show inside: cells that are not zero, and the reports in them.
type kept struct{ cells, reports int }

func (k *kept) count(p Publication) {
	for _, t := range p.Tables {
		for _, row := range t.Cells {
			for _, s := range row {
				if s.Count.N > 0 {
					k.cells, k.reports = k.cells+1, k.reports+s.Count.N
				}
			}
		}
	}
}

// wholeRows counts what is left where each row with a small cell is hidden entirely, and if that is
// only one the row with the fewest reports too: the simple way of doing it.
func (k *kept) wholeRows(p Publication, reports []Row) {
	for _, c := range cuts() {
		t := gather(reports, p.Least).table(reports, c, p.Least)
		var rows []kept
		for _, row := range t.cells {
			if one, whole := wholeRow(row, p.Least); whole {
				rows = append(rows, one)
			}
		}
		slices.SortFunc(rows, func(a, b kept) int { return a.reports - b.reports })
		if len(rows) == len(t.cells)-1 && len(rows) > 0 {
			rows = rows[1:]
		}
		for _, one := range rows {
			k.cells, k.reports = k.cells+one.cells, k.reports+one.reports
		}
	}
}

func wholeRow(row []group, least int) (k kept, whole bool) {
	for _, g := range row {
		if g.count > 0 && g.count < least {
			return kept{}, false
		}
		if g.count > 0 {
			k.cells, k.reports = k.cells+1, k.reports+g.count
		}
	}
	return k, true
}

func TestMoreIsKeptThanByHidingRows(t *testing.T) {
	t.Parallel()
	for _, s := range append(usual(), shape{reports: 10_000, services: 40, values: 26, skew: 3, silent: 0.15}) {
		var most, cell, row kept
		var sums, sumsBare int
		for seed := range uint64(10) {
			rows := random(seed, s)
			p := Protect(rows, Least)
			bare := protector{least: Least, bare: true}.publish(rows)
			cell.count(p)
			most.count(bare)
			row.wholeRows(p, rows)
			sums, sumsBare = sums+sumsShown(p), sumsBare+sumsShown(bare)
		}
		t.Logf("%d reports, %d services: of %d cells of ten or more, with %d reports, %d with %d are shown (whole rows: %d with %d); of %d safe sums %d",
			s.reports, s.services, most.cells, most.reports, cell.cells, cell.reports, row.cells, row.reports, sumsBare, sums)
		if cell.reports < row.reports {
			t.Errorf("%+v: hiding whole rows keeps more", s)
		}
	}
}

func sumsShown(p Publication) (n int) {
	for _, t := range p.Tables {
		for _, row := range t.Cells {
			for _, s := range row {
				for _, m := range s.Measures {
					if m.N > 0 {
						n++
					}
				}
			}
		}
	}
	return n
}
