package letter_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tocsin/report/letter"
	"tocsin/report/page/pagetest"
)

func sample() letter.Sheets {
	return letter.Sheets{
		Lang: "fr", Title: "Rouvrez les guichets", Lines: []string{"Cible : Banque"}, Text: "Nous demandons qu'ils rouvrent.\n\nTous.", First: 3, Count: 2,
		How: []string{"Cochez : nom publié, ou compté."}, Footer: "version 2 · empreinte 2b52 d163",
		Words: letter.SheetWords{Signatures: "Signatures", Letter: "La lettre", Back: "Le texte entier est joint.", Sheet: "Feuille",
			Name: "Nom", Function: "Fonction", Place: "Lieu", Public: "Nom publié", Counted: "Sans nom"},
	}
}

// TestSheetsAreNumbered: a page a sheet with its number and a line and two boxes for each
// who signs, the letter whole on its back.
func TestSheetsAreNumbered(t *testing.T) {
	pages := pagetest.Must(t, sample().PDF)
	if len(pages) != 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, number := range []string{"3", "4"} {
		sheet, back := pages[2*i], pages[2*i+1]
		numbered, ticks := false, 0
		for _, l := range sheet.Lines {
			numbered = numbered || l.Text == number && l.Size > 20
		}
		for _, b := range sheet.Boxes {
			if b.Width < 7 {
				ticks++
			}
		}
		if !numbered || ticks != 2*letter.Rows {
			t.Errorf("sheet %s: numbered %t, %d boxes", number, numbered, ticks)
		}
		if !strings.Contains(sheet.Text(), "empreinte 2b52 d163") {
			t.Error("nothing says which text is signed")
		}
		if all := back.Text(); !strings.Contains(all, "Nous demandons") || !strings.Contains(all, "Tous.") {
			t.Errorf("the letter is not whole: %q", all)
		}
	}
}

func TestSheetsAreBounded(t *testing.T) {
	s := sample()
	s.Count = letter.MaxSheets + 1
	if _, err := s.PDF(); !errors.Is(err, letter.ErrTooMany) {
		t.Error(err)
	}
}

// TestTheListHasEverybody, whatever their names are.
func TestTheListHasEverybody(t *testing.T) {
	l := letter.List{Lang: "fr", Title: "Rouvrez les guichets", Total: "402 signatures", Label: "Signatures"}
	for i := range 400 {
		l.Names = append(l.Names, letter.Signatory{Name: fmt.Sprintf("Zoë Nguyễn %d", i), Function: "éducatrice", Place: "Huy"})
	}
	l.Names = append(l.Names, letter.Signatory{Name: strings.Repeat("Anne-", 30) + "Marie", Function: strings.Repeat("x", 200)}, letter.Signatory{Name: "Óscar"})
	all := pagetest.All(pagetest.Must(t, l.PDF))
	for _, want := range []string{"402 signatures", "Zoë", " 0,", " 399,", "éducatrice, Huy", "Óscar"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in the list", want)
		}
	}
}
