package assembly

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
)

// Candidate is somebody who can be drawn, by the name that is published with the draw.
type Candidate struct {
	ID   string `json:"id"`
	Past int    `json:"past"` // how many turns they have had
}

// Draw draws n of the candidates by lot, with a memory: those with the fewest past turns
// come first. Among equals the order is that of the 32 bytes of SHA-256(seed, 0, id),
// ascending: the bytes of the seed, one zero byte, the UTF-8 bytes of the ID. Anybody can
// compute it from the published seed and list:
//
//	printf '%s\0%s' "$seed" "$id" | sha256sum
//
// where the seed is a text. The order of the candidates does not count; an ID that stands
// twice counts once, with its most past turns. Fewer are drawn when there are fewer.
//
// Nobody can steer it as long as the seed is random and was drawn after the list stood.
func Draw(seed []byte, candidates []Candidate, n int) []string {
	tickets := rank(seed, candidates)
	drawn := make([]string, max(0, min(n, len(tickets))))
	for i := range drawn {
		drawn[i] = tickets[i].ID
	}
	return drawn
}

// ticket is a candidate with what decides among equals.
type ticket struct {
	Candidate
	hash [sha256.Size]byte
}

// rank lists all candidates in the order in which they are drawn.
func rank(seed []byte, candidates []Candidate) []ticket {
	var tickets []ticket
	at := make(map[string]int)
	for _, c := range candidates {
		if i, twice := at[c.ID]; twice {
			tickets[i].Past = max(tickets[i].Past, c.Past)
			continue
		}
		at[c.ID] = len(tickets)
		tickets = append(tickets, ticket{c, sha256.Sum256(append(append(slices.Clone(seed), 0), c.ID...))})
	}
	slices.SortFunc(tickets, func(a, b ticket) int {
		return cmp.Or(cmp.Compare(a.Past, b.Past), bytes.Compare(a.hash[:], b.hash[:]))
	})
	return tickets
}

// Lot is a draw as it is published: with this, anybody finds who was drawn.
type Lot struct {
	Seed       string      `json:"seed"` // its bytes are the seed of Draw; hexadecimal digits by custom
	Candidates []Candidate `json:"candidates"`
	Places     int         `json:"places"`
	Refused    []string    `json:"refused,omitempty"` // in the order in which they did, before or after the draw
}

// Drawn lists who has each place. Whoever refuses gives their place to the first of Draw
// who has none and did not refuse before; all others keep theirs. A place for which
// nobody is left is empty.
func (l Lot) Drawn() []string {
	rest := Draw([]byte(l.Seed), l.Candidates, len(l.Candidates))
	places := make([]string, max(0, l.Places))
	for i := range places {
		places[i], rest = pop(rest)
	}
	for _, id := range l.Refused {
		if i := slices.Index(places, id); i >= 0 {
			places[i], rest = pop(rest)
		} else {
			rest = slices.DeleteFunc(rest, func(other string) bool { return other == id })
		}
	}
	return places
}

// Proof is the draw as a text that is published: the seed, then a line for each candidate
// with their past turns, hash and ID, in the order in which they are drawn. Whoever
// recomputes the hashes and sorts the lines by their first two fields has the same text.
// IDs must have no line break.
func (l Lot) Proof() string {
	var b strings.Builder
	fmt.Fprintf(&b, "seed %s\n", l.Seed)
	for _, t := range rank([]byte(l.Seed), l.Candidates) {
		fmt.Fprintf(&b, "%d %x %s\n", t.Past, t.hash, t.ID)
	}
	return b.String()
}

func pop(list []string) (string, []string) {
	if len(list) == 0 {
		return "", nil
	}
	return list[0], list[1:]
}

// Verify says whether these are the ones who have the places.
func (l Lot) Verify(drawn []string) bool { return slices.Equal(l.Drawn(), drawn) }
