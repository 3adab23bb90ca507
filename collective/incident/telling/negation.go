package telling

import (
	"slices"

	"tocsin/collective/incident"
)

// negatable are the dimensions in which what is not so is not said. "Pas de guichet" still speaks of a counter.
var negatable = map[incident.Dimension]bool{
	incident.State: true, incident.Obstacle: true, incident.Consequence: true, incident.Worker: true, incident.Task: true,
}

var (
	negators = []string{"pas", "aucun", "aucune", "jamais", "kein", "keine", "keinen", "keiner", "nicht", "nie", "geen", "niet", "nooit",
		"not", "no", "never", "sans", "ohne", "zonder", "without", "ni", "cannot", "don", "didn", "doesn", "isn", "wasn", "hasn", "haven", "won", "aren"}
	small = []string{"de", "d", "du", "la", "le", "l", "les", "une", "un", "eu", "ete", "recu", "het", "een", "der", "die", "das", "den", "any",
		"the", "a", "been", "ein", "eine", "meer", "mehr", "longer", "wurde",
		"get", "got", "receive", "received", "have", "had", "hat", "heeft"}
)

// negated says whether what was found is said not to be so. A phrase with a negation of its own is meant as it
// stands.
func (s *sentence) negated(m match) bool {
	for i := m.from; i < m.to; i++ {
		if slices.Contains(negators, s.tokens[i].text) {
			return false
		}
	}
	for i := m.from - 1; i >= 0 && i >= m.from-4 && s.tokens[i].part == s.tokens[m.from].part; i-- {
		if slices.Contains(negators, s.tokens[i].text) {
			return true
		}
		if !slices.Contains(small, s.tokens[i].text) {
			return false
		}
	}
	return false
}
