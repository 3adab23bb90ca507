package telling

import "tocsin/collective/incident"

// Region is the region that the name of a room says, by a town, a province or the region itself:
// "TSL Liège" is in wallonie. It is "" where the name says none, or two.
func Region(text string) string {
	s := read(cut(text))
	found := ""
	for _, m := range s.matches[place] {
		if found != "" && found != m.slug {
			return ""
		}
		found = m.slug
	}
	return found
}

// region is where it happened, by the places that are named as such; else by a service that
// exists in one region alone.
func (s *sentence) region() (chosen candidate, unsure []string) {
	said := s.matches[place][:0:0]
	for _, m := range s.matches[place] {
		if m.weight == 1 && s.placed(m.from) {
			m.pattern = &pattern{dimension: m.dimension, slug: m.slug, weight: 2, elements: m.elements}
		}
		if m.weight > 1 {
			said = append(said, m)
		}
	}
	s.matches[incident.Region] = append(s.matches[incident.Region], said...)
	return s.choose(incident.Region)
}

// place is the dimension of places in the vocabulary. The name of some is a word as well: those have
// the least weight, and need a word before them that says where.
const place incident.Dimension = "place"

// placed says whether a preposition or an office stands before a place.
func (s *sentence) placed(from int) bool {
	if from == 0 || s.tokens[from-1].part != s.tokens[from].part {
		return false
	}
	for _, m := range s.matches[context] {
		if m.slug == "where" && m.to == from {
			return true
		}
	}
	return false
}
