package tally

import (
	"fmt"
	"slices"
)

// rankedPairs is the method of Nicolaus Tideman ("Independence of clones as a
// criterion for voting rules", Social Choice and Welfare 4, 1987), by winning votes:
// majorities are locked in from the one of most ballots on, except those that would
// close a circle with what is locked.
//
// Where majorities of the same number of ballots contradict each other, every sequence
// of them is tried; the winners are then all who win by one of them. Finding these is
// hard in general (Brill and Fischer, "The Price of Neutrality for the Ranked Pairs
// Method", AAAI 2012), so that a count can end with ErrTies.
func rankedPairs(e Election) (Result, error) {
	over := pairwise(e)
	pairs := majorities(over)
	ways, err := lockAll(len(over), pairs)
	if err != nil {
		return Result{}, err
	}
	var relations []func(a, b int) bool
	locking := Locking{Pairs: pairs, Ways: len(ways)}
	seen := map[string]bool{}
	for _, way := range ways {
		ahead := func(a, b int) bool { return way[a].has(b) }
		relations = append(relations, ahead)
		order := layers(len(over), []func(a, b int) bool{ahead})
		if key := fmt.Sprint(order); !seen[key] {
			seen[key] = true
			locking.Orders = append(locking.Orders, order)
		}
		for i, p := range pairs {
			if way[p.A].has(p.B) {
				pairs[i].Kept++
			}
		}
	}
	return Result{Groups: layers(len(over), relations), Steps: []Step{Pairwise{over}, locking}}, nil
}

// majorities lists those of each two candidates, the strongest first.
func majorities(over [][]int64) []Pair {
	var pairs []Pair
	for a := range over {
		for b := range over {
			if over[a][b] > over[b][a] {
				pairs = append(pairs, Pair{A: a, B: b, For: over[a][b], Against: over[b][a]})
			}
		}
	}
	slices.SortStableFunc(pairs, func(p, q Pair) int {
		switch {
		case p.For > q.For:
			return -1
		case p.For < q.For:
			return 1
		}
		return 0
	})
	return pairs
}

// lockAll locks majorities in, level by level of equal strength, and returns every
// closure that the sequences inside the levels can lead to.
func lockAll(n int, pairs []Pair) ([]closure, error) {
	budget := int64(100_000_000)
	ways := []closure{make(closure, n)}
	for len(pairs) > 0 {
		end := 1
		for end < len(pairs) && pairs[end].For == pairs[0].For {
			end++
		}
		level := locker{found: map[string]bool{}, visited: map[string]bool{}, budget: &budget}
		for _, way := range ways {
			if err := level.settle(way, pairs[:end]); err != nil {
				return nil, err
			}
		}
		ways, pairs = level.ways, pairs[end:]
	}
	return ways, nil
}
