package tally_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"tocsin/collective/tally"
)

// duels counts preferences the slow way: each two candidates on each line.
func duels(ls lines, names []string) map[[2]string]int64 {
	over := map[[2]string]int64{}
	for _, l := range ls {
		place := map[string]int{}
		for i, group := range l.ranks {
			for _, name := range group {
				place[name] = i - len(l.ranks)
			}
		}
		for _, a := range names {
			for _, b := range names {
				if place[a] < place[b] {
					over[[2]string{a, b}] += int64(l.count)
				}
			}
		}
	}
	return over
}

// strongest is the strength of the strongest path by its definition: every path that
// visits nobody twice.
func strongest(over map[[2]string]int64, names []string, from, to string, visited []string) int64 {
	best := int64(0)
	for _, next := range names {
		link := over[[2]string{from, next}]
		if slices.Contains(visited, next) || link <= over[[2]string{next, from}] {
			continue
		}
		if next != to {
			link = min(link, strongest(over, names, next, to, append(slices.Clone(visited), next)))
		}
		best = max(best, link)
	}
	return best
}

func TestSchulzeByDefinition(t *testing.T) {
	each(t, 1, 6, kind{ties: true, truncated: true}, func(t *testing.T, _ *rand.Rand, ls lines, names []string) {
		r := MustCount(t, ls.String(), tally.Rules{Method: tally.Schulze})
		over, paths := duels(ls, names), step[tally.Paths](t, r).Strength
		for a, from := range names {
			for b, to := range names {
				if a == b {
					continue
				}
				want := strongest(over, names, from, to, []string{from})
				if paths[a][b] != want {
					t.Errorf("%s to %s: %d, expected %d\n%s", from, to, paths[a][b], want, ls)
				}
			}
		}
		checkWinners(t, ls, r, names, func(a, b string) bool {
			return strongest(over, names, a, b, []string{a}) > strongest(over, names, b, a, []string{b})
		})
	})
}

// checkWinners makes sure that the first group are those whom nobody is ahead of.
func checkWinners(t *testing.T, ls lines, r tally.Result, names []string, ahead func(a, b string) bool) {
	t.Helper()
	var want []string
	for _, c := range names {
		if !slices.ContainsFunc(names, func(other string) bool { return ahead(other, c) }) {
			want = append(want, c)
		}
	}
	if got := top(r); !slices.Equal(got, want) {
		t.Errorf("winners %s, expected %s\n%s", got, want, ls)
	}
}
