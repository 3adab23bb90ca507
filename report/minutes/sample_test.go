package minutes_test

import (
	"fmt"
	"strings"

	"tocsin/report/minutes"
)

func words() minutes.Words {
	return minutes.Words{
		Minutes: "Compte rendu", Decisions: "Décisions", Tasks: "Tâches", Who: "Qui", What: "Quoi", Due: "Pour quand",
		Next: "Prochaine assemblée",
	}
}

// winter are the minutes of an assembly as most are.
func winter() minutes.Minutes {
	return minutes.Minutes{
		Lang:  "fr",
		Title: "Assemblée n° 7 · Budget d’hiver et suite de la grève numérique",
		Draft: "Projet, à corriger jusqu’au lundi 14 décembre 2026, 20 h",
		Lines: []string{
			"Mardi 1er décembre 2026, de 19 h 04 à 21 h 12, à la maison de quartier de Seraing",
			"17 personnes présentes, dont Amina, Benoît et Zoé ; 3 excusées ; quorum (12) atteint",
			"Animation : Benoît. Prise de notes : Zoé. Temps : une personne qui ne veut pas être nommée.",
		},
		Sections: []minutes.Section{
			{Heading: "1 · Budget d’hiver (25 min)", Lines: []minutes.Line{
				{Mark: "Info", Text: "Il reste 1 240 € sur le compte ; le subside de la commune arrive en février."},
				{Mark: "Idée", Text: "Demander à la coopérative voisine de partager l’imprimante : elle sert deux jours par semaine, et le reste du temps personne n’y touche."},
				{Mark: "Décision", Text: "On achète du papier recyclé, 40 € au plus."},
				{Mark: "Tâche", Text: "Amina demande trois devis."},
			}},
			{Heading: "2 · Suite de la grève numérique", Lines: []minutes.Line{
				{Mark: "Info", Text: "La direction a répondu par écrit.\nElle propose une rencontre le 9."},
				{Mark: "Décision", Text: "On y va à quatre, et personne ne signe sur place."},
			}},
			{Heading: "Divers", Lines: []minutes.Line{{Text: "Les chaises du local sont prêtées jusqu’à jeudi."}}},
		},
		Decisions: []minutes.Block{
			{Title: "N° 41 · Papier recyclé : adopté", Lines: []string{
				"15 pour, 1 contre, 1 abstention ; il fallait 12 voix.", "Vote à main levée de 19 h 31 à 19 h 34. Reçu : chouette-brume.",
			}},
			{Title: "N° 42 · Une délégation de quatre : adopté par consensus", Lines: []string{"Sans objection, 17 présents."}},
		},
		Tasks: []minutes.Task{
			{Who: "Amina", What: "Demander trois devis pour le papier", Due: "vendredi 11 décembre"},
			{Who: "", What: "Rapporter les chaises", Due: "jeudi 3 décembre"},
			{Who: "Groupe communication", What: "Écrire aux autres services que la grève continue, et joindre le tableau des retards de paiement depuis mars", Due: ""},
		},
		Next:   "Mardi 5 janvier 2027, 19 h, au même endroit",
		Words:  words(),
		Footer: "Écrit par Tocsin à partir des notes prises en séance. Y sont nommées les personnes qui l’ont accepté.",
	}
}

// endless are minutes of many pages.
func endless() minutes.Minutes {
	m := winter()
	m.Sections, m.Decisions, m.Tasks = nil, nil, nil
	for i := range 24 {
		s := minutes.Section{Heading: fmt.Sprintf("%d · Le point numéro %d", i+1, i+1)}
		for n := range i%5 + 1 {
			text := fmt.Sprintf("Note %d-%d", i, n) + strings.Repeat(" dit ce qui fut dit", 3+(i*7+n*11)%40) + "."
			s.Lines = append(s.Lines, minutes.Line{Mark: []string{"Info", "Décision", "Idée", "Tâche"}[n%4], Text: text})
		}
		m.Sections = append(m.Sections, s)
		m.Decisions = append(m.Decisions, minutes.Block{Title: fmt.Sprintf("N° %d · Adopté", 100+i), Lines: []string{"12 pour, 1 contre.", "Reçu : chouette-brume."}})
		m.Tasks = append(m.Tasks, minutes.Task{Who: fmt.Sprintf("Personne %d", i), What: "Faire" + strings.Repeat(" ce qui est à faire", 1+i%9), Due: "vendredi 11 décembre"})
	}
	return m
}

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
