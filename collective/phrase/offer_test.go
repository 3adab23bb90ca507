package phrase_test

import (
	"math/rand/v2"
	"testing"

	"tocsin/collective/phrase"
)

// Every phrase is offered until none is left, and is read back as itself.
func TestOfferUntilExhausted(t *testing.T) {
	taken, total := map[string]bool{}, 0
	next := func(n int) int { // always the next free one, for this test's time
		total = n
		return min(len(taken), n-1)
	}
	isTaken := func(p string) bool { return taken[p] }
	for p := phrase.Offer(next, isTaken); p != ""; p = phrase.Offer(next, isTaken) {
		if taken[p] {
			t.Fatalf("%q is offered twice", p)
		}
		taken[p] = true
	}
	if len(taken) != total || total < 20_000 {
		t.Errorf("%d phrases of %d", len(taken), total)
	}
	for p := range taken {
		if back, err := phrase.Read(p); err != nil || back != p {
			t.Errorf("%q: %q, %v", p, back, err)
		}
	}
}

// With a single one free it is found, wherever the dice fall.
func TestOfferLastOne(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 20 {
		last := phrase.Offer(r.IntN, func(string) bool { return false })
		asked := 0
		if got := phrase.Offer(r.IntN, func(p string) bool { asked++; return p != last }); got != last {
			t.Errorf("got %q, want %q", got, last)
		}
		if asked > 40_000 {
			t.Errorf("asked %d times", asked)
		}
	}
}

// Offers spread over all words.
func TestOfferIsRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	seen := map[string]bool{}
	for range 1000 {
		seen[phrase.Offer(r.IntN, func(string) bool { return false })] = true
	}
	if len(seen) < 950 {
		t.Errorf("only %d of 1000 differ", len(seen))
	}
}
