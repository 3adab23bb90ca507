package recount

import "tocsin/collective/tally"

func (p *printer) quota(q tally.Quota) {
	p.title("Quota : %d voix ÷ (%d + 1), sans le reste, + 1 = %d.", q.Votes, q.Seats, q.Quota)
}

func (p *printer) stage(number int, s tally.Stage) {
	name := ""
	if s.Action == tally.Surplus || s.Action == tally.Exclusion {
		name = p.Candidates[s.Candidate]
	}
	switch s.Action {
	case tally.First:
		p.title("Étape %d : premières préférences", number)
	case tally.Surplus:
		p.title("Étape %d : excédent de %s, %s voix", number, name, votes(s.Surplus))
	case tally.Exclusion:
		p.title("Étape %d : exclusion de %s", number, name)
	case tally.LastSeats:
		p.title("Étape %d : autant de candidatures que de sièges restants", number)
	case tally.Undecided:
		p.title("Étape %d : derniers sièges, entre candidatures qu'aucun bulletin ne départage", number)
	}
	p.equals(s)
	for _, parcel := range s.Parcels {
		to := "non transférables"
		if parcel.To >= 0 {
			to = p.Candidates[parcel.To]
		}
		p.line("  %d %s à %s → %s : %s", parcel.Papers, plural(parcel.Papers, "bulletin"),
			decimals(parcel.Value), to, votes(parcel.Papers*parcel.Value))
	}
	p.decided(s)
	p.line("Voix :")
	p.sums(p.everyone(), s.Votes, votes)
	p.line("Non transférables : %s. Décimales ignorées : %s.", votes(s.Exhausted), votes(s.Lost))
	if len(s.Elected) > 0 {
		p.line("Sont élus, dans cet ordre : %s.", p.and(s.Elected))
	}
}

func (p *printer) equals(s tally.Stage) {
	switch {
	case len(s.Tied) < 2:
	case s.Action == tally.Undecided:
		p.line("Égalité entre %s, sans aucune voix.", p.and(s.Tied))
	case s.Settled > 0:
		p.line("Égalité entre %s, départagée par les voix à la fin de l'étape %d.", p.and(s.Tied), s.Settled)
	default:
		p.tie(s.Tied, s.Matters)
	}
}

// decided notes whom a stage elects or excludes.
func (p *printer) decided(s tally.Stage) {
	if s.Action == tally.Exclusion {
		p.fate[s.Candidate] = "exclu"
	}
	for _, c := range s.Elected {
		p.fate[c] = "élu"
	}
}
