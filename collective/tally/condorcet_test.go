package tally_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/tally"
)

func difference(a, b tally.Result) string { return cmp.Diff(a, b) }

func pairMethods() []tally.Method { return []tally.Method{tally.Schulze, tally.RankedPairs} }

// TestCondorcet says that who wins every duel is elected alone, who loses every duel
// never, and that taking out a loser changes nothing where somebody wins every duel.
func TestCondorcet(t *testing.T) {
	for _, method := range pairMethods() {
		found := 0
		each(t, 21, 6, kind{ties: true, truncated: true}, func(t *testing.T, rng *rand.Rand, ls lines, names []string) {
			over := duels(ls, names)
			wins, losses := map[string]int{}, map[string]int{}
			for _, a := range names {
				for _, b := range names {
					if over[[2]string{a, b}] > over[[2]string{b, a}] {
						wins[a]++
						losses[b]++
					}
				}
			}
			r := MustCount(t, ls.String(), tally.Rules{Method: method})
			for _, c := range names {
				if losses[c] == len(names)-1 && slices.Contains(top(r), c) {
					t.Errorf("%s elects %s, who loses every duel\n%s", method, c, ls)
				}
				if wins[c] != len(names)-1 {
					continue
				}
				found++
				if !slices.Equal(top(r), []string{c}) {
					t.Errorf("%s elects %s, not %s\n%s", method, top(r), c, ls)
				}
				loser := names[rng.IntN(len(names))]
				if less := without(ls, loser); loser != c &&
					!slices.Equal(top(MustCount(t, less.String(), tally.Rules{Method: method})), []string{c}) {
					t.Errorf("%s without %s does not elect %s\n%s", method, loser, c, ls)
				}
			}
		})
		if found < 100 {
			t.Errorf("only %d elections had a Condorcet winner", found)
		}
	}
}

func without(ls lines, out string) lines {
	var other lines
	for _, l := range ls {
		less := line{count: l.count}
		for _, group := range l.ranks {
			if kept := slices.DeleteFunc(slices.Clone(group), func(name string) bool { return name == out }); len(kept) > 0 {
				less.ranks = append(less.ranks, kept)
			}
		}
		other = append(other, less)
	}
	return other
}

// TestReversal says that turning every ballot round turns every path and every set of
// locked majorities round, so that nobody wins alone both ways.
func TestReversal(t *testing.T) {
	each(t, 22, 5, kind{ties: true}, func(t *testing.T, _ *rand.Rand, ls lines, names []string) {
		back := slices.Clone(ls)
		for i, l := range back {
			back[i].ranks = slices.Clone(l.ranks)
			slices.Reverse(back[i].ranks)
		}
		a := MustCount(t, ls.String(), tally.Rules{Method: tally.Schulze})
		b := MustCount(t, back.String(), tally.Rules{Method: tally.Schulze})
		there, home := step[tally.Paths](t, a).Strength, step[tally.Paths](t, b).Strength
		for i := range there {
			for j := range there {
				if there[i][j] != home[j][i] {
					t.Errorf("%d there, %d back\n%s", there[i][j], home[j][i], ls)
				}
			}
		}
		for _, method := range pairMethods() {
			a, b := MustCount(t, ls.String(), tally.Rules{Method: method}), MustCount(t, back.String(), tally.Rules{Method: method})
			if one := top(a); len(one) == 1 && slices.Equal(one, top(b)) {
				t.Errorf("%s elects %s both ways\n%s", method, one, ls)
			}
			if method == tally.RankedPairs && step[tally.Locking](t, a).Ways != step[tally.Locking](t, b).Ways {
				t.Errorf("not as many ways back\n%s", ls)
			}
		}
	})
}

// TestRaising says that who wins by Schulze still does after some ballots rank them
// higher and nobody else differently.
func TestRaising(t *testing.T) {
	each(t, 23, 6, kind{truncated: true}, func(t *testing.T, rng *rand.Rand, ls lines, _ []string) {
		for _, winner := range top(MustCount(t, ls.String(), tally.Rules{Method: tally.Schulze})) {
			raised := slices.Clone(ls)
			for i, l := range raised {
				if rng.IntN(2) == 0 {
					continue
				}
				at := slices.IndexFunc(l.ranks, func(g []string) bool { return g[0] == winner })
				if at < 0 {
					at = len(l.ranks)
				}
				ranks := slices.DeleteFunc(slices.Clone(l.ranks), func(g []string) bool { return g[0] == winner })
				raised[i].ranks = slices.Insert(ranks, rng.IntN(at+1), []string{winner})
			}
			if after := top(MustCount(t, raised.String(), tally.Rules{Method: tally.Schulze})); !slices.Contains(after, winner) {
				t.Errorf("%s lost by being raised, to %s\n%s\n%s", winner, after, ls, raised)
			}
		}
	})
}
