package mandate

import (
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/assembly"
)

// Candidate is somebody who is willing, by the name that is published with the draw.
type Candidate struct {
	Name  string           `json:"name"`
	Who   assembly.Speaker `json:"who"`
	Has   Has              `json:"has"`   // of mandates, when the lot was drawn
	Turns int              `json:"turns"` // how often they had this kind
}

// Lot is a draw among those who are willing. Those come first who have the least: no mandate before any,
// another kind before the same; among them who had this kind the least often; among these the order of
// assembly.Draw.
type Lot struct {
	Seed       string             `json:"seed"`
	Candidates []Candidate        `json:"candidates"`
	Refused    []assembly.Speaker `json:"refused,omitempty"`
}

// Order lists all candidates in the order in which it falls to them.
func (l Lot) Order() []Candidate {
	var order []Candidate
	for _, has := range []Has{Nothing, Another, TheSame} {
		group := l.group(has)
		for _, name := range assembly.Draw([]byte(l.Seed), group.Candidates, len(group.Candidates)) {
			i := slices.IndexFunc(l.Candidates, func(c Candidate) bool { return c.Has == has && c.Name == name })
			order = append(order, l.Candidates[i])
		}
	}
	return order
}

// group are those who have as much.
func (l Lot) group(has Has) assembly.Lot {
	group := assembly.Lot{Seed: l.Seed}
	for _, c := range l.Candidates {
		if c.Has == has {
			group.Candidates = append(group.Candidates, assembly.Candidate{ID: c.Name, Past: c.Turns})
		}
	}
	return group
}

// Drawn is to whom it falls: the first of Order who did not refuse; empty where nobody is left.
func (l Lot) Drawn() assembly.Speaker {
	for _, c := range l.Order() {
		if !slices.Contains(l.Refused, c.Who) {
			return c.Who
		}
	}
	return ""
}

// Refuse notes that somebody does not take it.
func (l *Lot) Refuse(who assembly.Speaker) {
	if !slices.Contains(l.Refused, who) {
		l.Refused = append(slices.Clone(l.Refused), who)
	}
}

// Names says whether somebody is among the candidates.
func (l Lot) Names(who assembly.Speaker) bool {
	return slices.ContainsFunc(l.Candidates, func(c Candidate) bool { return c.Who == who })
}

// Proof is the draw as a text that is published: the seed, then a line for each candidate in the order in
// which it falls to them: what they have (0 no mandate, 1 another, 2 the same), how often they had this
// kind, the hash and the name. Whoever recomputes the hashes and sorts the lines by their first three
// fields has the same text.
func (l Lot) Proof() string {
	var b strings.Builder
	fmt.Fprintf(&b, "seed %s\n", l.Seed)
	for _, has := range []Has{Nothing, Another, TheSame} {
		_, lines, _ := strings.Cut(l.group(has).Proof(), "\n")
		for line := range strings.Lines(lines) {
			fmt.Fprintf(&b, "%d %s", has, line)
		}
	}
	return b.String()
}
