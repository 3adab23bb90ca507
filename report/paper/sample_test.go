package paper_test

import "tocsin/report/paper"

// words are the labels in French.
func words() paper.Words {
	return paper.Words{
		Notice: "De quoi il s’agit", Ballot: "Bulletin", Name: "Nom :", Cut: "Découper ici", Tally: "Feuille de dépouillement",
		Hint: "Un trait par voix ; un carré fermé et barré en compte cinq.", Total: "Total", Blank: "Blancs",
		Spoilt: "Illisibles", Papers: "Bulletins en tout", Voted: "Ont voté sur papier", Counted: "A compté :",
		Witness: "Témoin :", Signature: "Signature :",
	}
}

// strike is a vote with three choices and a text.
func strike() paper.Sheet {
	return paper.Sheet{
		Lang:  "fr",
		Title: "N° 12 · Grève numérique : plus de virements",
		Lines: []string{
			"Du lundi 24 novembre au vendredi 28 novembre 2025, 18 h.",
			"Il faut deux tiers des voix exprimées, et 22 votes au moins.",
		},
		Text: "Depuis mars, le service paie avec retard les défraiements des bénévoles.\n\n" +
			"Nous proposons de ne plus encoder de virements du 1er au 15 décembre, et de l’écrire à la direction.",
		How:     []string{"Cochez une seule case. Pliez le bulletin et mettez-le dans l’urne."},
		Choices: []paper.Choice{{Text: "Pour"}, {Text: "Contre"}, {Text: "Abstention"}},
		Words:   words(),
		Footer:  "Imprimé pour les personnes qui n’ont pas de téléphone. Le collectif compte ces voix avec les autres.",
	}
}

// dates is a vote with a box for each of three answers.
func dates() paper.Sheet {
	s := strike()
	s.Title, s.Text = "N° 13 · Quand se voit-on ?", ""
	s.How = []string{"Une croix par ligne."}
	s.Columns = []string{"oui", "si besoin", "non"}
	s.Choices = []paper.Choice{
		{Letter: "A", Text: "Mardi 2 décembre 2025, de 14 h à 16 h"},
		{Letter: "B", Text: "Jeudi 4 décembre 2025, de 9 h 30 à 12 h, à la maison de quartier de Seraing"},
		{Letter: "C", Text: "Samedi 6 décembre 2025, toute la journée"},
	}
	return s
}
