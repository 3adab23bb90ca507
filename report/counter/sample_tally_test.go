package counter_test

import (
	"strings"
	"testing"

	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
	"tocsin/report/counter"
)

// met are what a team meets often.
var met = [][2]string{
	{"mutuelle", "telephone-injoignable"}, {"banque", "pieces-en-ligne-seul"}, {"banque", "guichet-ferme"}, {"commune", "rdv-en-ligne"},
	{"fgtb", "telephone-injoignable"}, {"fwb-bourses", "formulaire-en-ligne-seul"}, {"identification", "identification-exigee"},
	{"dg-handicap", "sans-reponse"}, {"logement-social", "pieces-redemandees"}, {"energie", "renvoi-service-social"},
}

func mustTally(tb testing.TB, lang string) counter.Tally {
	tb.Helper()
	texts := mustTexts(tb, lang)
	s := counter.Tally{
		Lang: lang, Title: texts["tally-title"], Lines: []string{texts["circle"], texts["tally-lines"]}, Blanks: []string{texts["day"], texts["place"]},
		Words: counter.TallyWords{
			Tally: texts["tally"], What: texts["what"], Code: texts["code"], Strokes: texts["strokes"], Times: texts["x"], Minutes: texts["w"], Calls: texts["a"],
			Total: texts["total"],
		},
		How:    append([]string{texts["tally-how"]}, strings.Split(texts["tally-example"], " / ")...),
		Footer: texts["footer"],
	}
	for _, m := range met {
		service, found := taxonomy.Find("service", m[0])
		obstacle, also := taxonomy.Find("obstacle", m[1])
		if !found || !also {
			tb.Fatalf("no %s", m)
		}
		s.Rows = append(s.Rows, counter.Row{
			Service: service.Names[lang], Obstacle: obstacle.Names[lang],
			Code: counter.CodeOf(incident.Service, m[0]) + " " + counter.CodeOf(incident.Obstacle, m[1]),
		})
	}
	return s
}
