package action

import "slices"

// Compare orders actions by what is next: what is under way, what has a date by its date,
// ideas without one, and at last what is over, the latest first. Equals are in the order of
// their numbers.
func Compare(a, b Action) int {
	rank := func(x Action) int {
		switch {
		case x.State == Underway:
			return 0
		case x.Ahead() && !x.Starts.IsZero():
			return 1
		case x.Ahead():
			return 2
		}
		return 3
	}
	if d := rank(a) - rank(b); d != 0 {
		return d
	}
	if d := a.Starts.Compare(b.Starts); d != 0 {
		if rank(a) == 3 {
			return -d
		}
		return d
	}
	return a.Number - b.Number
}

// Sort is Compare for a list.
func Sort(list []Action) { slices.SortFunc(list, Compare) }
