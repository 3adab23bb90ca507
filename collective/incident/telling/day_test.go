package telling_test

import (
	"testing"
	"time"

	"tocsin/collective/incident/telling"
)

func TestDay(t *testing.T) {
	for text, want := range map[string]string{
		"hier au guichet": "2026-11-24", "avant-hier": "2026-11-23", "ce matin": "2026-11-25", "gisteren gebeld": "2026-11-24",
		"eergisteren": "2026-11-23", "vorgestern": "2026-11-23", "yesterday": "2026-11-24", "lundi la banque était fermée": "2026-11-23",
		"vendredi dernier": "2026-11-20", "letzten Freitag": "2026-11-20", "vorige maandag": "2026-11-23", "last Monday": "2026-11-23",
		"mercredi": "", "mercredi dernier": "2026-11-18", "mardi prochain": "", "ouvert le lundi": "", "rdv lundi": "", "lundi et jeudi": "",
		"le 12/11": "2026-11-12", "le 12 novembre": "2026-11-12", "12. November": "2026-11-12", "November 12": "2026-11-12", "12/11/2025": "2025-11-12",
		"op 12 november": "2026-11-12", "1er octobre": "2026-10-01", "le 3/12": "", "31/02": "", "avant le 12/11": "", "pour le 20/11": "",
		"il y a 3 jours": "2026-11-22", "3 dagen geleden": "2026-11-22", "vor 3 Tagen": "2026-11-22", "3 days ago": "2026-11-22", "a week ago": "2026-11-18",
		"Die Schalter hier sind zu": "", "la mutuelle": "", "depuis lundi": "2026-11-23", "hier et avant-hier": "",
	} {
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
