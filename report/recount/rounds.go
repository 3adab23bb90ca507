package recount

import "tocsin/collective/tally"

func (p *printer) round(number int, r tally.Round) {
	p.title("Tour %d :", number)
	p.sums(r.In, r.Votes, whole)
	total := int64(0)
	for _, c := range r.In {
		total += r.Votes[c]
	}
	p.line("Bulletins qui comptent encore : %d ; épuisés : %d. Plus de la moitié : %d.", total, r.Exhausted, total/2+1)
	switch {
	case len(r.Winners) > 1:
		p.line("Aucun bulletin ne nomme plus personne : égalité entre %s.", p.and(r.Winners))
	case r.Winners != nil:
		p.line("Gagne : %s.", p.and(r.Winners))
	case len(r.Out) > 1:
		p.line("Sans aucune voix, éliminés ensemble : %s.", p.and(r.Out))
	default:
		p.tie(r.Tied, r.Matters)
		p.line("Éliminé : %s.", p.and(r.Out))
	}
}

// tie says what became of candidates of whom one had to go first.
func (p *printer) tie(tied []int, matters bool) {
	switch {
	case len(tied) < 2:
	case matters:
		p.line("Égalité entre %s : LE RÉSULTAT EN DÉPEND. Tous les cas ont été essayés ;\n"+
			"la suite n'en montre qu'un.", p.and(tied))
	default:
		p.line("Égalité entre %s : tous les cas ont été essayés, le résultat est le même.", p.and(tied))
	}
}
