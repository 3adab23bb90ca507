package poster_test

import (
	"strconv"
	"strings"
	"testing"

	"tocsin/report/page/pagetest"
	"tocsin/report/poster"
)

// spaced is text with spaces that break.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// sizes are those of the letters on pages, in points, but for those of the footer.
func sizes(pages []pagetest.Page) (least, largest float64) {
	least = 1000
	for _, p := range pages {
		for _, l := range p.Lines {
			if l.Y > 60 && l.Text != "Découper ici" {
				least, largest = min(least, l.Size), max(largest, l.Size)
			}
		}
	}
	return least, largest
}

// TestAPosterSaysAll: all of it stands on one page, in letters that one reads from afar.
func TestAPosterSaysAll(t *testing.T) {
	pages := pagetest.Must(t, sample().A4)
	if len(pages) != 1 {
		t.Fatalf("%d pages", len(pages))
	}
	all := spaced(pagetest.All(pages))
	for _, want := range []string{
		"Rassemblement", "Devant les bourses d’études", "Vendredi 5 décembre 2025 à 12 h", "Rue Lavallée 1", "« On y va »", "Œuvrons ensemble : 0 €",
		"À qui nous parlons FWB – Allocations d’études, Banque", "Ce que nous demandons Un guichet ouvert. Un numéro qui répond.",
		"Contact contact@example.org", "Bruxelles",
	} {
		if strings.Count(all, want) < 1 {
			t.Errorf("%q is not in %q", want, all)
		}
	}
	if strings.Contains(all, "La suite") || len(pages[0].Boxes) != 1 {
		t.Errorf("%d frames: %s", len(pages[0].Boxes), all)
	}
	if least, largest := sizes(pages); least < 19 || largest < 50 {
		t.Errorf("letters from %.0f to %.0f points", least, largest)
	}
}

// TestLettersShrink: what has more to say has smaller letters, no smaller than one reads,
// and stays on the front as long as it can.
func TestLettersShrink(t *testing.T) {
	for name, print := range map[string]struct {
		make  func(poster.Poster) ([]byte, error)
		least float64
	}{"A4": {poster.Poster.A4, 14}, "A5": {poster.Poster.A5, 12}, "two": {poster.Poster.Two, 12}} {
		before, front := 1000.0, 0
		for n := range 24 {
			p := sample()
			p.About = strings.Repeat("Chaque jour un guichet ferme. ", 5*n) + "Fin du texte."
			pages := pagetest.Must(t, func() ([]byte, error) { return print.make(p) })
			least, _ := sizes(pages)
			if least < print.least || least > before {
				t.Errorf("%s, %d: %.1f points after %.1f", name, n, least, before)
			}
			if before = least; len(pages) == 1 {
				front = 5 * n
			}
			if all := pagetest.All(pages); !strings.Contains(all, "Fin du texte.") || !strings.Contains(pages[0].Text(), "contact@example.org") {
				t.Errorf("%s, %d: something is missing", name, n)
			}
		}
		if front < 20 {
			t.Errorf("%s: %d sentences are too many for the front", name, front+5)
		}
	}
}

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

func TestEmptyPartsAreLeftOut(t *testing.T) {
	p := poster.Poster{Title: "Grève", Words: sample().Words}
	if pages := pagetest.Must(t, p.A4); pagetest.All(pages) != "Grève" || len(pages[0].Boxes) != 0 {
		t.Errorf("%+v", pages)
	}
	if pages := pagetest.Must(t, (poster.Poster{}).A4); len(pages) != 1 || pagetest.All(pages) != "" {
		t.Errorf("%+v", pages)
	}
}

// TestLeaflets: A5 pages, and two of them on an A4 that lies, the same on both sides of the
// line to cut along.
func TestLeaflets(t *testing.T) {
	single, two := pagetest.Must(t, sample().A5)[0], pagetest.Must(t, sample().Two)[0]
	if single.Width > 421 || single.Height > 596 || two.Width < 841 || two.Height > 596 {
		t.Errorf("%+v, %+v", single, two)
	}
	if want := 2*len(single.Lines) + 1; len(two.Lines) != want || strings.Count(two.Text(), "Découper ici") != 1 {
		t.Errorf("%d lines, not %d: %s", len(two.Lines), want, two.Text())
	}
	for i, l := range two.Lines {
		if left := i < len(single.Lines); l.Text != "Découper ici" && left != (l.X+l.Width < two.Width/2) {
			t.Errorf("%q lies over the line to cut along", l.Text)
		}
	}
}

// TestOddTexts are neither lost nor do they leave the page or lie over others.
func TestOddTexts(t *testing.T) {
	for i, text := range []string{
		" \n\n ", "vu 👍🏽 שלום Nguyễn a\xffb", "a\r\nb\u2028c\x00d\u202ee\ufeff", "https://exemple.org/a_b_c?d=e&f=" + strings.Repeat("g/", 90),
		strings.Repeat("x", 2500), strings.Repeat("a\n", 300), strings.Repeat("mot ", 700), strings.Repeat("Dématérialisation ", 40),
	} {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			t.Parallel()
			p := everywhere(text)
			for _, print := range []func() ([]byte, error){p.A4, p.A5, p.Two} {
				pagetest.Must(t, print)
			}
		})
	}
}
