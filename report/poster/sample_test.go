package poster_test

import "tocsin/report/poster"

func sample() poster.Poster {
	return poster.Poster{
		Lang: "fr", Kind: "Rassemblement", Title: "Devant les bourses d’études", When: []string{"Vendredi 5 décembre 2025 à 12 h"},
		Where: "Rue Lavallée 1, Bruxelles", About: "Les guichets sont fermés. « On y va », avec nos dossiers.\nŒuvrons ensemble : 0 € d’entrée.",
		Targets: []string{"FWB – Allocations d’études", "Banque"}, Asks: "Un guichet ouvert.\nUn numéro qui répond.", Contact: "contact@example.org",
		Footer: "Bruxelles",
		Words: poster.Words{
			Targets: "À qui nous parlons", Asks: "Ce que nous demandons", Contact: "Contact", More: "La suite au dos", Cut: "Découper ici",
		},
	}
}

// everywhere is a poster that says a text in every place.
func everywhere(text string) poster.Poster {
	return poster.Poster{
		Lang: "fr", Kind: text, Title: text, When: []string{text, text}, Where: text, About: text, Targets: []string{text, text}, Asks: text,
		Contact: text, Footer: text, Words: poster.Words{Targets: text, Asks: text, Contact: text, More: text, Cut: text},
	}
}
