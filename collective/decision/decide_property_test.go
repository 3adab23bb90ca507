package decision_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
)

// drawCount is a random count of a method with so many options.
func drawCount(random *rand.Rand, r decision.Rules, options int) decision.Count {
	ballots := votes{}
	for range random.IntN(12) {
		choice := r.Method.Choices()[random.IntN(len(r.Method.Choices()))]
		if r.Method.HasOptions() && random.IntN(8) > 0 {
			choice = drawBallot(random, r, options)
		}
		ballots[choice] += 1 + random.IntN(3)
	}
	return counted(50, ballots)
}

// drawBallot writes a random ballot as a person would, and reads it.
func drawBallot(random *rand.Rand, r decision.Rules, options int) decision.Choice {
	letters := random.Perm(options)[:1+random.IntN(options)]
	var b strings.Builder
	for i, option := range letters {
		if i > 0 {
			b.WriteString(map[bool]string{true: ">", false: ","}[r.Method == decision.Ranking || r.Method == decision.STV])
		}
		if r.Method == decision.Ranking && i > 0 && random.IntN(4) == 0 {
			text := strings.TrimSuffix(b.String(), ">") + "="
			b.Reset()
			b.WriteString(text)
		}
		b.WriteString(decision.Letter(option))
		switch r.Method {
		case decision.Score:
			b.WriteString(string(rune('0' + random.IntN(6))))
		case decision.Points:
			b.WriteString(string(rune('0' + random.IntN(1+r.Dots()/options))))
		case decision.Dates:
			b.WriteString([]string{"+", "?", "-"}[random.IntN(3)])
		}
	}
	ballot, err := decision.ReadBallot(r, make([]string, options), b.String(), nil)
	if err != nil {
		panic(err)
	}
	return ballot
}

// eachDecision decides many random votes of every method.
func eachDecision(t *testing.T, f func(t *testing.T, random *rand.Rand, r decision.Receipt, options int)) {
	t.Helper()
	for _, method := range decision.Methods() {
		for seed := range uint64(200) {
			random := rand.New(rand.NewPCG(seed, 3))
			options := 2 + random.IntN(4)
			r := of(t, method)
			r.Quorum = collective.Fraction{Num: int64(random.IntN(3)), Den: 10}
			r.Blocks, r.Seats = random.IntN(3), min(r.Seats, options)
			if method == decision.Ranking {
				r.Count = []tally.Method{"", tally.Schulze, tally.RankedPairs}[random.IntN(3)]
			}
			if f(t, random, MustChoose(t, r, options, drawCount(random, r, options)), options); t.Failed() {
				t.Fatalf("%s, seed %d", method, seed)
			}
		}
	}
}

// TestEveryCheckFollowsFromItsNumbers says the same of the outcome: adopted is what
// meets every check, and what meets none of them is not.
func TestEveryCheckFollowsFromItsNumbers(t *testing.T) {
	eachDecision(t, func(t *testing.T, _ *rand.Rand, r decision.Receipt, _ int) {
		all := true
		for _, c := range r.Checks {
			met := c.Got >= c.Need
			if c.Rule == decision.ObjectionRule || c.Rule == decision.BlockRule {
				met = c.Got < c.Need
			}
			if c.Met != met {
				t.Errorf("%+v", c)
			}
			all = all && met
		}
		switch {
		case r.Checks[0].Rule != decision.QuorumRule:
			t.Errorf("%+v", r.Checks)
		case r.Outcome == decision.Adopted && !all, r.Outcome == decision.NoQuorum && r.Checks[0].Met,
			all && (r.Outcome == decision.Rejected || r.Outcome == decision.Blocked),
			!r.Rules.Method.Decides() && r.Outcome != decision.Noted:
			t.Errorf("%s with %s", r.Outcome, written(r.Checks))
		}
	})
}

// TestAbstentionsChooseNothing adds abstentions, with which only a quorum can change.
func TestAbstentionsChooseNothing(t *testing.T) {
	eachDecision(t, func(t *testing.T, random *rand.Rand, r decision.Receipt, options int) {
		if !r.Rules.Method.HasOptions() {
			return
		}
		more := votes{decision.Abstain: 1 + random.IntN(9)}
		for choice, n := range r.Count.Ballots {
			more[choice] += n
		}
		r.Rules.Quorum = collective.Fraction{}
		before := MustChoose(t, r.Rules, options, r.Count)
		after := MustChoose(t, r.Rules, options, counted(90, more))
		if before.Outcome != after.Outcome || before.Result != after.Result || cmp.Diff(before.Options, after.Options) != "" {
			t.Errorf("%s %q became %s %q", before.Outcome, before.Result, after.Outcome, after.Result)
		}
	})
}
