package dossier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tocsin/report/dossier"
	"tocsin/report/page/pagetest"
)

// spaced is a text with spaces that break.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// MustPDF is the pages of a dossier, all of it in letters that can be read.
func MustPDF(tb testing.TB, d dossier.Dossier) []pagetest.Page {
	tb.Helper()
	pages := pagetest.Must(tb, d.PDF)
	for n, p := range pages {
		for _, l := range p.Lines {
			if l.Size < 9 {
				tb.Errorf("page %d: %q has %g points", n+1, l.Text, l.Size)
			}
		}
	}
	return pages
}

func TestDossierOnPaper(t *testing.T) {
	pages := MustPDF(t, banks())
	if len(pages) != 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range pages {
		if !strings.HasPrefix(p.Text(), "Dossier d’interpellation") || !strings.Contains(p.Text(), fmt.Sprintf("%d/4", i+1)) {
			t.Errorf("page %d begins with %.60q", i+1, p.Text())
		}
	}
	first, last := spaced(pagetest.All(pages[:1])), spaced(pagetest.All(pages[3:]))
	for _, said := range []string{"Banques · 4e trimestre 2026", "Travail Social en Lutte – Liège", "143 h de travail faites", "61 cas sur 128", "Les chiffres Ce qui a fait obstacle"} {
		if !strings.Contains(first, said) {
			t.Errorf("the first page lacks %q", said)
		}
	}
	for _, size := range []float64{44, 34} {
		if !slices.ContainsFunc(pages[0].Lines, func(l pagetest.Line) bool { return l.Size == size }) {
			t.Errorf("nothing on the first page has %g points", size)
		}
	}
	for _, said := range []string{
		"Facture 2026-T4 / banques De Travail Social", "À Les banques qui ont fermé", "Période Du 1er octobre", "Heures Téléphoner et attendre 54 31 h 40",
		"Total des heures 143 h 00 Postes à temps plein 0,29 Les heures sont celles",
	} {
		if !strings.Contains(last, said) {
			t.Errorf("the invoice lacks %q in %s", said, last)
		}
	}
	for _, never := range []string{"Montant", "seconde fois"} {
		if strings.Contains(last, never) {
			t.Errorf("the page of the invoice has %q", never)
		}
	}
}

// TestABarHasItsNumber on paper, on the line of its label, and the table has it again.
func TestABarHasItsNumber(t *testing.T) {
	d := banks()
	pages := MustPDF(t, d)
	for _, figures := range d.Figures {
		for _, b := range figures.Chart.Bars {
			sum := 0
			for _, part := range b.Parts {
				sum += part
			}
			times := 0
			for _, p := range pages {
				for _, l := range p.Lines {
					if l.Text == fmt.Sprint(sum) && l.Size < 13 {
						times++
					}
				}
			}
			if times < 2 {
				t.Errorf("%q: %d is there %d times", b.Label, sum, times)
			}
		}
	}
}

func TestLongDossierIsWhole(t *testing.T) {
	d := long()
	pages := MustPDF(t, d)
	text := spaced(pagetest.All(pages))
	for i := range 40 {
		for _, said := range []string{fmt.Sprintf("Témoignage %d.", i), fmt.Sprintf(" Fin %d. ", i), fmt.Sprintf("signalement n° %d, Wallonie", 100+i)} {
			if strings.Count(text, said) != 1 {
				t.Errorf("%q is there %d times", said, strings.Count(text, said))
			}
		}
	}
	for said, times := range map[string]int{"guichet": 103, "refait": 45, "répondre": 85, "Promesse": 30} {
		if n := strings.Count(text, said); n < times {
			t.Errorf("%q is there %d times, not %d", said, n, times)
		}
	}
	for head, row := range map[string]string{"germanophone": "· ", "Où cela en est": "attendue\n", "Travail fait à la place": "Travail "} {
		with := 0
		for n, p := range pages {
			has := strings.Contains(p.Text(), head)
			if has {
				with++
			}
			if has && !strings.Contains(spaced(p.Text())+"\n", strings.TrimSpace(row)) {
				t.Errorf("page %d has the head %q and no row", n+1, head)
			}
		}
		if with < 3 {
			t.Errorf("the head %q is on %d pages", head, with)
		}
	}
	if !strings.Contains(text, "Montant 4 290 €") {
		t.Error("the amount that was given is not there")
	}
}

// TestHeadingsAreNotAlone: what comes last over the footer of a page announces nothing.
func TestHeadingsAreNotAlone(t *testing.T) {
	for shift := range 36 {
		d := banks()
		d.Summary = append(d.Summary, slices.Repeat([]string{"Une ligne."}, shift)...)
		d.Voices = append(d.Voices, long().Voices[:3]...)
		for n, p := range MustPDF(t, d) {
			lowest := pagetest.Line{Y: 1000}
			for _, l := range p.Lines {
				if !strings.Contains(l.Text, "chiffres arrêtés") && l.Y < lowest.Y {
					lowest = l
				}
			}
			if last := lowest.Text; lowest.Size > 13 && lowest.Size < 44 || slices.Contains([]string{"Ce qui a fait obstacle", "Obstacle", "Qui", "Conséquence", "Wallonie"}, last) {
				t.Errorf("%d more lines: page %d ends with %q", shift, n+1, last)
			}
		}
	}
}

func TestWhatIsNotThereHasNoPlace(t *testing.T) {
	d := short()
	if text := spaced(pagetest.All(MustPDF(t, d))); strings.Contains(text, "Facture") || strings.Contains(text, "chiffres sont") || strings.Contains(text, "promis") {
		t.Error(text)
	}
	if pages := MustPDF(t, dossier.Dossier{Labels: labels()}); len(pages) != 1 || !strings.Contains(pages[0].Text(), "Dossier") {
		t.Errorf("nothing is on %d pages", len(pages))
	}
}

// TestHeadsEndWithTheirTable: what follows a table on another page is not under its heads.
func TestHeadsEndWithTheirTable(t *testing.T) {
	for shift := range 80 {
		d := banks()
		d.Summary = slices.Repeat([]string{"Une ligne."}, shift/2)
		d.Figures[0].Chart = nil
		if shift%2 > 0 {
			d.Figures[0].Notes = []string{"Une note."}
		}
		for n, p := range MustPDF(t, d) {
			if text := p.Text(); strings.Contains(text, "\nObstacle\n") && !strings.Contains(text, "11\u00a0%") {
				t.Errorf("%d more lines: page %d has heads and no row", shift/2, n+1)
			}
		}
	}
}
