package telling

import (
	"slices"

	"tocsin/collective/incident"
)

// household reads "famille de 5" and "seule avec 3 enfants".
func (c *counter) household(q quantity) {
	n := q.value / 100
	switch q.unit {
	case bare, persons:
		if !c.homeBefore(q) && !(q.unit == persons && c.about(q, aHome)) {
			return
		}
	case children:
		switch c.nearest(q, single, couple) {
		case single:
			n++
		case couple:
			n += 2
		default:
			return
		}
	default:
		return
	}
	c.most(incident.Household, incident.HouseholdBand(n))
}

// homeBefore says whether a family stands right before a number.
func (c *counter) homeBefore(q quantity) bool {
	return slices.ContainsFunc(c.matches[context], func(m match) bool {
		return m.slug == aHome && m.to <= q.from && m.to >= q.from-2 && c.tokens[m.from].part == c.tokens[q.from].part
	})
}
