package hours

import "time"

// Open is when somebody may be spoken to unasked.
type Open interface {
	Holds(t time.Time) bool
	// Next is the first moment not before t that Holds, in the location of t.
	Next(t time.Time) time.Time
}

// In are hours by the clock of a place, wherever the moments asked about are from.
type In struct {
	Hours
	Zone *time.Location
}

// Holds says whether t lies within the hours, by the clock of their place.
func (h In) Holds(t time.Time) bool { return h.Hours.Holds(t.In(h.Zone)) }

// Next is the first moment not before t that Holds.
func (h In) Next(t time.Time) time.Time { return h.Hours.Next(t.In(h.Zone)).In(t.Location()) }

// Common are hours that all of several have, at least one. Where they have none within
// a fortnight, those of the first hold: else what concerns them together would never be said.
type Common []Open

// fortnight is longer than a week, after which hours come back.
const fortnight = 14 * 24 * time.Hour

// Holds says whether t lies within the hours of all.
func (c Common) Holds(t time.Time) bool { return c.Next(t).Equal(t) }

// Next is the first moment not before t that Holds.
func (c Common) Next(t time.Time) time.Time {
	for at := t; at.Sub(t) <= fortnight; {
		next := at
		for _, one := range c {
			next = one.Next(next)
		}
		if next.Equal(at) {
			return at
		}
		at = next
	}
	return c[0].Next(t)
}
