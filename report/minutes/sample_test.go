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

// full are the minutes of an assembly of twenty, whose lines have their numbers.
func full() minutes.Minutes {
	m := minutes.Minutes{
		Lang:  "fr",
		Title: "Assemblée n° 12 · Horaires de nuit, caisse de solidarité et fête du quartier",
		Draft: "Projet, à corriger jusqu’au mardi 19 janvier 2027, 21 h 20",
		Lines: []string{
			"Mardi 12 janvier 2027, de 19 h 05 à 21 h 20, une pause de 12 minutes comprise, à la maison de quartier de Seraing et en ligne",
			"20 personnes présentes, dont Amina, Benoît, Chloé, Driss, Émile, Fatou, Giulia, Hassan, Inès, Jean-François, Karima et Zoé ; 3 personnes excusées, dont Luc",
			"2 personnes sans compte. Quorum : il fallait 13 personnes de 25, elles sont 20.",
			"Animation : Giulia. Procès-verbal : Zoé. Temps : Hassan. Accueil : une personne qui n’est pas nommée.",
		},
		Decisions: []minutes.Block{
			{Title: "N° 57 · Demander la fin des nuits en solo : adopté", Lines: []string{
				"16 pour, 2 contre, 2 abstentions ; il fallait plus de la moitié des voix exprimées, soit 10.",
				"Par message : 11. Sur papier : 7. Par téléphone : 2.", "Quorum : 20 sur 25, il en fallait 13.",
				"Ouvert le 12 janvier 2027 à 19 h 41, clos à 19 h 52, contestable jusqu’au 13 janvier à 19 h 52.",
				"Reçu : 3f9c 81d2 77ab 0e54",
			}},
			{Title: "N° 58 · Mettre 150 € par mois dans la caisse de solidarité, pendant un an, puis revoir : adopté par consentement", Lines: []string{
				"Personne n’objecte ; 3 réserves, lues en séance.", "18 voix, 2 abstentions.", "Quorum : 20 sur 25, il en fallait 13.",
				"Ouvert le 12 janvier 2027 à 20 h 31, clos à 20 h 40, contestable jusqu’au 13 janvier à 20 h 40.", "Reçu : b07e 4410 92fc d6a1",
			}},
		},
		Tasks: []minutes.Task{
			{Who: "Amina", What: "Écrire à la direction, avec le tableau des nuits de décembre", Due: "vendredi 15 janvier"},
			{Who: "Benoît", What: "Ouvrir un compte pour la caisse à la coopérative", Due: "lundi 1er février"},
			{Who: "Jean-François", What: "Demander la salle pour le 21 mars, et ce que coûtent les tables", Due: "dimanche 24 janvier, 18 h"},
			{Who: "Groupe communication", What: "Faire une affiche en trois langues"},
			{What: "Trouver une sono", Due: "lundi 1er mars"},
			{Who: "Zoé", What: "Rapporter les clés de la salle"},
		},
		Next:   "Mardi 2 février 2027, 19 h, au même endroit",
		Words:  words(),
		Footer: "Écrit par Tocsin à partir des notes prises en séance. Y sont nommées les personnes qui l’ont accepté.",
	}
	for _, l := range strings.Split(strings.TrimSpace(fullNotes), "\n") {
		if heading, ok := strings.CutPrefix(l, "# "); ok {
			m.Sections = append(m.Sections, minutes.Section{Heading: heading})
			continue
		}
		s := &m.Sections[len(m.Sections)-1]
		parts := strings.SplitN(l, "|", 3)
		s.Lines = append(s.Lines, minutes.Line{Number: parts[0], Mark: parts[1], Text: parts[2]})
	}
	return m
}
