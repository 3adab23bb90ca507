package tally

import (
	"math/bits"
	"slices"
)

// transfer moves the papers of stage.Candidate to the next that each prefers among
// those who continue. Those of a surplus go at a new value, see reduced; those of an
// exclusion at the value at which they came (rule 50(4)).
func (c *course) transfer(stage *Stage) error {
	if c.budget -= int64(len(c.at) + 1000); c.budget < 0 {
		return ErrTies
	}
	from := stage.Candidate
	total, surplus := c.votes[from], c.votes[from]-c.quota
	left := total // of what is to be transferred
	c.votes[from] = 0
	if stage.Action == Surplus {
		stage.Surplus, left, c.votes[from] = surplus, surplus, c.quota
		c.pending = c.pending.without(from)
	} else {
		c.in = c.in.without(from)
	}
	parcels := map[Parcel]int64{} // papers by where they go and at which value
	for i, b := range c.election.Ballots {
		if c.at[i] >= len(b.Marks) || int(b.Marks[c.at[i]].Candidate) != from {
			continue
		}
		if stage.Action == Surplus {
			c.value[i] = reduced(c.value[i], surplus, total)
		}
		left -= b.Count * c.value[i]
		parcel := Parcel{To: -1, Value: c.value[i]}
		if c.at[i] = next(b, c.at[i], c.in); c.at[i] < len(b.Marks) {
			parcel.To = int(b.Marks[c.at[i]].Candidate)
			c.votes[parcel.To] += b.Count * c.value[i]
		} else {
			c.exhausted += b.Count * c.value[i]
		}
		if c.shown {
			parcels[parcel] += b.Count
		}
	}
	c.lost += left
	stage.Parcels = listed(parcels)
	return nil
}

// reduced is the value at which a paper leaves a candidate with a surplus: the surplus
// multiplied by its value so far, divided by all votes of the candidate, "the
// calculation being made to five decimal places (any remainder being ignored)"
// (rule 48(3)). The quotient fits, since the surplus is less than total.
func reduced(value, surplus, total int64) int64 {
	high, low := bits.Mul64(uint64(surplus), uint64(value))
	quotient, _ := bits.Div64(high, low, uint64(total))
	return int64(quotient)
}

// listed are the parcels in the order of candidates, those that go nowhere last, and
// of the higher value first.
func listed(papers map[Parcel]int64) []Parcel {
	var list []Parcel
	for parcel, n := range papers {
		parcel.Papers = n
		list = append(list, parcel)
	}
	slices.SortFunc(list, func(p, q Parcel) int {
		switch {
		case p.To == q.To:
			return int(q.Value - p.Value)
		case p.To < 0 || q.To < 0:
			return q.To - p.To
		}
		return p.To - q.To
	})
	return list
}
