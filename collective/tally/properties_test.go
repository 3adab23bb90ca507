package tally_test

import (
	"math/rand/v2"
	"testing"

	"tocsin/collective/tally"
)

// TestAnonymous says that neither the order of the lines nor how equal ballots are
// grouped changes a result or its working.
func TestAnonymous(t *testing.T) {
	for _, method := range ranked() {
		each(t, 11, 6, kind{truncated: true}, func(t *testing.T, rng *rand.Rand, ls lines, names []string) {
			rules := rulesOf(rng, method, len(names))
			var other lines
			for _, l := range ls {
				for l.count > 1 && rng.IntN(2) == 0 {
					part := 1 + rng.IntN(l.count-1)
					other = append(other, line{part, l.ranks})
					l.count -= part
				}
				other = append(other, l)
			}
			rng.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
			want, got := MustCount(t, ls.String(), rules), MustCount(t, other.String(), rules)
			if difference(want, got) != "" {
				t.Errorf("%s: %s\n%s\n%s", method, difference(want, got), ls, other)
			}
		})
	}
}

// TestNeutral says that with other names the same candidates come out.
func TestNeutral(t *testing.T) {
	for _, method := range ranked() {
		each(t, 12, 6, kind{truncated: true}, func(t *testing.T, rng *rand.Rand, ls lines, names []string) {
			rules := rulesOf(rng, method, len(names))
			to := map[string]string{}
			for i, j := range rng.Perm(len(names)) {
				to[names[i]] = names[j]
			}
			want, got := MustCount(t, ls.String(), rules), MustCount(t, renamed(ls, to).String(), rules)
			for i, name := range want.Candidates {
				want.Candidates[i] = to[name]
			}
			if method == tally.STV { // equal votes leave the order of election open
				want.Groups, got.Groups = seated(want), seated(got)
			}
			if sets(want) != sets(got) || want.Open != got.Open {
				t.Errorf("%s %d: %s became %s\n%s", method, rules.Seats, sets(want), sets(got), ls)
			}
		})
	}
}

// seated puts all who are elected for sure into one group.
func seated(r tally.Result) [][]int {
	var sure []int
	for _, group := range r.Groups {
		if len(group) > 1 {
			return [][]int{sure, group}
		}
		sure = append(sure, group...)
	}
	return [][]int{sure}
}

// TestSeats says that STV fills the seats, and that votes are neither made nor lost.
func TestSeats(t *testing.T) {
	each(t, 13, 7, kind{truncated: true}, func(t *testing.T, rng *rand.Rand, ls lines, names []string) {
		r := MustCount(t, ls.String(), tally.Rules{Method: tally.STV, Seats: 1 + rng.IntN(len(names))})
		quota := step[tally.Quota](t, r)
		sure := len(r.Groups)
		if r.Open > 0 {
			sure--
			if open := len(r.Groups[sure]); open <= r.Open {
				t.Errorf("%d tie for %d seats\n%s", open, r.Open, ls)
			}
		}
		if sure+r.Open != quota.Seats {
			t.Errorf("%s for %d seats\n%s", r, quota.Seats, ls)
		}
		lost, elected := int64(0), 0
		for _, s := range r.Steps {
			stage, ok := s.(tally.Stage)
			if !ok {
				continue
			}
			sum := stage.Exhausted + stage.Lost
			for _, votes := range stage.Votes {
				sum += votes
			}
			if sum != quota.Votes*tally.Unit || stage.Lost < lost {
				t.Errorf("%d of %d votes after %s\n%s", sum, quota.Votes, stage.Action, ls)
			}
			if stage.Action == tally.Undecided && r.Open == 0 {
				t.Errorf("undecided, and no seat open\n%s", ls)
			}
			lost = stage.Lost
			elected += len(stage.Elected)
		}
		if elected > quota.Seats || elected < sure {
			t.Errorf("%d elected on %d seats\n%s", elected, quota.Seats, ls)
		}
	})
}

// ranked are the methods of ranked ballots.
func ranked() []tally.Method {
	return []tally.Method{tally.Plurality, tally.Schulze, tally.RankedPairs, tally.IRV, tally.STV}
}

func rulesOf(rng *rand.Rand, method tally.Method, candidates int) tally.Rules {
	rules := tally.Rules{Method: method}
	if method == tally.STV {
		rules.Seats = 1 + rng.IntN(candidates)
	}
	return rules
}

func renamed(ls lines, to map[string]string) lines {
	var other lines
	for _, l := range ls {
		ranks := make([][]string, len(l.ranks))
		for i, group := range l.ranks {
			for _, name := range group {
				ranks[i] = append(ranks[i], to[name])
			}
		}
		other = append(other, line{l.count, ranks})
	}
	return other
}
