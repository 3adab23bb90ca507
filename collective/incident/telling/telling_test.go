package telling_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
)

// TestSure says which codes were said, and which follow from others.
func TestSure(t *testing.T) {
	told := telling.Read("la mutuelle ne répond plus, 12 appels, 40 min, la dame a perdu 2 mois de revenu", now())
	want := map[incident.Dimension]bool{
		incident.Service: true, incident.Obstacle: true, incident.Consequence: true,
		incident.Channel: false, incident.State: false, incident.Worker: false, incident.Task: false,
	}
	if diff := cmp.Diff(want, told.Sure); diff != "" {
		t.Error(diff)
	}
}

// TestUnsure says that of two codes that are equally likely none is taken.
func TestUnsure(t *testing.T) {
	tests := []struct {
		text string
		d    incident.Dimension
		want []string
	}{
		{"CPAS et mutuelle injoignables", incident.Service, []string{"cpas", "mutuelle"}},
		{"la banque ou la poste, personne ne répond", incident.Service, []string{"banque", "bpost"}},
		{"il a perdu son travail et son logement est menacé", incident.Consequence, []string{"emploi-perdu", "logement-menace"}},
		{"mutuelle injoignable à Gand et à Namur", incident.Region, []string{"flandre", "wallonie"}},
	}
	for _, test := range tests {
		told := telling.Read(test.text, now())
		if diff := cmp.Diff(test.want, told.Unsure[test.d]); diff != "" || told.Codes.Of(test.d) != "" {
			t.Errorf("%q: %q, %s", test.text, told.Codes.Of(test.d), diff)
		}
	}
}

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

// TestNegation says that what is not so is not said to be.
func TestNegation(t *testing.T) {
	tests := []struct {
		text string
		d    incident.Dimension
		want string
	}{
		{"le guichet est ouvert", incident.State, "ouvert"},
		{"le guichet n'est pas ouvert", incident.State, "ferme"},
		{"het loket is niet meer open", incident.State, "ferme"},
		{"der Schalter ist nicht mehr offen", incident.State, "ferme"},
		{"the counter is no longer open", incident.State, "ferme"},
		{"sans guichet", incident.Obstacle, "guichet-ferme"},
		{"geen loket meer", incident.Obstacle, "guichet-ferme"},
		{"kein Schalter mehr", incident.Obstacle, "guichet-ferme"},
		{"il n'a pas eu de sanction", incident.Consequence, ""},
		{"hij kreeg geen sanctie", incident.Consequence, ""},
		{"er bekam keine Sanktion", incident.Consequence, ""},
		{"he did not get a sanction", incident.Consequence, ""},
		{"pas de panne aujourd'hui", incident.Obstacle, ""},
	}
	for _, test := range tests {
		told := telling.Read(test.text, now())
		if got := told.Codes.Of(test.d); got != test.want {
			t.Errorf("%q: %s is %q", test.text, test.d, got)
		}
	}
}

// TestTyping reads what thumbs write: no accents, abbreviations, one slip in long words.
func TestTyping(t *testing.T) {
	tests := map[string]string{
		"la mutulle ne repond pas":           "mutuelle",
		"mutualites injoignable":             "mutuelle",
		"comune fermee":                      "commune",
		"C.P.A.S. fermé":                     "cpas",
		"l’hopitla envoie des factures":      "hopital",
		"OESHZ geschlossen":                  "cpas",
		"Laut Auslaenderamt keine Termine":   "office-etrangers",
		"ziekenfons antwoordt niet":          "mutuelle",
		"allocatons familiales bloquées":     "allocations-familiales",
		"maison de la culture":               "",
		"mutualiteitskas dicht":              "mutuelle",
		"Krankenkassenschalter geschlossen":  "mutuelle",
		"il est allé à la gare puis au CPAS": "sncb",
	}
	for text, want := range tests {
		if got := telling.Read(text, now()).Codes.Service; got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestDay(t *testing.T) {
	for text, want := range map[string]string{
		"hier au guichet": "2026-11-24", "avant-hier": "2026-11-23", "ce matin": "2026-11-25", "gisteren gebeld": "2026-11-24",
		"eergisteren": "2026-11-23", "vorgestern": "2026-11-23", "yesterday": "2026-11-24", "lundi la banque était fermée": "2026-11-23",
		"vendredi dernier": "2026-11-20", "letzten Freitag": "2026-11-20", "vorige maandag": "2026-11-23", "last Monday": "2026-11-23",
		"mercredi": "", "mercredi dernier": "2026-11-18", "mardi prochain": "", "ouvert le lundi": "", "rdv lundi": "", "lundi et jeudi": "",
		"le 12/11": "2026-11-12", "le 12 novembre": "2026-11-12", "12. November": "2026-11-12", "November 12": "2026-11-12", "12/11/2025": "2025-11-12",
		"op 12 november": "2026-11-12", "1er octobre": "2026-10-01", "le 3/12": "", "31/02": "", "avant le 12/11": "2026-11-12", "pour le 20/11": "2026-11-20",
		"il y a 3 jours": "2026-11-22", "3 dagen geleden": "2026-11-22", "vor 3 Tagen": "2026-11-22", "3 days ago": "2026-11-22", "a week ago": "2026-11-18",
		"Die Schalter hier sind zu": "", "la mutuelle": "", "depuis lundi": "2026-11-23", "hier et avant-hier": "",
	} {
		if want == "2026-11-12" && strings.HasPrefix(text, "avant") || strings.HasPrefix(text, "pour") {
			want = "" // a deadline
		}
		if got := telling.Read(text, now()).Day; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	january := time.Date(2027, time.January, 4, 9, 0, 0, 0, time.UTC)
	if got := telling.Read("le 18 décembre", january).Day; got != "2026-12-18" {
		t.Errorf("in January: %q", got)
	}
	if got := telling.Read("hier", time.Time{}).Day; got != "" {
		t.Errorf("without a today: %q", got)
	}
}

func TestBlames(t *testing.T) {
	for text, want := range map[string]string{
		"son immaturité numérique pose problème":            "immaturité numérique",
		"une dame illettrée":                                "illettrée",
		"l’illettrisme numérique des gens":                  "illettrisme numérique",
		"monsieur est incapable de se débrouiller en ligne": "incapable de se débrouiller",
		"mevrouw is een digibeet":                           "digibeet",
		"hij is digitaal onmondig":                          "digitaal onmondig",
		"die Frau ist digital unreif":                       "digital unreif",
		"she is digitally immature":                         "digitally immature",
		"computer illiterate lady":                          "computer illiterate",
		"la fracture numérique":                             "",
		"on lui a reproché son immaturité numérique":        "",
		"de dienst noemde haar een digibeet":                "",
		"man hat ihr digitale Unreife vorgeworfen":          "",
		"they called her digitally illiterate":              "",
		"le site est en panne":                              "",
		"elle ne sait pas lire les lettres":                 "",
	} {
		if got, ok := telling.Blames(text); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", text, got, ok)
		}
	}
}

func TestRegion(t *testing.T) {
	for name, want := range map[string]string{
		"TSL Liège": "wallonie", "TSL Bruxelles": "bruxelles", "Sociaal werk Gent": "flandre", "Eupen": "germanophone", "Mons": "wallonie",
		"Coordination": "", "Bruxelles et Liège": "", "Fédération Wallonie-Bruxelles": "", "Louvain-la-Neuve": "wallonie", "Leuven": "flandre",
		"Woluwe-Saint-Lambert": "bruxelles", "Jette": "bruxelles", "Brabant wallon": "wallonie", "Vlaams-Brabant": "flandre", "": "",
		"Luik": "wallonie", "Ostbelgien": "germanophone", "Saint-Gilles": "bruxelles", "Sint-Niklaas": "flandre", "West-Vlaanderen": "flandre",
	} {
		if got := telling.Region(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	for text, want := range map[string]string{
		"elle jette les lettres": "", "cpas de Jette": "bruxelles", "le cpas d'Ath": "wallonie", "gele brief": "", "Hij woont in Geel": "flandre",
	} {
		if got := telling.Read(text, now()).Codes.Region; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestSheet(t *testing.T) {
	all, wrong := telling.Sheet("# lundi\nS3 O6 A12\n\n- la banque a fermé son guichet (3x)\nbla bla\nS3 O99\n2) mutuelle injoignable x4\nS1 O1 X2 (x3)\nS1 O2 (5x)\nappelé la capac 3x\n")
	var got []string
	for _, told := range all {
		got = append(got, telling.Code(told.Codes, told.Values, told.Times))
	}
	want := []string{"S3 O6 A12", "S25 K1f O1 X3", "S3 K2i O6 X4", "S1 O2 X5", "S8 K2i O6 Q1 T9 A3"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(wrong) != 3 || wrong[0].Line != 5 || !errors.Is(wrong[0], telling.ErrNothing) || wrong[1].Line != 6 || wrong[2].Line != 8 {
		t.Errorf("wrong lines: %v", wrong)
	}
	var code *telling.CodeError
	if !errors.As(wrong[1], &code) || code.Part != "O99" || !errors.As(wrong[2], &code) || code.Why != telling.Repeated {
		t.Errorf("wrong lines: %v", wrong)
	}
	if _, wrong := telling.Sheet(strings.Repeat("S1 O1\n", 300)); len(wrong) != 1 || !errors.Is(wrong[0], telling.ErrMany) || wrong[0].Line != 201 {
		t.Errorf("too many lines: %v", wrong)
	}
}
