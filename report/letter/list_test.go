package letter_test

import (
	"fmt"
	"strings"
	"testing"

	"tocsin/report/letter"
	"tocsin/report/page/pagetest"
)

// TestTheListHasEverybody once and in order, in two columns on pages that are full.
func TestTheListHasEverybody(t *testing.T) {
	l := letter.List{Lang: "fr", Title: "Rouvrez les guichets", Total: "403 signatures", Lines: []string{"401 publiques"}, Label: "Signatures"}
	for i := range 410 {
		s := letter.Signatory{Name: fmt.Sprintf("Zoë Núñez %d", i), Function: "éducatrice", Place: "Huy"}
		if i%3 == 0 {
			s.Function = "médiatrice interculturelle au service d’insertion socioprofessionnelle"
		}
		l.Names = append(l.Names, s)
	}
	l.Names = append(l.Names, letter.Signatory{Name: "Óscar"}, letter.Signatory{})
	pages := pagetest.Must(t, l.PDF)
	all := pagetest.All(pages)
	for i, said := 0, 0; i < 410; i++ {
		at := strings.Index(all, fmt.Sprintf("Zoë Núñez %d,", i))
		if at <= said {
			t.Errorf("name %d stands at %d, after %d", i, at, said)
		}
		said = at
	}
	for _, want := range []string{"403 signatures Rouvrez les guichets 401 publiques", "éducatrice, Huy", "socioprofessionnelle, Huy", "Óscar"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in the list", want)
		}
	}
	if len(pages) > 9 {
		t.Errorf("%d pages", len(pages))
	}
	for n, p := range pages {
		left, right := 0, 0
		for _, l := range p.Lines {
			switch {
			case !strings.HasPrefix(l.Text, "Zoë"):
			case l.X > p.Width/2:
				right++
			default:
				left++
			}
		}
		if right < left/2 {
			t.Errorf("page %d: %d names at the left, %d at the right", n+1, left, right)
		}
	}
}

// TestAShortListHasOneColumn, with each on one line.
func TestAShortListHasOneColumn(t *testing.T) {
	l := letter.List{Title: "Rouvrez les guichets", Total: "2 signatures", Names: []letter.Signatory{
		{Name: "Amélie Lefèvre-Vandenbroucke", Function: "assistante sociale en chef", Place: "Woluwe-Saint-Lambert"}, {Name: "Łukasz", Place: "Huy"},
	}}
	text := pagetest.Must(t, l.PDF)[0].Text()
	if !strings.Contains(text, "Amélie Lefèvre-Vandenbroucke,\nassistante sociale en chef, Woluwe-Saint-Lambert\nŁukasz,\nHuy") {
		t.Error(text)
	}
}
