package minutes_test

import "tocsin/report/minutes"

// evening is what is printed before an assembly.
func evening() minutes.AgendaSheet {
	return minutes.AgendaSheet{
		Lang:  "fr",
		Title: "Assemblée n° 7 · Budget d’hiver et suite de la grève numérique",
		Lines: []string{"Mardi 1er décembre 2026, de 19 h à 21 h, à la maison de quartier de Seraing"},
		Items: []minutes.Item{
			{Number: "1", Title: "Accueil et rôles", Planned: "5 min"},
			{Number: "2", Title: "Budget d’hiver", Planned: "25 min"},
			{Number: "3", Title: "Suite de la grève numérique : répondre à la direction, et qui va à la rencontre du 9 décembre", Planned: "40 min"},
			{Number: "12", Title: "Chaises prêtées"},
		},
		Total:      "En tout : 1 h 10, et un point sans durée ; il y a 2 h.",
		Signatures: 18,
		Words: minutes.AgendaWords{
			Agenda: "Ordre du jour", Planned: "Prévu", Notes: "Notes", Presence: "Liste des présences",
			Hint: "Signe qui veut. La feuille sert à compter le quorum ; elle est détruite quand le compte rendu est approuvé.",
			Name: "Nom ou pseudo", Signature: "Signature",
		},
		Footer: "Imprimé par Tocsin pour l’assemblée.",
	}
}
