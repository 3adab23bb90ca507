package disclosure

import (
	"encoding/json"
	"fmt"

	"tocsin/collective/incident"
)

// Known is how much a number tells.
type Known int

// From nothing to everything.
const (
	Hidden  Known = iota // nothing; N is 0
	AtLeast              // some batches hide it: N is the sum of the others
	Exact
)

// Number is a figure that may be hidden.
type Number struct {
	N     int
	Known Known
}

func exact(n int) Number { return Number{N: n, Known: Exact} }

// bound is how a number that is not exact is stored.
type bound struct {
	AtLeast int `json:"at_least"`
}

// MarshalJSON writes an exact number as itself and a hidden one as null.
func (n Number) MarshalJSON() ([]byte, error) {
	switch n.Known {
	case Exact:
		return json.Marshal(n.N)
	case AtLeast:
		return json.Marshal(bound{n.N})
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (n *Number) UnmarshalJSON(data []byte) error {
	*n = Number{}
	if string(data) == "null" {
		return nil
	}
	if json.Unmarshal(data, &n.N) == nil {
		n.Known = Exact
		return nil
	}
	var b bound
	if err := json.Unmarshal(data, &b); err != nil {
		return fmt.Errorf("read a published number: %w", err)
	}
	*n = Number{N: b.AtLeast, Known: AtLeast}
	return nil
}

// Sum is what a group of reports adds up to.
type Sum struct {
	Count    Number
	Measures [incident.Amount]Number // the summed measures come before the bands
}

// Of is the sum of a measure. It is hidden for a measure that does not add up.
func (s Sum) Of(m incident.Measure) Number {
	if m < 0 || !m.Summed() {
		return Number{}
	}
	return s.Measures[m]
}

// countKey is the number of reports among the slugs of measures.
const countKey = "count"

// MarshalJSON writes the numbers that are not hidden by their slugs, so that a measure that is
// added to the taxonomy does not change what was stored before.
func (s Sum) MarshalJSON() ([]byte, error) {
	shown := map[string]Number{}
	if s.Count.Known != Hidden {
		shown[countKey] = s.Count
	}
	for m, n := range s.Measures {
		if n.Known != Hidden {
			shown[incident.Measure(m).Slug()] = n
		}
	}
	return json.Marshal(shown)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (s *Sum) UnmarshalJSON(data []byte) error {
	var shown map[string]Number
	if err := json.Unmarshal(data, &shown); err != nil {
		return fmt.Errorf("read a published sum: %w", err)
	}
	*s = Sum{Count: shown[countKey]}
	for m := range s.Measures {
		s.Measures[m] = shown[incident.Measure(m).Slug()]
	}
	return nil
}
