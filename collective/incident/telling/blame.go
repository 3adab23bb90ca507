package telling

import "tocsin/collective/incident"

// Blames is wording that blames people for what the service put in their way, such as
// "immaturité numérique", as it was written. It is none where the text says that the service
// wrote or said it: then it is what happened, the obstacle reproche-numerique. "Fracture
// numérique" is not taken for blame: it speaks of a gap, not of somebody.
func Blames(text string) (word string, ok bool) {
	s := read(cut(text))
	for _, m := range s.matches[blame] {
		if !s.quoted(m) {
			return s.text[s.tokens[m.from].from:s.tokens[m.to-1].to], true
		}
	}
	return "", false
}

// quoted says whether a reproach of the service holds the wording.
func (s *sentence) quoted(m match) bool {
	for _, said := range s.matches[incident.Obstacle] {
		if said.slug == "reproche-numerique" && s.tokens[said.from].sentence == s.tokens[m.from].sentence {
			return true
		}
	}
	return false
}
