package disclosure

import (
	"fmt"
	"testing"

	"tocsin/collective/incident"
)

// quarters are successive batches that differ little: reports of the first, a few of them changed.
func quarters(seed uint64, s shape) [][]Row {
	var batches [][]Row
	for q := range 3 {
		rows := random(seed, s)
		for i := range q {
			rows[i].Codes.Obstacle, rows[i].Codes.Service = named("o", q), named("s", q)
		}
		batches = append(batches, rows[:len(rows)-q])
	}
	return batches
}

func protectAll(batches [][]Row) (published []Publication) {
	for _, rows := range batches {
		published = append(published, Protect(rows, Least))
	}
	return published
}

func TestSuccessiveBatchesTellNothingMore(t *testing.T) {
	t.Parallel()
	for _, s := range usual()[:4] {
		for seed := range uint64(3) {
			batches := quarters(seed, s)
			published := protectAll(batches)
			for _, a := range []*attack{onCounts(Least), onMeasure(incident.Minutes, Least)} {
				if found := a.run(published, batches, seed); len(found) > 0 {
					t.Errorf("%+v, seed %d: %q", s, seed, found[:1])
				}
				if new := a.readSummary(Add(published)); new != "" {
					t.Errorf("%+v, seed %d: the sum of batches tells %s", s, seed, new)
				}
			}
		}
	}
}

// readSummary writes down each exact number of a summary, and says which was not known before.
func (a *attack) readSummary(s Summary) string {
	slugs := func(all []Line) (list []string) {
		for _, l := range all {
			if l.Slug != Others { // it is not the same in each batch
				list = append(list, l.Slug)
			}
		}
		return list
	}
	for _, t := range s.Tables {
		for _, service := range slugs(s.Services) {
			for _, column := range slugs(t.Columns) {
				n := a.of(t.Cells[find(s.Services, service)][find(t.Columns, column)])
				var unknowns []int
				for batch := range a.batches {
					if u, ok := a.cells[fmt.Sprint(batch, "|", t.Of, "|", service, "|", column)]; ok {
						unknowns = append(unknowns, u)
					}
				}
				if n.Known == Exact && a.solved.add(sumOf(unknowns, n.N)) {
					return fmt.Sprintf("%s %s×%s", t.Of, service, column)
				}
			}
		}
	}
	return ""
}

// Why a batch is frozen: the same figures computed again after one more report give it away.
func TestComputingAgainWouldGiveAReportAway(t *testing.T) {
	t.Parallel()
	before := cells([][]int{{20, 30}, {30, 20}})
	after := cells([][]int{{20, 31}, {30, 20}})
	p, q := Protect(before, Least), Protect(after, Least)
	_, one := obstacles(p)
	_, two := obstacles(q)
	if one[0][1] || two[0][1] {
		t.Fatal("the cell is hidden")
	}
	v, _ := p.Service("s00")
	w, _ := q.Service("s00")
	if w.Whole.Count.N-v.Whole.Count.N != 1 {
		t.Error("the difference is not the report that came")
	}
}

func TestAdd(t *testing.T) {
	t.Parallel()
	first := Protect(cells([][]int{{20, 30}, {30, 20}, {0, 40}}), Least)
	second := Protect(cells([][]int{{20, 30}, {2, 1}}), Least) // both services together
	third := Protect(cells([][]int{{15, 0}, {0, 25}}), Least)
	small := Protect(cells([][]int{{1, 2}}), Least)
	for _, test := range []struct {
		name             string
		published        []Publication
		total, s00, s02  Number
		s00o00, s01andOt Number // the cell, and the row of those that were together
	}{
		{"none", nil, Number{}, Number{}, Number{}, Number{}, Number{}},
		{"one", []Publication{first}, exact(140), exact(50), exact(40), exact(20), Number{}},
		{"a service is zero where none are together", []Publication{first, third}, exact(180), exact(65), exact(40), exact(35), Number{}},
		{"a service may be among others", []Publication{first, second}, exact(193), Number{50, AtLeast}, Number{40, AtLeast}, Number{20, AtLeast}, exact(53)},
		{"an empty batch hides all", []Publication{first, small}, Number{140, AtLeast}, Number{50, AtLeast}, Number{40, AtLeast}, Number{20, AtLeast}, Number{}},
		{"nothing known at all", []Publication{small, small}, Number{}, Number{}, Number{}, Number{}, Number{}},
	} {
		s := Add(test.published)
		get := func(slug string) Number { v, _ := s.Service(slug); return v.Whole.Count }
		var cell Number
		if v, ok := s.Service("s00"); ok {
			cell = v.Parts[2].column("o00").Sum.Count
		}
		got := [...]Number{s.Total.Count, get("s00"), get("s02"), cell, get(Others)}
		want := [...]Number{test.total, test.s00, test.s02, test.s00o00, test.s01andOt}
		if got != want {
			t.Errorf("%s: %v, want %v", test.name, got, want)
		}
	}
}

// column is one column of a part.
func (p Part) column(slug string) Column {
	for _, c := range p.Columns {
		if c.Slug == slug {
			return c
		}
	}
	return Column{}
}
