package tally

import "strings"

// Result is what came out of a count, and how. Candidates are given by their index.
//
// Groups depends on the method. Schulze and RankedPairs: the whole order, each group
// a tie. STV: those elected in the order of their election, each a group of its own,
// and last, where Open is not 0, those who tie for the Open seats left. The others:
// one group, the winner or those who tie; Majority has no group where no option
// reached its share.
type Result struct {
	Method     Method
	Candidates []string
	Groups     [][]int
	Open       int
	Steps      []Step
}

// Tied says whether the result leaves something open that the ballots do not settle.
func (r Result) Tied() bool {
	for _, group := range r.Groups {
		if len(group) > 1 {
			return true
		}
	}
	return false
}

// String writes the groups: E>A=B for an order, A,B,C=D for seats, A=B for a tie, and
// nothing where no option won.
func (r Result) String() string {
	groups := make([]string, len(r.Groups))
	for i, group := range r.Groups {
		groups[i] = strings.Join(r.Names(group), "=")
	}
	if r.Method == STV {
		return strings.Join(groups, ",")
	}
	return strings.Join(groups, ">")
}

// Names are the names of candidates, in the order given.
func (r Result) Names(candidates []int) []string {
	names := make([]string, len(candidates))
	for i, c := range candidates {
		names[i] = r.Candidates[c]
	}
	return names
}

// layers makes an order of groups out of strict partial orders: first those whom
// nobody is ahead of in at least one of them, then the same among the others. With
// one order, the first group are those who can win by it; a pair inside a group, or of
// two groups, need not be comparable.
func layers(n int, orders []func(a, b int) bool) [][]int {
	var groups [][]int
	for rest := all(n); rest.size() > 0; {
		var first set
		left := rest.members()
		for _, ahead := range orders {
			for _, c := range left {
				if !beaten(c, left, ahead) {
					first.add(c)
				}
			}
		}
		groups = append(groups, first.members())
		rest = rest.minus(first)
	}
	return groups
}

func beaten(c int, by []int, ahead func(a, b int) bool) bool {
	for _, other := range by {
		if ahead(other, c) {
			return true
		}
	}
	return false
}
