package assembly

import "slices"

// fill puts notes and results where they belong.
func (m *Minutes) fill(f Facts, notes []Note) {
	known := make(map[string]bool)
	for _, i := range spoken(f.Items) {
		p := Passage{Item: i}
		for _, n := range notes {
			if n.Item == i.ID {
				p.Notes = append(p.Notes, n)
			}
		}
		for _, r := range f.Results {
			if r.Item == i.ID {
				p.Results = append(p.Results, r)
			}
		}
		if known[i.ID] = i.State == Treated || i.Spent > 0 || len(p.Notes)+len(p.Results) > 0; known[i.ID] {
			m.Items = append(m.Items, p)
		}
	}
	for _, n := range notes {
		if !known[n.Item] {
			m.General = append(m.General, n)
		}
		switch n.Kind {
		case Decision:
			m.Decisions = append(m.Decisions, n)
		case Task:
			m.Tasks = append(m.Tasks, n)
		}
	}
}

// spoken orders items by when they were over, those that were not last.
func spoken(items []Item) []Item {
	var over, left []Item
	for _, i := range Sort(items) {
		if i.Ended.IsZero() {
			left = append(left, i)
		} else {
			over = append(over, i)
		}
	}
	slices.SortStableFunc(over, func(a, b Item) int { return a.Ended.Compare(b.Ended) })
	return append(over, left...)
}

// add counts somebody, and names them if they agreed.
func (p *People) add(a Attendee, f Facts) {
	p.Number++
	if name := f.named(a.Who); name != "" {
		p.Names = append(p.Names, name)
		slices.Sort(p.Names)
	}
}

// named is the name of an attendee who agreed to be named, or nothing.
func (f Facts) named(who Speaker) string {
	for _, a := range f.Attendees {
		if a.Who == who && a.Named && f.Name != nil {
			return f.Name(who)
		}
	}
	return ""
}
