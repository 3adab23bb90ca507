package pledge_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"tocsin/collective/pledge"
)

func TestReach(t *testing.T) {
	for _, test := range []struct {
		thresholds []int
		want       int
	}{
		{nil, 0},
		{[]int{1, 2, 3, 4, 5}, 5},
		{[]int{2, 2, 3, 6, 6}, 3},
		{[]int{3, 3, 5, 5, 5, 9}, 5},
		{[]int{4, 4, 4}, 0},
		{[]int{3, 3}, 0},
		{[]int{1}, 1},
		{[]int{2}, 0},
		{[]int{9, 5, 3, 5, 3, 5}, 5},
		{[]int{0, -7, 3}, 3},
		{[]int{math.MaxInt, math.MinInt}, 1},
		{[]int{1, 3, 3, 5, 5}, 5},
	} {
		if got := pledge.Reach(test.thresholds); got != test.want {
			t.Errorf("%v: got %d, want %d", test.thresholds, got, test.want)
		}
	}
}

// accept is how many of the thresholds are at most k.
func accept(thresholds []int, k int) int {
	n := 0
	for _, t := range thresholds {
		if t <= k {
			n++
		}
	}
	return n
}

// reach is Reach as it is defined.
func reach(thresholds []int) int {
	for k := len(thresholds); k > 0; k-- {
		if accept(thresholds, k) >= k {
			return k
		}
	}
	return 0
}

func randomThresholds(r *rand.Rand) []int {
	thresholds := make([]int, r.IntN(14))
	for i := range thresholds {
		thresholds[i] = r.IntN(16) - 1
	}
	return thresholds
}

// checkReach says what holds of the thresholds of any pledges.
func checkReach(t *testing.T, thresholds []int, more int) {
	t.Helper()
	k := pledge.Reach(thresholds)
	if want := reach(thresholds); k != want {
		t.Fatalf("%v: got %d, want %d", thresholds, k, want)
	}
	if k > 0 && accept(thresholds, k) != k {
		t.Fatalf("%v: %d accept %d", thresholds, accept(thresholds, k), k)
	}
	added := append(append([]int{}, thresholds...), more)
	if pledge.Reach(added) < k {
		t.Fatalf("%v: adding %d lowers %d to %d", thresholds, more, k, pledge.Reach(added))
	}
	for i, threshold := range thresholds {
		easier := append([]int{}, thresholds...)
		if easier[i] = threshold - 1; threshold > math.MinInt && pledge.Reach(easier) < k {
			t.Fatalf("%v: asking for less at %d lowers %d", thresholds, i, k)
		}
	}
}

func TestReachProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		thresholds := randomThresholds(r)
		checkReach(t, thresholds, r.IntN(16))
		k := pledge.Reach(thresholds)
		r.Shuffle(len(thresholds), func(i, j int) { thresholds[i], thresholds[j] = thresholds[j], thresholds[i] })
		if pledge.Reach(thresholds) != k {
			t.Fatalf("%v: the order counts", thresholds)
		}
	}
}

func FuzzReach(f *testing.F) {
	f.Add([]byte{3, 3, 5, 5, 5, 9}, 4)
	f.Add([]byte{0, 255}, -1)
	f.Fuzz(func(t *testing.T, bytes []byte, more int) {
		thresholds := make([]int, min(len(bytes), 60))
		for i := range thresholds {
			thresholds[i] = int(int8(bytes[i]))
		}
		checkReach(t, thresholds, more)
	})
}
