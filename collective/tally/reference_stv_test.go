package tally_test

import (
	"math/big"
	"slices"
	"strings"
)

// paper is a single ballot paper of STV with its value, as a fraction.
type paper struct {
	ranks line
	value *big.Rat
	with  string
}

// hand is an STV count by hand: paper by paper, in fractions.
type hand struct {
	papers  []paper
	in      []string
	elected []string
	owed    []string // elected, with a surplus to transfer
	seats   int
	quota   *big.Rat
	stages  []map[string]*big.Rat
}

func newHand(ls lines, names []string, seats int) hand {
	h := hand{in: slices.Clone(names), seats: seats}
	for _, l := range ls {
		for range l.count {
			if len(l.ranks) > 0 {
				h.papers = append(h.papers, paper{l, big.NewRat(1, 1), preferred(l, names)})
			}
		}
	}
	h.quota = big.NewRat(int64(len(h.papers)/(seats+1)+1), 1)
	return h
}

func (h hand) votes() map[string]*big.Rat {
	votes := map[string]*big.Rat{}
	for _, c := range append(slices.Clone(h.in), h.elected...) {
		votes[c] = new(big.Rat)
	}
	for _, p := range h.papers {
		if p.with != "" {
			votes[p.with].Add(votes[p.with], p.value)
		}
	}
	if len(h.stages) == 0 {
		return votes
	}
	for _, c := range h.elected { // what truncation took away is not the elected one's
		if !slices.Contains(h.owed, c) {
			votes[c] = h.quota
		}
	}
	return votes
}

// count adds to sets who is elected in each case, sorted.
func (h hand) count(sets map[string]bool) {
	votes := h.votes()
	for _, c := range slices.Clone(h.in) {
		if votes[c].Cmp(h.quota) >= 0 {
			h.in = slices.DeleteFunc(slices.Clone(h.in), func(other string) bool { return other == c })
			h.elected = append(slices.Clone(h.elected), c)
			if votes[c].Cmp(h.quota) > 0 {
				h.owed = append(slices.Clone(h.owed), c)
			}
		}
	}
	h.stages = append(slices.Clone(h.stages), votes)
	if left := h.seats - len(h.elected); left == 0 || left == len(h.in) {
		if left > 0 {
			h.elected = append(slices.Clone(h.elected), h.in...)
		}
		sets[strings.Join(slices.Sorted(slices.Values(h.elected)), ",")] = true
		return
	}
	if len(h.owed) > 0 {
		for _, c := range h.first(h.owed, 1) {
			h.surplus(c, votes[c]).count(sets)
		}
		return
	}
	for _, c := range h.first(h.in, -1) {
		next := h
		next.in = slices.DeleteFunc(slices.Clone(h.in), func(other string) bool { return other == c })
		next.move(c, big.NewRat(1, 1))
		next.count(sets)
	}
}
