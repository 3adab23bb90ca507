package assembly

import "time"

// Plan compares what an agenda asks for with the time that there is.
type Plan struct {
	Asked     time.Duration // by the items that have their minutes
	Untimed   int           // items without
	Available time.Duration // may be less than nothing, past the planned end
}

// Over is how much more is asked for than there is.
func (p Plan) Over() time.Duration { return max(0, p.Asked-p.Available) }

// Whole is the plan of all items for a length, before anything begins: those deferred or
// withdrawn ask for nothing.
func Whole(items []Item, length time.Duration) Plan {
	p := Plan{Available: length}
	for _, i := range items {
		if i.State != Deferred && i.State != Carried && i.State != Withdrawn {
			p.add(i, i.Planned())
		}
	}
	return p
}

// Remaining is the plan of what is left at a moment: the items to come, and what the
// current one has not used yet.
func Remaining(items []Item, ends, now time.Time) Plan {
	p := Plan{Available: ends.Sub(now)}
	for _, i := range items {
		if i.State == ToTreat || i.State == Current {
			p.add(i, max(0, i.Planned()-i.Took(now)))
		}
	}
	return p
}

func (p *Plan) add(i Item, asked time.Duration) {
	p.Asked += asked
	if i.Planned() == 0 {
		p.Untimed++
	}
}
