package poster_test

import (
	"strconv"
	"strings"
	"testing"

	"tocsin/report/page/pagetest"
)

// TestLongTitles: they are whole, and no word of them is broken.
func TestLongTitles(t *testing.T) {
	p := sample()
	p.Title = "Contre la dématérialisation des services publics : nous rendons les dossiers, les codes, les files et les mots de passe"
	if pages := pagetest.Must(t, p.A4); len(pages) != 1 || !strings.Contains(spaced(pagetest.All(pages)), p.Title) {
		t.Error(pagetest.All(pages))
	}
	p.Title = "Anticonstitutionnellement"
	pages := pagetest.Must(t, p.A4)
	if _, largest := sizes(pages); largest < 30 || !strings.Contains(pages[0].Text(), "\n"+p.Title+"\n") {
		t.Errorf("%.0f points: %s", largest, pages[0].Text())
	}
}

// TestLongPostersGoOnOnTheBack: nothing is lost, and what is asked and whom stays in front.
func TestLongPostersGoOnOnTheBack(t *testing.T) {
	p := sample()
	p.About = ""
	for i := range 120 {
		p.About += "La phrase " + strconv.Itoa(i) + " le dit.\n"
	}
	for name, print := range map[string]func() ([]byte, error){"A4": p.A4, "A5": p.A5, "two": p.Two} {
		pages := pagetest.Must(t, print)
		all := strings.ReplaceAll(pagetest.All(pages), "\u00a0", " ")
		for i := range 120 {
			if said := "La phrase " + strconv.Itoa(i) + " le dit."; !strings.Contains(all, said) {
				t.Errorf("%s: no %q", name, said)
			}
		}
		for i, page := range pages {
			text := page.Text()
			if last := i == len(pages)-1; strings.Contains(text, "La suite au dos →") == last {
				t.Errorf("%s: page %d of %d: %s", name, i+1, len(pages), text)
			}
			if !strings.Contains(text, "Devant les bourses") || (i == 0) != strings.Contains(text, "Un guichet ouvert.") {
				t.Errorf("%s: page %d: %s", name, i+1, text)
			}
		}
	}
	p.Asks = strings.Repeat("Nous demandons cela aussi. ", 300) + "Fin des demandes."
	if all := pagetest.All(pagetest.Must(t, p.A4)); !strings.Contains(all, "Fin des demandes.") || !strings.Contains(all, "La phrase 119") {
		t.Error("something is missing")
	}
}

// TestNoPageForALine: what would stand alone on the back takes others with it.
func TestNoPageForALine(t *testing.T) {
	p := sample()
	for n := 15; n < 24; n++ {
		p.About = strings.Repeat("Une phrase le dit.\n", n)
		if pages := pagetest.Must(t, p.A4); len(pages) == 2 && strings.Count(pages[1].Text(), "Une phrase") < 2 {
			t.Errorf("%d lines: a page for %s", n, pages[1].Text())
		}
	}
}
