package disclosure

import (
	"cmp"
	"slices"

	"tocsin/collective/incident"
)

// apart says for a measure which services do not show their sum, in any table. They are like one row:
// only what they add up to can be computed.
type apart struct {
	measure incident.Measure
	none    bool // not even the total is shown
	total   measured
	rows    []measured
	hidden  []bool // by rows
}

// margins decides which services show their sums.
func (p protector) margins(b batch) [incident.Amount]apart {
	var all [incident.Amount]apart
	for m := range all {
		a := apart{measure: incident.Measure(m), total: b.total.measures[m]}
		a.none = a.total.sum > 0 && !a.total.safe(p.least)
		for _, g := range b.rows {
			a.rows = append(a.rows, g.measures[m])
		}
		a.hidden = p.together(a.rows)
		all[m] = a
	}
	return all
}

// together says which margins are hidden so that what they add up to is safe: those that are not, those
// that are zero, and then the smallest. If none is unsafe, none is hidden.
func (p protector) together(margins []measured) []bool {
	hidden := make([]bool, len(margins))
	var sum measured
	var shown []int
	for i, m := range margins {
		if hidden[i] = !m.safe(p.least); hidden[i] {
			sum.merge(m)
		} else {
			shown = append(shown, i)
		}
	}
	if sum.sum == 0 {
		return make([]bool, len(margins))
	}
	slices.SortStableFunc(shown, func(a, b int) int { return cmp.Compare(margins[a].sum, margins[b].sum) })
	for _, i := range shown {
		if !p.bare && !sum.safe(p.least) {
			hidden[i] = true
			sum.merge(margins[i])
		}
	}
	return hidden
}

// publish shows the margins of the services.
func (a apart) publish(out *Publication) {
	if a.none {
		return
	}
	out.Total.Measures[a.measure] = exact(a.total.sum)
	for i, m := range a.rows {
		if !a.hidden[i] {
			out.Services[i].Sum.Measures[a.measure] = exact(m.sum)
		}
	}
}
