package decision_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/decision"
)

// TestLettersChooseNothing gives every option another letter, and the same one wins.
func TestLettersChooseNothing(t *testing.T) {
	eachDecision(t, func(t *testing.T, random *rand.Rand, r decision.Receipt, options int) {
		if !r.Rules.Method.HasOptions() {
			return
		}
		to := random.Perm(options)
		rename := func(text string) string {
			return strings.Map(func(c rune) rune {
				if 'A' <= c && c <= 'Z' {
					return rune('A' + to[c-'A'])
				}
				return c
			}, text)
		}
		ballots := votes{}
		for choice, n := range r.Count.Ballots {
			other := choice
			if choice != decision.Abstain && !strings.HasSuffix(string(choice), ":0") && choice != "A:non" {
				var err error
				if other, err = decision.ReadBallot(r.Rules, make([]string, options), rename(string(choice)), nil); err != nil {
					t.Fatal(err)
				}
			}
			ballots[other] += n
		}
		after := MustChoose(t, r.Rules, options, counted(50, ballots))
		if after.Outcome != r.Outcome || first(after.Result) != first(rename(r.Result)) {
			t.Errorf("%s %q became %s %q", r.Outcome, r.Result, after.Outcome, after.Result)
		}
		for i, o := range r.Options {
			if after.Options[to[i]] != o {
				t.Errorf("%s became %+v", decision.Letter(i), after.Options)
			}
		}
	})
}

// first are the letters of who comes first, or of seats all of them, sorted.
func first(result string) string {
	result, _, _ = strings.Cut(result, ">")
	letters := strings.FieldsFunc(result, func(r rune) bool { return r < 'A' })
	slices.Sort(letters)
	return strings.Join(letters, "")
}
