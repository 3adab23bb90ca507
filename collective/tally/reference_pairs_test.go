package tally_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/tally"
)

// TestRankedPairsInEverySequence locks majorities in one by one, in every sequence in
// which none comes before a stronger one.
func TestRankedPairsInEverySequence(t *testing.T) {
	each(t, 2, 4, kind{ties: true, truncated: true}, func(t *testing.T, _ *rand.Rand, ls lines, names []string) {
		r := MustCount(t, ls.String(), tally.Rules{Method: tally.RankedPairs})
		over := duels(ls, names)
		var pairs [][2]string
		for pair, votes := range over {
			if votes > over[[2]string{pair[1], pair[0]}] {
				pairs = append(pairs, pair)
			}
		}
		winners, ways := map[string]bool{}, map[string]bool{}
		sequences(pairs, over, nil, func(sequence [][2]string) {
			locked := lock(sequence)
			for _, c := range names {
				if !slices.ContainsFunc(names, func(other string) bool { return leads(locked, other, c) }) {
					winners[c] = true
				}
			}
			ways[relation(locked, names)] = true
		})
		var want []string
		for _, c := range names {
			if winners[c] {
				want = append(want, c)
			}
		}
		if got := top(r); !slices.Equal(got, want) {
			t.Errorf("winners %s, expected %s\n%s", got, want, ls)
		}
		if got := step[tally.Locking](t, r).Ways; got != len(ways) {
			t.Errorf("%d ways, expected %d\n%s", got, len(ways), ls)
		}
	})
}

// sequences calls do with every sequence of pairs from the strongest to the weakest.
func sequences(pairs [][2]string, over map[[2]string]int64, before [][2]string, do func([][2]string)) {
	if len(pairs) == 0 {
		do(before)
		return
	}
	best := int64(0)
	for _, p := range pairs {
		best = max(best, over[p])
	}
	for i, p := range pairs {
		if over[p] == best {
			rest := slices.Delete(slices.Clone(pairs), i, i+1)
			sequences(rest, over, append(slices.Clone(before), p), do)
		}
	}
}

func lock(sequence [][2]string) (locked [][2]string) {
	for _, p := range sequence {
		if !leads(locked, p[1], p[0]) {
			locked = append(locked, p)
		}
	}
	return locked
}

// leads says whether locked leads from a to b, over one or more.
func leads(locked [][2]string, a, b string) bool {
	for _, p := range locked {
		if p[0] == a && (p[1] == b || leads(locked, p[1], b)) {
			return true
		}
	}
	return false
}

func relation(locked [][2]string, names []string) string {
	var b strings.Builder
	for _, x := range names {
		for _, y := range names {
			if leads(locked, x, y) {
				b.WriteString(x + y + " ")
			}
		}
	}
	return b.String()
}
