package tally_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"tocsin/collective/tally"
)

// cloned puts clones of a candidate in their place on every ballot, in any order.
func cloned(rng *rand.Rand, ls lines, name string, clones []string) lines {
	var other lines
	for _, l := range ls {
		more := line{count: l.count}
		for _, group := range l.ranks {
			if group[0] != name {
				more.ranks = append(more.ranks, group)
				continue
			}
			for _, i := range rng.Perm(len(clones)) {
				more.ranks = append(more.ranks, []string{clones[i]})
			}
		}
		other = append(other, more)
	}
	return other
}

// TestClones says that more candidates of the same kind do not change who else wins:
// exactly, ties included, by IRV and by Schulze. By ranked pairs where no majority is
// as strong as another: with equal ones Zavist and Tideman (1989) break ties by a
// ballot drawn by lot to keep this, which a recount does not.
func TestClones(t *testing.T) {
	for _, method := range []tally.Method{tally.Schulze, tally.RankedPairs, tally.IRV} {
		tried := 0
		each(t, 31, 5, kind{truncated: true}, func(t *testing.T, rng *rand.Rand, ls lines, names []string) {
			before := MustCount(t, ls.String(), tally.Rules{Method: method})
			if method == tally.RankedPairs && !distinct(ls, names) {
				return
			}
			tried++
			clones := []string{"X", "Y", "Z"}[:2+rng.IntN(2)]
			name := names[rng.IntN(len(names))]
			more := cloned(rng, ls, name, clones)
			after := top(MustCount(t, more.String(), tally.Rules{Method: method}))
			var merged []string
			for _, winner := range after {
				if slices.Contains(clones, winner) {
					winner = name
				}
				if !slices.Contains(merged, winner) {
					merged = append(merged, winner)
				}
			}
			slices.Sort(merged)
			if !slices.Equal(merged, top(before)) {
				t.Errorf("%s: %s, after cloning %s: %s\n%s\n%s", method, top(before), name, after, ls, more)
			}
		})
		if tried < 40 {
			t.Errorf("only %d elections tried by %s", tried, method)
		}
	}
}

// distinct says that no two duels have as many ballots for their winner, and none is even.
func distinct(ls lines, names []string) bool {
	over := duels(ls, names)
	seen := map[int64]bool{}
	for i, a := range names {
		for _, b := range names[i+1:] {
			won := max(over[[2]string{a, b}], over[[2]string{b, a}])
			if seen[won] || over[[2]string{a, b}] == over[[2]string{b, a}] {
				return false
			}
			seen[won] = true
		}
	}
	return true
}
