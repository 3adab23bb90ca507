package commands

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/when"
	"tocsin/i18n"
)

// TestPromisesAsTheyAreWritten: who, what, by when, however it is said; it is Monday 24
// November 2025.
func TestPromisesAsTheyAreWritten(t *testing.T) {
	day := func(year int, month time.Month, d int) when.Date { return when.Date{Year: year, Month: month, Day: d} }
	for text, want := range map[string]action.Promise{
		`"Une réponse" par fwb-bourses pour le 30 novembre`:                         {Service: "fwb-bourses", What: "Une réponse", Due: day(2025, 11, 30)},
		`FWB – Allocations d'études : une réponse pour demain`:                      {Service: "fwb-bourses", What: "Une réponse", Due: day(2025, 11, 25)},
		`la mutuelle, la directrice : rappeler pour le 1er mars`:                    {Service: "mutuelle", Person: "la directrice", What: "Rappeler", Due: day(2026, 3, 1)},
		`une réponse par écrit par la banque d'ici vendredi`:                        {Service: "banque", What: "Une réponse par écrit", Due: day(2025, 11, 28)},
		`une ligne pour 10 CPAS par FWB pour le 30 novembre`:                        {Service: "fwb-bourses", What: "Une ligne pour 10 CPAS", Due: day(2025, 11, 30)},
		`"X" par la directrice, FWB dit hier pour demain`:                           {Service: "fwb-bourses", Person: "la directrice", What: "X", Said: day(2025, 11, 23), Due: day(2025, 11, 25)},
		`"X" par FWB dit le 12 octobre 2024 pour demain`:                            {Service: "fwb-bourses", What: "X", Said: day(2024, 10, 12), Due: day(2025, 11, 25)},
		`"X" par FWB dit vendredi pour demain`:                                      {Service: "fwb-bourses", What: "X", Said: day(2025, 11, 21), Due: day(2025, 11, 25)},
		`"X" par FWB dit le vendredi 10 octobre pour demain`:                        {Service: "fwb-bourses", What: "X", Said: day(2025, 10, 10), Due: day(2025, 11, 25)},
		`"X" à Dina et Emil par Cabinet Dupont pour demain`:                         {Service: "Cabinet Dupont", What: "X", To: "Dina et Emil", Due: day(2025, 11, 25)},
		"FWB : ouvrir le guichet\ntous les mardis\nPour : demain":                   {Service: "fwb-bourses", What: "Ouvrir le guichet tous les mardis", Due: day(2025, 11, 25)},
		"\"X\"\nPar : FWB, la directrice\nDit le : 12 octobre\nPour le 30 novembre": {Service: "fwb-bourses", Person: "la directrice", What: "X", Said: day(2025, 10, 12), Due: day(2025, 11, 30)},
		`"X" by FWB by 30 November`:                                                 {Service: "fwb-bourses", What: "X", Due: day(2025, 11, 30)},
	} {
		s := MustSix(t, nil)
		said := s.in(namur, "alice", "!promesse "+text)
		if strings.Contains(said, "Je ne ") || strings.Contains(said, "Quel") {
			t.Errorf("%s: %s", text, said)
			continue
		}
		got := s.mustPromise(1)
		got = action.Promise{Service: got.Service, Person: got.Person, What: got.What, To: got.To, Said: got.Said, Due: got.Due}
		if got.Service != want.Service || got.Person != want.Person || got.What != want.What || got.To != want.To || got.Said != want.Said || got.Due != want.Due {
			t.Errorf("%s\n got %+v\nwant %+v", text, got, want)
		}
	}
}

// TestNothingIsPromised: without a word of what was promised it is asked for.
func TestNothingIsPromised(t *testing.T) {
	for _, text := range []string{"pour le 30 novembre", "par FWB pour le 30 novembre", `"" par FWB`} {
		wantSaid(t, MustSix(t, nil).in(namur, "alice", "!promesse "+text), "Qu'est-ce qui est promis")
	}
}

// TestFutureIsNotSaid: what was promised was said today or before.
func TestFutureIsNotSaid(t *testing.T) {
	s := MustSix(t, nil)
	for _, day := range []string{"demain", "dans 3 jours", "le 3 mars 2031"} {
		wantSaid(t, s.in(namur, "alice", `!promesse "X" par FWB dit le `+day+` pour le 30 novembre`), "Quel jour était-ce")
	}
}

// TestExamplesOfPromisesWork: what the help shows can be typed, in each language.
func TestExamplesOfPromisesWork(t *testing.T) {
	texts := MustTexts(t)
	example := regexp.MustCompile("`([^`]*[\"][^`]*)`")
	for _, lang := range i18n.Langs() {
		for _, key := range []string{"usage.promise", "promise.none"} {
			command := "!" + texts.Words(lang, "name.promise")[0]
			found := example.FindStringSubmatch(texts.Text(lang, key, i18n.Args{"command": command, "promise": command}))
			if found == nil {
				t.Errorf("%s, %s shows nothing", lang, key)
				continue
			}
			s := MustSix(t, nil)
			s.in(namur, "alice", plainSpaces(found[1]))
			s.tb = t
			if p := s.mustPromise(1); p.Service != "fwb-bourses" || p.Due != (when.Date{Year: 2025, Month: 11, Day: 30}) {
				t.Errorf("%s, %s: %q is %+v", lang, key, found[1], p)
			}
		}
	}
}
