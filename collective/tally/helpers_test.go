package tally_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/tally"
)

// MustParse reads ballots that are in order.
func MustParse(tb testing.TB, text string, method tally.Method) tally.Election {
	tb.Helper()
	form, ok := method.Form()
	if !ok {
		tb.Fatalf("no method: %s", method)
	}
	e, err := tally.Parse(strings.NewReader(text), form)
	if err != nil {
		tb.Fatalf("%v\n%s", err, text)
	}
	return e
}

// MustCount counts ballots that are in order.
func MustCount(tb testing.TB, text string, rules tally.Rules) tally.Result {
	tb.Helper()
	r, err := tally.Count(MustParse(tb, text, rules.Method), rules)
	if err != nil {
		tb.Fatalf("%s: %v\n%s", rules.Method, err, text)
	}
	return r
}

// line is a line of a file of ballots: Ranks are groups of equals.
type line struct {
	count int
	ranks [][]string
}

func (l line) String() string {
	groups := make([]string, len(l.ranks))
	for i, group := range l.ranks {
		groups[i] = strings.Join(group, "=")
	}
	return fmt.Sprintf("%d: %s\n", l.count, strings.Join(groups, ">"))
}

type lines []line

func (ls lines) String() string {
	var b strings.Builder
	for _, l := range ls {
		b.WriteString(l.String())
	}
	return b.String()
}

// letters are the names of n candidates.
func letters(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = string(rune('A' + i))
	}
	return names
}

// kind is what random ballots look like.
type kind struct{ ties, truncated bool }

// random makes ballots about candidates; a line of 0 makes them all known.
func random(rng *rand.Rand, candidates []string, most int, k kind) lines {
	all := line{0, nil}
	for _, name := range candidates {
		all.ranks = append(all.ranks, []string{name})
	}
	ls := lines{all}
	for range 1 + rng.IntN(most) {
		order := slices.Clone(candidates)
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		if k.truncated {
			order = order[:rng.IntN(len(order)+1)]
		}
		l := line{count: 1 + rng.IntN(5)}
		for _, name := range order {
			if last := len(l.ranks) - 1; k.ties && last >= 0 && rng.IntN(4) == 0 {
				l.ranks[last] = append(l.ranks[last], name)
			} else {
				l.ranks = append(l.ranks, []string{name})
			}
		}
		ls = append(ls, l)
	}
	return ls
}

// each runs check on many random elections of two to most candidates.
func each(t *testing.T, seed uint64, most int, k kind, check func(t *testing.T, rng *rand.Rand, ls lines, names []string)) {
	t.Helper()
	rng := rand.New(rand.NewPCG(seed, 2011))
	for range 400 {
		names := letters(2 + rng.IntN(most-1))
		check(t, rng, random(rng, names, 7, k), names)
		if t.Failed() {
			return
		}
	}
}

// step is the first step of a type.
func step[S tally.Step](tb testing.TB, r tally.Result) S {
	tb.Helper()
	for _, s := range r.Steps {
		if found, ok := s.(S); ok {
			return found
		}
	}
	tb.Fatalf("%s has no such step", r.Method)
	panic("unreachable")
}

// sets are the names of each group, sorted, so that they compare as sets.
func sets(r tally.Result) string {
	var groups []string
	for _, group := range r.Groups {
		groups = append(groups, strings.Join(slices.Sorted(slices.Values(r.Names(group))), "="))
	}
	return strings.Join(groups, ">")
}

// top is the first group of a result, sorted.
func top(r tally.Result) []string { return slices.Sorted(slices.Values(r.Names(r.Groups[0]))) }
