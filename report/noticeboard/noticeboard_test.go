package noticeboard_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"tocsin/report/noticeboard"
	"tocsin/report/page/pagetest"
)

func sample() noticeboard.Sheet {
	return noticeboard.Sheet{
		Lang: "fr", Title: "Liège · lundi 1er décembre", Lines: []string{"Ce qui se décide, ce qui vient, ce qui est promis."}, Label: "Bilan",
		Footer: "Sans noms. À afficher là où le cercle le veut.",
		Sections: []noticeboard.Section{
			{Heading: "À décider", Texts: []string{"n° 14 · Plus de virements pour les banques (jusqu'au jeudi 4 décembre à 20 h, il manque 6 votes pour le quorum)"}},
			{Heading: "Signalé", Texts: []string{"23 faits (+4), 31 h de travail pour d'autres (+9 h)"},
				Bars: []noticeboard.Bar{{"Mutuelle", 9, "9"}, {"Banque", 7, "7"}, {"Caisse d'allocations familiales", 3, "3"}}},
		},
	}
}

// plain is what stands on pages, with spaces as one types them.
func plain(pages []pagetest.Page) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(pagetest.All(pages))
}

func TestSheet(t *testing.T) {
	pages := pagetest.Must(t, sample().PDF)
	if path := os.Getenv("NOTICEBOARD"); path != "" { // to be looked at
		pdf, err := sample().PDF()
		if err != nil || os.WriteFile(path, pdf, 0o600) != nil {
			t.Fatal(err)
		}
	}
	text := plain(pages)
	for _, want := range []string{"Liège · lundi 1er décembre", "À décider", "il manque 6 votes pour le quorum", "Caisse d'allocations familiales", "31 h de travail", "Sans noms."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on it: %s", want, text)
		}
	}
	if len(pages) != 1 {
		t.Errorf("%d pages", len(pages))
	}
}

// However much there is, all of it is printed, and nothing leaves the page (pagetest.Must).
func TestLongSheet(t *testing.T) {
	s := sample()
	for i := range 60 {
		s.Sections[0].Texts = append(s.Sections[0].Texts, fmt.Sprintf("n° %d · %s", 100+i, strings.Repeat("un texte qui va à la ligne ", 1+i%5)))
	}
	s.Sections[1].Bars = nil
	for i := range 40 {
		s.Sections[1].Bars = append(s.Sections[1].Bars, noticeboard.Bar{strings.Repeat("Service ", i), i * 1_000_000, fmt.Sprint(i)})
	}
	pages := pagetest.Must(t, s.PDF)
	text := plain(pages)
	for i := range 60 {
		if !strings.Contains(text, fmt.Sprintf("n° %d", 100+i)) {
			t.Errorf("n° %d is missing", 100+i)
		}
	}
	if len(pages) < 4 {
		t.Errorf("%d pages", len(pages))
	}
}

func TestEmptySheet(t *testing.T) {
	if pages := pagetest.Must(t, noticeboard.Sheet{}.PDF); len(pages) != 1 {
		t.Errorf("%d pages", len(pages))
	}
}
