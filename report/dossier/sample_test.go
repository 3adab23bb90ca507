package dossier_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"tocsin/report/chart"
	"tocsin/report/dossier"
)

var samples = flag.String("samples", "", "a folder to write dossiers to, to look at them")

// TestSamples writes what is to be looked at.
func TestSamples(t *testing.T) {
	if *samples == "" {
		t.Skip("no -samples")
	}
	for name, d := range map[string]dossier.Dossier{"banques": banks(), "long": long(), "court": short(), "parts": parted(), "bord": extreme()} {
		for ending, write := range map[string]func() ([]byte, error){".pdf": d.PDF, ".html": d.HTML} {
			file, err := write()
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(*samples, name+ending), file, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func labels() dossier.Labels {
	return dossier.Labels{
		Dossier: "Dossier d’interpellation", Skip: "Aller au contenu", Contents: "Sommaire",
		Summary: "L’essentiel", Figures: "Les chiffres", Voices: "Ce qui s’est passé au guichet", Law: "Ce que dit la loi",
		Promises: "Ce qui a été promis", Method: "Comment ces chiffres sont faits", Invoice: "Facture",
		Chart: "Les nombres sont dans le tableau qui suit.",
		Who:   "Qui", What: "Quoi", Due: "Pour quand", State: "Où cela en est",
		From: "De", To: "À", Period: "Période", Task: "Travail fait à la place du service", Reports: "Signalements", Hours: "Heures",
		Total: "Total des heures", Posts: "Postes à temps plein", Amount: "Montant",
	}
}

// banks is a dossier as most are.
func banks() dossier.Dossier {
	return dossier.Dossier{
		Lang: "fr", Title: "Banques · 4e trimestre 2026", Subtitle: "Travail Social en Lutte – Liège",
		Numbers: []dossier.Number{{"128", "signalements en trois mois, relus par deux membres"}, {"143 h", "de travail faites par d’autres que les banques"}, {"37", "personnes sont restées sans accès à leur argent"}},
		Summary: []string{
			"D’octobre à décembre 2026, les membres du cercle ont signalé 128 faits dans des agences de banque de Wallonie et de Bruxelles.",
			"Dans 61 cas sur 128, le guichet était fermé ou ne recevait plus que sur rendez-vous pris en ligne.",
			"Ce travail n’a pas disparu : 143 heures en ont été faites par des travailleuses et travailleurs sociaux, des familles et des voisins.",
		},
		Figures: []dossier.Table{
			{
				Title: "Ce qui a fait obstacle", Heads: []string{"Obstacle", "Signalements", "Part"},
				Rows: [][]string{
					{"Guichet fermé", "38", "30 %"}, {"Uniquement sur rendez-vous en ligne", "23", "18 %"}, {"Identification électronique exigée", "21", "16 %"},
					{"Smartphone ou application imposés", "19", "15 %"}, {"Frais pour le papier ou le guichet", "14", "11 %"}, {"Autres obstacles", "13", "10 %"},
				},
				Chart: &chart.Bars{Bars: []chart.Bar{
					{Label: "Guichet fermé", Parts: []int{38}}, {Label: "Uniquement sur rendez-vous en ligne", Parts: []int{23}}, {Label: "Identification électronique exigée", Parts: []int{21}},
					{Label: "Smartphone ou application imposés", Parts: []int{19}}, {Label: "Frais pour le papier ou le guichet", Parts: []int{14}}, {Label: "Autres obstacles", Parts: []int{13}},
				}},
			},
			{
				Title: "Ce que cela a coûté aux personnes", Heads: []string{"Conséquence", "Bruxelles", "Wallonie", "Ensemble"},
				Rows: [][]string{
					{"Sans accès à son argent", "15", "22", "37"}, {"Facture ou loyer payés en retard", "17", "14", "31"}, {"A renoncé", "·", "·", "12"},
				},
				Notes: []string{"· moins de 10 signalements : non publié, pour que personne ne soit reconnu."},
				Chart: &chart.Bars{Legend: []string{"Bruxelles", "Wallonie"}, Bars: []chart.Bar{
					{Label: "Sans accès à son argent", Parts: []int{15, 22}, Text: "37"}, {Label: "Facture ou loyer payés en retard", Parts: []int{17, 14}},
				}},
			},
		},
		Voices: []dossier.Quotation{
			{Text: "L’agence ne reçoit plus que le mardi matin, sur rendez-vous à prendre dans l’application. Madame n’a pas de smartphone. J’ai pris le rendez-vous avec le mien : le code est arrivé après une heure.", From: "signalement n° 12, Wallonie, novembre 2026"},
			{Text: "Deux mois sans extraits. On lui demande 9,50 € pour les imprimer.\nIl a renoncé.", From: "signalement n° 31, Bruxelles, octobre 2026"},
			{Text: "Het loket is dicht en aan de telefoon hoort ze alleen een bandje.", From: "signalement n° 58, Bruxelles, décembre 2026", Lang: "nl"},
		},
		Law: []string{
			"Le service bancaire de base est un droit : le Code de droit économique, livre VII, titre 3, chapitre 8, l’ouvre à toute personne qui réside légalement dans un État de l’Union.",
			"Une banque qui le refuse doit le dire par écrit, avec ses raisons et les voies de recours.",
		},
		Promises: []dossier.Promise{
			{"Fédération du secteur", "Une réponse écrite sur les guichets fermés à Seraing et à Herstal", "vendredi 20 novembre 2026", "attendue depuis 41 jours"},
			{"Agence de la place", "Rouvrir un guichet deux demi-journées par semaine", "lundi 11 janvier 2027", "pas encore échue"},
		},
		Method: []string{
			"Chaque signalement vient d’un membre du cercle, sans le nom de la personne aidée, et a été relu par deux autres. Les doublons et les signalements retirés n’y sont pas.",
			"Un groupe de moins de 10 signalements n’est pas publié. Les témoignages ont été relus une seconde fois par deux membres avant de sortir du cercle.",
		},
		Invoice: dossier.Invoice{
			Number: "2026-T4 / banques", From: "Travail Social en Lutte – Liège\npour les personnes qui ont fait ce travail", To: "Les banques qui ont fermé leurs guichets", Period: "Du 1er octobre au 31 décembre 2026",
			Lines: []dossier.Line{
				{"Téléphoner et attendre", "54", "31 h 40"}, {"Remplir un formulaire en ligne", "47", "38 h 15"}, {"Installer une application, créer un accès", "33", "41 h 05"},
				{"Imprimer, numériser, envoyer des pièces", "29", "18 h 20"}, {"Accompagner à une agence plus lointaine", "16", "13 h 40"},
			},
			Total: "143 h 00", Posts: "0,29",
			How: "Les heures sont celles que les membres ont notées dans leurs signalements, sans arrondi. Un poste à temps plein est compté à 38 heures par semaine pendant 13 semaines, soit 494 heures.",
		},
		Labels: labels(), Footer: "Travail Social en Lutte – Liège · chiffres arrêtés le 5 janvier 2027. Ce dossier peut être copié et donné.",
	}
}
