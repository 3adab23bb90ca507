package telling_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident/telling"
)

// TestMeasures are the numbers that are none of a report, and those that are easily misread.
func TestMeasures(t *testing.T) {
	tests := map[string]string{
		"guichet de la banque ouvert de 9h à 12h":                     "",
		"cpas ouvert 2h par semaine":                                  "",
		"rendez-vous à 14h à la commune":                              "",
		"kantoor open van 9u tot 12u":                                 "",
		"um 9 Uhr am Schalter":                                        "",
		"loyer de 650 €, 2 mois de loyer de retard":                   "G=3",
		"un bébé de 3 mois sans mutuelle":                             "",
		"2h de file au guichet de la poste":                           "",
		"mutuelle: 3 fois au guichet, 2 fois au téléphone":            "A=2 D=3",
		"appelé trois fois le forem, rappelé deux fois":               "A=3",
		"40 min au téléphone avec la capac et 1h pour le formulaire":  "M=40 W=100",
		"la dame a attendu elle-même 40 min au téléphone":             "M=40",
		"famille de 5, 3 semaines d'attente":                          "E=3 H=4",
		"seule avec deux enfants":                                     "H=3",
		"il y a trois semaines la banque a fermé":                     "",
		"attend sa carte depuis 15 jours":                             "E=2",
		"sans chômage depuis un mois et demi":                         "N=1",
		"en attente d'une réponse depuis 3 mois":                      "E=13",
		"12 x gebeld naar de rva":                                     "A=12",
		"half a dozen calls to the bank, half an hour on hold":        "A=6 M=30 W=30",
		"ein Dutzend Anrufe bei der Krankenkasse":                     "A=12",
		"quatre-vingt-dix-sept appels":                                "A=97",
		"sans revenu depuis 3 mois, dettes de 1 200 €":                "N=3 G=4",
		"nous avons téléphoné 5 fois et attendu 1u30 en tout":         "A=5 M=90 W=90",
		"9999999999999 appels":                                        "",
		"la commune demande pour la troisième fois les mêmes papiers": "P=3",
		"[phone] appelé 4 fois, [name] attend depuis 2 semaines":      "A=4 E=2",
		"12 appels le 12/11, 40' d'attente":                           "A=12 M=40 W=40",
		"wir haben viermal angerufen und 20 Minuten gewartet":         "A=4 M=20 W=20",
		"he went to the counter 3 times and was sent away":            "D=3",
		"un enfant de 12 ans traduit pour sa mère":                    "",
		"dans un délai de 30 jours elle doit répondre à l'office":     "E=4",
		"she pays 2 € a month for paper statements":                   "G=1",
		"le numéro 0900 coûte 2 euros par minute":                     "G=1",
		"coupé après 1 heure d'attente, rappelé le lendemain 45 min":  "M=105 W=105",
	}
	for text, want := range tests {
		told := telling.Read(text, time.Time{})
		got := map[string]string{}
		for letter, value := range fields(told) {
			if strings.Contains("AMWENDPGH", letter) {
				got[letter] = value
			}
		}
		wanted := map[string]string{}
		for _, field := range strings.Fields(want) {
			letter, value, _ := strings.Cut(field, "=")
			wanted[letter] = value
		}
		if diff := cmp.Diff(wanted, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}
