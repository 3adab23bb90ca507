package telling_test

import (
	"testing"

	"tocsin/collective/incident/telling"
)

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
