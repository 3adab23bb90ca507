package telling_test

import (
	"testing"

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
