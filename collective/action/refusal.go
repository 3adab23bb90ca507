package action

import (
	"cmp"
	"slices"
)

// MinCounters is how many people must have counted before totals are told: less would tell
// who refused what.
const MinCounters = 3

// Refusal is a number of tasks that were refused, or kept because they were urgent, on one
// day of a digital strike. It never says by whom.
type Refusal struct {
	Day     string // 2006-01-02
	Task    string // slug of the taxonomy, or as the proposal has it
	Service string // slug of the taxonomy, or empty
	Kept    bool   // urgent: it was done all the same
	N       int
}

// same says whether two are of the same sort, whatever the day.
func (r Refusal) same(o Refusal) bool {
	return r.Task == o.Task && r.Service == o.Service && r.Kept == o.Kept
}

// rank puts what was refused before what was kept.
func (r Refusal) rank() int {
	if r.Kept {
		return 1
	}
	return 0
}

// Tally adds up refusals of one sort over all days, the most first, in whatever order they
// came.
func Tally(list []Refusal) []Refusal {
	var sums []Refusal
	for _, r := range list {
		if i := slices.IndexFunc(sums, r.same); i >= 0 {
			sums[i].N += r.N
		} else {
			r.Day = ""
			sums = append(sums, r)
		}
	}
	sums = slices.DeleteFunc(sums, func(r Refusal) bool { return r.N <= 0 })
	slices.SortFunc(sums, func(a, b Refusal) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Task, b.Task), cmp.Compare(a.Service, b.Service), cmp.Compare(a.rank(), b.rank()))
	})
	return sums
}

// Sums are how many tasks were refused and how many kept.
func Sums(list []Refusal) (refused, kept int) {
	for _, r := range list {
		if r.Kept {
			kept += r.N
		} else {
			refused += r.N
		}
	}
	return refused, kept
}
