package action_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tocsin/collective/action"
)

func TestTally(t *testing.T) {
	list := []action.Refusal{
		{Day: "2026-12-01", Task: "virement", Service: "banque", N: 3},
		{Day: "2026-12-01", Task: "scan", N: 5},
		{Day: "2026-12-01", Task: "virement", Service: "banque", Kept: true, N: 5},
		{Day: "2026-12-02", Task: "virement", Service: "banque", N: 4},
		{Day: "2026-12-02", Task: "virement", Service: "mutuelle", N: 5},
		{Day: "2026-12-02", Task: "scan", Service: "mutuelle", N: 2},
		{Day: "2026-12-03", Task: "scan", Service: "mutuelle", N: -2}, // a slip, taken back
		{Day: "2026-12-03", Task: "virement", N: 5},
		{Day: "2026-12-03", Task: "virement", Service: "banque", N: -2},
	}
	before := slices.Clone(list)
	want := []action.Refusal{
		{Task: "scan", N: 5},
		{Task: "virement", N: 5},
		{Task: "virement", Service: "banque", N: 5},
		{Task: "virement", Service: "banque", Kept: true, N: 5},
		{Task: "virement", Service: "mutuelle", N: 5},
	}
	if diff := cmp.Diff(want, action.Tally(list)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before, list); diff != "" {
		t.Errorf("the list is changed: %s", diff)
	}
	if refused, kept := action.Sums(list); refused != 20 || kept != 5 {
		t.Errorf("%d refused, %d kept", refused, kept)
	}
}

// Whatever is counted in whatever order, no number is lost or told twice, and the lines stand
// in one order: what was refused, task by task, adds up to what was counted.
func TestTallyAddsUp(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	for range 1000 {
		var list []action.Refusal
		for range random.IntN(40) {
			list = append(list, action.Refusal{Day: pick("2026-12-01", "2026-12-02"), Task: pick("virement", "scan", "appels"),
				Service: pick("", "banque", "mutuelle"), Kept: random.IntN(2) == 0, N: random.IntN(6)})
		}
		sums := action.Tally(list)
		refused, kept := action.Sums(list)
		if r, k := action.Sums(sums); r != refused || k != kept {
			t.Fatalf("%v: %d and %d became %d and %d", list, refused, kept, r, k)
		}
		checkTally(t, list, sums)
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if diff := cmp.Diff(sums, action.Tally(list), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%v: the order counts: %s", list, diff)
		}
		if diff := cmp.Diff(sums, action.Tally(sums), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("twice is other than once: %s", diff)
		}
	}
}

// checkTally says that each line is the sum of its sort, that none is missing or stands
// twice, and that no smaller number stands before a larger.
func checkTally(t *testing.T, list, sums []action.Refusal) {
	t.Helper()
	want := map[action.Refusal]int{}
	for _, r := range list {
		n := r.N
		r.Day, r.N = "", 0
		want[r] += n
	}
	for i, r := range sums {
		n := r.N
		r.N = 0
		if n <= 0 || want[r] != n || i > 0 && sums[i-1].N < n {
			t.Fatalf("%v: %+v is %d, line %d", list, r, n, i)
		}
		delete(want, r)
	}
	for r, n := range want {
		if n != 0 {
			t.Fatalf("%v: %d of %+v are lost", list, n, r)
		}
	}
}
