package telling

import (
	"slices"

	"tocsin/collective/incident"
)

// candidate is a slug that was said.
type candidate struct {
	slug     string
	weight   int
	from, to int // tokens, of the first phrase of this weight
}

// candidates are the slugs of a dimension, the strongest first and then in the order in which they were said.
func (s *sentence) candidates(d incident.Dimension) []candidate {
	var all []candidate
	for _, m := range s.matches[d] {
		c := candidate{m.slug, m.weight, m.from, m.to}
		i := slices.IndexFunc(all, func(o candidate) bool { return o.slug == c.slug })
		switch {
		case i < 0:
			all = append(all, c)
		case c.weight > all[i].weight:
			all[i] = c
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		if a.weight != b.weight {
			return b.weight - a.weight
		}
		return a.from - b.from
	})
	return all
}

// strongest are the candidates of the greatest weight, without those that others say more exactly. Of
// consequences all that were said count: somebody can lose both work and home.
func strongest(d incident.Dimension, all []candidate) []candidate {
	if len(all) == 0 {
		return nil
	}
	level := all[0].weight
	if d == incident.Consequence {
		level = min(level, 2)
	}
	var best []candidate
	for _, c := range all {
		vague := slices.ContainsFunc(all, func(o candidate) bool { return slices.Contains(within[o.slug], c.slug) && o.weight >= c.weight })
		if c.weight >= level && !vague {
			best = append(best, c)
		}
	}
	return best
}

// within are slugs, each with those that it says more exactly: who says both means the first.
var within = map[string][]string{
	"rdv-en-ligne":          {"rdv-obligatoire", "formulaire-en-ligne-seul", "guichet-ferme", "horaires-reduits", "reproche-numerique"},
	"rdv-obligatoire":       {"guichet-ferme"},
	"refus-accueil":         {"rdv-obligatoire", "guichet-ferme"},
	"telephone-supprime":    {"telephone-injoignable"},
	"numero-payant":         {"telephone-injoignable"},
	"pieces-en-ligne-seul":  {"formulaire-en-ligne-seul"},
	"smartphone-impose":     {"identification-exigee", "formulaire-en-ligne-seul"},
	"sans-carte-identite":   {"identification-exigee"},
	"identification-exigee": {"formulaire-en-ligne-seul"},
	"hors-cases":            {"formulaire-en-ligne-seul"},
	"frais-papier":          {"impression-supprimee"},
	"decision-automatisee":  {"pas-interlocuteur"},
	"reproche-numerique":    {"refus-accueil", "renvoi-service-social"},
	"droit-perdu":           {"revenu-perdu"},
	"revenu-retarde":        {"revenu-perdu"},
	"application":           {"formulaire-en-ligne"},
	"itsme-pin":             {"formulaire"},
	"declaration-impot":     {"formulaire", "scan-envoi"},
	"abandonnee":            {"personne"},
	"restreint":             {"ouvert"},
}

// choose is the slug that was said, or the candidates between which to ask.
func (s *sentence) choose(d incident.Dimension) (chosen candidate, unsure []string) {
	best := strongest(d, s.candidates(d))
	if len(best) == 0 {
		return candidate{}, nil
	}
	if len(best) == 1 {
		return best[0], nil
	}
	for _, c := range best {
		unsure = append(unsure, c.slug)
	}
	return candidate{}, unsure
}

// service is whose counter it is: of several the first in the part of the sentence that says
// what is in the way, else the first at all; of those named in one breath ("CPAS et mutuelle") none.
func (s *sentence) service() (chosen candidate, unsure []string) {
	best := strongest(incident.Service, s.candidates(incident.Service))
	if len(best) == 0 {
		return candidate{}, nil
	}
	slices.SortFunc(best, func(a, b candidate) int { return a.from - b.from })
	own := slices.DeleteFunc(slices.Clone(best), func(c candidate) bool { return s.towards(c.from) })
	if len(own) > 0 {
		best = own
	}
	if obstacle, _ := s.choose(incident.Obstacle); obstacle.slug != "" {
		part := s.tokens[obstacle.from].part
		if near := slices.IndexFunc(best, func(c candidate) bool { return s.tokens[c.from].part == part }); near > 0 {
			best = best[near:]
		}
	}
	if len(best) > 1 && s.joined(best[0], best[1]) {
		return candidate{}, []string{best[0].slug, best[1].slug}
	}
	return best[0], nil
}

var (
	both    = []string{"et", "en", "und", "and", "ou", "of", "oder", "or", "la", "le", "l", "de", "het", "die", "der", "das", "the", "que", "comme"}
	goingTo = []string{"vers", "pour", "naar", "nach", "zum", "zur", "ans", "to", "voor", "fur", "fuer", "for", "par", "door", "durch", "by"}
)

// joined says whether nothing but "and the" stands between two services.
func (s *sentence) joined(a, b candidate) bool {
	for i := a.to; i < b.from; i++ {
		if !slices.Contains(both, s.tokens[i].text) {
			return false
		}
	}
	return a.to <= b.from
}

// towards says whether a service is where somebody or something is to go.
func (s *sentence) towards(from int) bool {
	for i := from - 1; i >= max(0, from-2) && s.tokens[i].part == s.tokens[from].part; i-- {
		if slices.Contains(goingTo, s.tokens[i].text) {
			return true
		}
		if !slices.Contains(both, s.tokens[i].text) {
			return false
		}
	}
	return false
}
