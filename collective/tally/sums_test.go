package tally_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/tally"
)

// TestSums says the same of the methods that add up: only sums count, in any order and
// under any names.
func TestSums(t *testing.T) {
	each(t, 14, 6, kind{truncated: true}, func(t *testing.T, rng *rand.Rand, ls lines, names []string) {
		a := MustCount(t, strings.ReplaceAll(ls.String(), ">", ","), tally.Rules{Method: tally.Approval})
		to := map[string]string{}
		for i, j := range rng.Perm(len(names)) {
			to[names[i]] = names[j]
		}
		shuffled := slices.Clone(ls)
		rng.Shuffle(len(ls), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for method, points := range map[tally.Method]int{tally.Score: 1 + rng.IntN(tally.MaxPoints), tally.Cumulative: 1 + rng.IntN(tally.MaxBudget)} {
			s := MustCount(t, pointed(ls, points), tally.Rules{Method: method})
			if a.String() != s.String() {
				t.Errorf("approval %s, %d points each %s\n%s", a, points, s, ls)
			}
			if other := MustCount(t, pointed(shuffled, points), tally.Rules{Method: method}); difference(s, other) != "" {
				t.Errorf("%s: %s\n%s", method, difference(s, other), shuffled)
			}
			r := MustCount(t, pointed(renamed(ls, to), points), tally.Rules{Method: method})
			for i, name := range s.Candidates {
				s.Candidates[i] = to[name]
			}
			if sets(s) != sets(r) {
				t.Errorf("%s: %s became %s\n%s", method, sets(s), sets(r), ls)
			}
		}
	})
}

// pointed gives as many points to each one who is ranked.
func pointed(ls lines, points int) string {
	each := fmt.Sprintf(":%d", points)
	return strings.NewReplacer(">", each+", ", "\n", each+"\n", ": \n", ":\n").Replace(ls.String())
}

func TestParseRefusesPoints(t *testing.T) {
	tests := []struct {
		form tally.Form
		text string
		line int
		want error
	}{
		{tally.Points, "1: A:0, A:5", 1, tally.ErrTwice},
		{tally.Points, "1: A:5 > B:3", 1, tally.ErrPoints},
		{tally.Points, "1: A:6", 1, tally.ErrPoints},
		{tally.Points, "1: A:-1", 1, tally.ErrPoints},
		{tally.Points, "1: A", 1, tally.ErrPoints},
		{tally.Points, "1: A:2.5", 1, tally.ErrPoints},
		{tally.Points, "1: A:05", 1, tally.ErrPoints},
		{tally.Points, "0: A:6", 1, tally.ErrPoints},
		{tally.Points, "0: A>B", 1, tally.ErrSeparator},
		{tally.Dots, "1: A:101", 1, tally.ErrDots},
		{tally.Dots, "1: A:18446744073709551617", 1, tally.ErrDots},
		{tally.Dots, "1: A:-1", 1, tally.ErrDots},
		{tally.Dots, "1: A:٣", 1, tally.ErrDots},
		{tally.Dots, "1: A:", 1, tally.ErrDots},
		{tally.Dots, "1: A", 1, tally.ErrDots},
		{tally.Dots, "1: A:1, A:1", 1, tally.ErrTwice},
	}
	for _, test := range tests {
		checkRefused(t, test.form, test.text, test.line, test.want)
	}
}
