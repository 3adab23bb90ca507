package letter_test

import (
	"strings"

	"tocsin/report/letter"
)

func sample() letter.Sheets {
	return letter.Sheets{
		Lang: "fr", Title: "Rouvrez les guichets", Lines: []string{"Cible : Banque"}, Text: "Nous demandons qu’ils rouvrent.\n\nTous.", First: 3, Count: 2,
		How: []string{"Cochez : nom publié, ou compté.", "Deux personnes recopient la feuille.", "Pour retirer votre nom, dites-le."}, Footer: "version 2 · empreinte 2b52 d163",
		Words: letter.SheetWords{
			Signatures: "Signatures", Letter: "La lettre", Back: "Le texte entier est joint.", Sheet: "Feuille",
			Name: "Nom", Function: "Fonction", Place: "Lieu", Public: "Nom publié", Counted: "Seulement compté",
		},
	}
}

// everywhere are sheets and a list that say a text in every place.
func everywhere(text string) (letter.Sheets, letter.List) {
	s := letter.Sheets{
		Title: text, Lines: []string{text, text}, Text: text, How: []string{text, text}, Footer: text,
		Words: letter.SheetWords{
			Signatures: text, Letter: text, Back: text, Sheet: text, Name: text, Function: text, Place: text, Public: text, Counted: text,
		},
	}
	l := letter.List{Title: text, Total: text, Lines: []string{text}, Label: text, Footer: text}
	for range 30 {
		l.Names = append(l.Names, letter.Signatory{Name: text, Function: text, Place: text}, letter.Signatory{Function: text}, letter.Signatory{})
	}
	return s, l
}

// odd are texts that members could write.
var odd = []string{
	"", " \n\n ", "vu 👍🏽 שלום Nguyễn a\xffb", "a\r\nb\u2028c\x00d\u202ee\ufeff", "https://exemple.org/" + strings.Repeat("g/", 90),
	strings.Repeat("x", 2500), strings.Repeat("a\n", 300), strings.Repeat("mot ", 700), "Oubangui-Chari, « là » : 5 €",
}
