package counter_test

import (
	"testing"

	"tocsin/collective/incident"
	"tocsin/report/counter"
)

func TestCodeOf(t *testing.T) {
	for _, c := range []struct {
		of         incident.Dimension
		slug, want string
	}{
		{incident.Service, "cpas", "S1"}, {incident.Service, "autre-prive", "S43"}, {incident.Region, "wallonie", "R3"},
		{incident.Channel, "telephone", "K2"}, {incident.State, "ouvert", "o"}, {incident.State, "restreint", "r"}, {incident.State, "ferme", "f"},
		{incident.State, "inconnu", "i"}, {incident.Obstacle, "telephone-injoignable", "O6"}, {incident.Consequence, "revenu-perdu", "C1"},
		{incident.Worker, "travailleur-social", "Q1"}, {incident.Task, "attente-telephone", "T9"}, {incident.Task, "banque", ""}, {incident.Region, "", ""}, {"x", "cpas", ""},
	} {
		if got := counter.CodeOf(c.of, c.slug); got != c.want {
			t.Errorf("%s %s is %q, not %q", c.of, c.slug, got, c.want)
		}
	}
}

// TestLettersAreDifferent, or a code could be read in two ways.
func TestLettersAreDifferent(t *testing.T) {
	seen := map[string]bool{counter.TimesLetter: true, "": true}
	for _, d := range incident.Dimensions() {
		if l := counter.Letter(d); d != incident.State && seen[l] {
			t.Errorf("%s has %q", d, l)
		} else {
			seen[l] = true
		}
	}
	for _, m := range incident.Measures() {
		if l := counter.MeasureLetter(m); seen[l] || len(l) != 1 {
			t.Errorf("%s has %q", m.Slug(), l)
		} else {
			seen[l] = true
		}
	}
}
