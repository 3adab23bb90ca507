package tally_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"tocsin/collective/tally"
)

// preferred is the first of names on a ballot that is among in, or nothing.
func preferred(l line, in []string) string {
	for _, group := range l.ranks {
		if slices.Contains(in, group[0]) {
			return group[0]
		}
	}
	return ""
}

// runoff is IRV one elimination after the other, down to the last, in every case.
func runoff(ls lines, in []string, winners map[string]bool) {
	if len(in) == 1 {
		winners[in[0]] = true
		return
	}
	votes := map[string]int{}
	for _, l := range ls {
		votes[preferred(l, in)] += l.count
	}
	lowest := votes[in[0]]
	for _, c := range in {
		lowest = min(lowest, votes[c])
	}
	for i, c := range in {
		if votes[c] == lowest {
			runoff(ls, slices.Delete(slices.Clone(in), i, i+1), winners)
		}
	}
}

func TestRunoffInEveryCase(t *testing.T) {
	each(t, 3, 6, kind{truncated: true}, func(t *testing.T, _ *rand.Rand, ls lines, names []string) {
		winners := map[string]bool{}
		runoff(ls, names, winners)
		var want []string
		for _, c := range names {
			if winners[c] {
				want = append(want, c)
			}
		}
		r := MustCount(t, ls.String(), tally.Rules{Method: tally.IRV})
		if got := top(r); !slices.Equal(got, want) {
			t.Errorf("%s, expected %s\n%s", got, want, ls)
		}
		for _, s := range r.Steps {
			if round, ok := s.(tally.Round); ok {
				sum := round.Exhausted
				for _, c := range round.In {
					sum += round.Votes[c]
				}
				if sum != step[tally.Turnout](t, r).Votes {
					t.Errorf("%+v\n%s", round, ls)
				}
			}
		}
	})
}
