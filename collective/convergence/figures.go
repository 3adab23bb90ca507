package convergence

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"

	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
)

// Figures are what one collective has published of its reports in a period: sums by service and by
// obstacle, each of ten reports or more. They quote publications that are frozen.
type Figures struct {
	Obstacles []Sum  `json:"obstacles,omitempty"`
	Period    string `json:"period"`
	Services  []Sum  `json:"services,omitempty"`
	Total     int    `json:"total"`
}

// Sum is how many reports say one thing. AtLeast is set where a part of them is hidden.
type Sum struct {
	AtLeast bool   `json:"at_least,omitempty"`
	Count   int    `json:"count"`
	Slug    string `json:"slug"`
}

const (
	maxSums    = 100
	maxReports = 10_000_000
)

var slugForm = regexp.MustCompile(`^[a-z0-9-]{0,60}$`)

// FiguresOf takes out of what was published what is shared; false where that is nothing.
func FiguresOf(period incident.Period, f disclosure.Figures) (Figures, bool) {
	if f.Total.Count.Known != disclosure.Exact {
		return Figures{}, false
	}
	out := Figures{Period: period.String(), Total: f.Total.Count.N, Services: sums(f.Services)}
	for _, t := range f.Tables {
		if t.Of == string(incident.Obstacle) {
			out.Obstacles = sums(t.Columns)
		}
	}
	return out, out.Check() == nil
}

// sums are the lines that are shown, by slug. What is below the least group is left out.
func sums(lines []disclosure.Line) []Sum {
	var all []Sum
	for _, l := range lines {
		if n := l.Sum.Count; n.Known != disclosure.Hidden && n.N >= disclosure.Least {
			all = append(all, Sum{AtLeast: n.Known == disclosure.AtLeast, Count: n.N, Slug: l.Slug})
		}
	}
	slices.SortFunc(all, func(a, b Sum) int { return cmp.Compare(a.Slug, b.Slug) })
	return all
}

// Check says what is wrong with figures, or nil. A group that is too small is refused, so that
// nobody shows it by mistake.
func (f Figures) Check() error {
	if p, ok := incident.ParsePeriod(f.Period); !ok || p.String() != f.Period {
		return fmt.Errorf("period: %w", ErrMessage)
	}
	if f.Total < disclosure.Least || f.Total > maxReports {
		return fmt.Errorf("%d reports: %w", f.Total, ErrMessage)
	}
	for _, list := range [][]Sum{f.Services, f.Obstacles} {
		left := f.Total
		for i, s := range list {
			if left -= s.Count; left < 0 || s.Count < disclosure.Least || len(list) > maxSums || !slugForm.MatchString(s.Slug) ||
				i > 0 && list[i-1].Slug >= s.Slug {
				return fmt.Errorf("sums: %w", ErrMessage)
			}
		}
	}
	return nil
}

// Add sums the figures of several collectives for one period. What one of them does not show is not
// zero: the sum is then the least that it can be.
func Add(all []Figures) Figures {
	out := Figures{}
	for _, f := range all {
		out.Period, out.Total = f.Period, out.Total+f.Total
	}
	out.Services = addSums(all, func(f Figures) []Sum { return f.Services })
	out.Obstacles = addSums(all, func(f Figures) []Sum { return f.Obstacles })
	return out
}

// addSums sums by slug, the most first.
func addSums(all []Figures, of func(Figures) []Sum) []Sum {
	sum, shown, open := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, f := range all {
		for _, s := range of(f) {
			sum[s.Slug] += s.Count
			shown[s.Slug]++
			open[s.Slug] = open[s.Slug] || s.AtLeast
		}
	}
	var out []Sum
	for _, slug := range slices.Sorted(maps.Keys(sum)) {
		out = append(out, Sum{AtLeast: open[slug] || shown[slug] < len(all), Count: sum[slug], Slug: slug})
	}
	slices.SortStableFunc(out, func(a, b Sum) int { return cmp.Compare(b.Count, a.Count) })
	return out
}
