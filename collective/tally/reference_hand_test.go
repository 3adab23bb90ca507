package tally_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/tally"
)

// first are those with most votes (sign 1) or fewest (sign -1), now and, where equal,
// at the end of each stage before.
func (h hand) first(candidates []string, sign int) []string {
	for _, votes := range slices.Backward(h.stages) {
		var best []string
		for _, c := range candidates {
			switch {
			case len(best) == 0 || sign*votes[c].Cmp(votes[best[0]]) > 0:
				best = []string{c}
			case votes[c].Cmp(votes[best[0]]) == 0:
				best = append(best, c)
			}
		}
		candidates = best
	}
	return candidates
}

// surplus transfers what c, elected with votes, has over the quota.
func (h hand) surplus(c string, votes *big.Rat) hand {
	h.owed = slices.DeleteFunc(slices.Clone(h.owed), func(other string) bool { return other == c })
	over := new(big.Rat).Sub(votes, h.quota)
	h.move(c, over.Quo(over, votes))
	return h
}

// move passes the papers of c on at a share of their value, truncated.
func (h *hand) move(c string, share *big.Rat) {
	h.papers = slices.Clone(h.papers)
	for i, p := range h.papers {
		if p.with == c {
			h.papers[i] = paper{p.ranks, truncated(new(big.Rat).Mul(p.value, share)), preferred(p.ranks, h.in)}
		}
	}
}

// truncated ignores what comes after five decimal places.
func truncated(r *big.Rat) *big.Rat {
	scaled := new(big.Int).Mul(r.Num(), big.NewInt(tally.Unit))
	return new(big.Rat).SetFrac(scaled.Quo(scaled, r.Denom()), big.NewInt(tally.Unit))
}

func TestSTVByHand(t *testing.T) {
	surpluses, ties := 0, 0
	each(t, 4, 6, kind{truncated: true}, func(t *testing.T, rng *rand.Rand, ls lines, names []string) {
		seats := 1 + rng.IntN(len(names))
		sets := map[string]bool{}
		newHand(ls, names, seats).count(sets)
		r := MustCount(t, ls.String(), tally.Rules{Method: tally.STV, Seats: seats})
		always, ever := common(sets, names)
		var sure, open []string
		for i, group := range r.Groups {
			if i == len(r.Groups)-1 && r.Open > 0 {
				open = r.Names(group)
			} else {
				sure = append(sure, r.Names(group)...)
			}
		}
		slices.Sort(sure)
		if !slices.Equal(sure, always) || !slices.Equal(open, ever) {
			t.Errorf("%d seats: %s, expected %s for sure and %s open\n%s", seats, r, always, ever, ls)
		}
		for _, s := range r.Steps {
			if stage, ok := s.(tally.Stage); ok && stage.Action == tally.Surplus && stage.Lost > 0 {
				surpluses++
			}
		}
		if r.Open > 0 {
			ties++
		}
	})
	if surpluses < 50 || ties < 20 {
		t.Errorf("only %d truncated surpluses and %d ties were tried", surpluses, ties)
	}
}

// common are those in every one of sets, and those in some of them only.
func common(sets map[string]bool, names []string) (always, some []string) {
	for _, c := range names {
		n := 0
		for elected := range sets {
			if slices.Contains(strings.Split(elected, ","), c) {
				n++
			}
		}
		switch n {
		case 0:
		case len(sets):
			always = append(always, c)
		default:
			some = append(some, c)
		}
	}
	return always, some
}
