package counter

import (
	"slices"
	"strconv"

	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
)

// TimesLetter stands in the short code before how many times something happened that day.
const TimesLetter = "X"

// stateLetters are those of the states of a channel, in the order of the taxonomy. They follow
// the number of the channel: K2f.
const stateLetters = "orfi"

// Letter stands in the short code before the number of a term, the same in all languages. A
// state has none: its letter follows the channel.
func Letter(d incident.Dimension) string {
	switch d {
	case incident.Service:
		return "S"
	case incident.Region:
		return "R"
	case incident.Channel:
		return "K"
	case incident.Obstacle:
		return "O"
	case incident.Consequence:
		return "C"
	case incident.Worker:
		return "Q"
	case incident.Task:
		return "T"
	}
	return ""
}

// MeasureLetter stands in the short code before how much.
func MeasureLetter(m incident.Measure) string {
	return [...]string{"A", "M", "W", "E", "N", "D", "P", "G", "H"}[m]
}

// CodeOf is the part of the short code that says a slug: its letter and its place in the
// vocabulary, from 1; of a state its letter alone. It is empty for what the vocabulary lacks.
func CodeOf(d incident.Dimension, slug string) string {
	n := slices.Index(slugs(d), slug)
	if n < 0 {
		return ""
	}
	if d == incident.State {
		return stateLetter(n)
	}
	return numbered(d, n)
}

// slugs are those of a dimension, in the order of their numbers.
func slugs(d incident.Dimension) []string {
	if d == incident.Region {
		return incident.Regions()
	}
	var all []string
	for _, t := range taxonomy.Terms(string(d)) {
		all = append(all, t.Slug)
	}
	return all
}

// numbered is the code of the term with an index.
func numbered(d incident.Dimension, index int) string { return Letter(d) + strconv.Itoa(index+1) }

// stateLetter is that of the state with an index; one too many has none.
func stateLetter(index int) string {
	if index >= len(stateLetters) {
		return ""
	}
	return stateLetters[index : index+1]
}
