package disclosure

import (
	"maps"
	"slices"
)

// Summary is what several publications give together, and nothing that they do not.
type Summary struct {
	Batches int `json:"batches"`
	Figures
}

// Add sums publications. A number is exact where each of them gives it; where some do not, it is
// the sum of the others, so that the truth is at least that. Others adds up what was together in
// each batch, which need not be the same.
func Add(published []Publication) Summary {
	s := Summary{Batches: len(published)}
	if len(published) == 0 {
		return s
	}
	s.Total = over(published, func(p *Publication) Sum { return p.Total })
	services := slugs(published, func(p *Publication) []Line { return p.Services })
	for _, slug := range services {
		s.Services = append(s.Services, Line{slug, over(published, func(p *Publication) Sum { return p.service(slug) })})
	}
	for _, name := range Names() {
		s.Tables = append(s.Tables, addTables(published, name, services))
	}
	return s
}

func addTables(published []Publication, name string, services []string) Table {
	t := Table{Of: name}
	columns := slugs(published, func(p *Publication) []Line { return p.table(name).Columns })
	for _, slug := range columns {
		t.Columns = append(t.Columns, Line{slug, over(published, func(p *Publication) Sum { return p.column(name, slug) })})
	}
	for _, service := range services {
		row := make([]Sum, len(columns))
		for c, slug := range columns {
			row[c] = over(published, func(p *Publication) Sum { return p.cell(name, service, slug) })
		}
		t.Cells = append(t.Cells, row)
	}
	return t
}

// slugs lists the lines of all publications, Others last.
func slugs(published []Publication, of func(p *Publication) []Line) []string {
	seen := map[string]bool{}
	for i := range published {
		for _, l := range of(&published[i]) {
			seen[l.Slug] = true
		}
	}
	others := seen[Others]
	delete(seen, Others)
	list := slices.Sorted(maps.Keys(seen))
	if others {
		list = append(list, Others)
	}
	return list
}

// over adds one figure over all publications.
func over(published []Publication, of func(p *Publication) Sum) Sum {
	var sums []Sum
	for i := range published {
		sums = append(sums, of(&published[i]))
	}
	out := Sum{Count: total(sums, func(s *Sum) Number { return s.Count })}
	for m := range out.Measures {
		out.Measures[m] = total(sums, func(s *Sum) Number { return s.Measures[m] })
	}
	return out
}

// total adds a number over sums. Nothing known, or at least zero, is hidden.
func total(sums []Sum, of func(s *Sum) Number) Number {
	n := Number{Known: Exact}
	for i := range sums {
		one := of(&sums[i])
		n.N += one.N
		n.Known = min(n.Known, max(one.Known, AtLeast))
	}
	if n.N == 0 && n.Known != Exact {
		return Number{}
	}
	return n
}
