package telling

import (
	"strconv"
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
)

// The letters of the paper form.
const (
	channelLetter = 'K'
	timesLetter   = 'X'
	stateLetters  = "orfi" // in the order of the states in the taxonomy
)

// coded are the letters of dimensions, in the order in which a code is written.
var coded = []struct {
	letter    byte
	dimension incident.Dimension
}{
	{'S', incident.Service}, {'R', incident.Region}, {channelLetter, incident.Channel}, {'O', incident.Obstacle},
	{'C', incident.Consequence}, {'Q', incident.Worker}, {'T', incident.Task},
}

// measured are the letters of measures, in their order.
const measured = "AMWENDPGH"

// mostTimes is how often a line of a tally sheet may count.
const mostTimes = 999

// slugs are those of a dimension, in the order of the paper form: number n is the one at n-1.
func slugs(d incident.Dimension) []string {
	if d == incident.Region {
		return incident.Regions()
	}
	terms := taxonomy.Terms(string(d))
	all := make([]string, len(terms))
	for i, term := range terms {
		all[i] = term.Slug
	}
	return all
}

// position is where a slug stands in its dimension, from 1; 0 for none.
func position(d incident.Dimension, slug string) int {
	for i, own := range slugs(d) {
		if own == slug {
			return i + 1
		}
	}
	return 0
}

// Code writes the short code of the paper form, in one order: "S3 R1 K2f O6 C1 Q1 T9 A12 M40 W40 N2 X3". It is
// the same in every language. A state without a channel cannot be written.
func Code(c incident.Codes, v incident.Values, times int) string {
	var parts []string
	add := func(letter byte, n int, state string) {
		if n > 0 {
			parts = append(parts, string(letter)+strconv.Itoa(n)+state)
		}
	}
	for _, part := range coded {
		state := ""
		if n := position(incident.State, c.State); n > 0 && part.letter == channelLetter {
			state = stateLetters[n-1 : n]
		}
		add(part.letter, position(part.dimension, c.Of(part.dimension)), state)
	}
	for _, m := range incident.Measures() {
		add(measured[m], v[m], "")
	}
	add(timesLetter, times, "")
	return strings.Join(parts, " ")
}
