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

// MustKeepItsFooter fails unless nothing but the footer stands at the bottom of pages that
// are as many times as large as those of a poster.
func MustKeepItsFooter(tb testing.TB, pages []pagetest.Page, scale float64) {
	tb.Helper()
	for n, p := range pages {
		for _, l := range p.Lines {
			if l.Y < 60*scale && l.Text != "Bruxelles" && l.Text != "La suite au dos →" {
				tb.Errorf("page %d: %q stands in the footer", n+1, l.Text)
			}
		}
		for _, b := range p.Boxes {
			if b.Y-b.Height/25.4*72 < 55*scale {
				tb.Errorf("page %d: a frame stands in the footer: %+v", n+1, b)
			}
		}
	}
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
		make         func(poster.Poster) ([]byte, error)
		least, scale float64
	}{"A4": {poster.Poster.A4, 14, 1}, "A5": {poster.Poster.A5, 12, 0.7071}, "two": {poster.Poster.Two, 12, 0.7071}} {
		before, front := 1000.0, 0
		for n := 0; n < 24; n += 2 {
			p := sample()
			p.About = ""
			for i := range 5 * n {
				p.About += "Guichet " + strconv.Itoa(i) + " fermé un jour. "
			}
			pages := pagetest.Must(t, func() ([]byte, error) { return print.make(p) })
			MustKeepItsFooter(t, pages, print.scale)
			least, _ := sizes(pages)
			if least < print.least || least > before {
				t.Errorf("%s, %d: %.1f points after %.1f", name, n, least, before)
			}
			if before = least; len(pages) == 1 {
				front = 5 * n
			}
			for i := range 5 * n {
				if said := "Guichet " + strconv.Itoa(i) + " "; !strings.Contains(pagetest.All(pages), said) {
					t.Errorf("%s, %d: no %q", name, n, said)
				}
			}
			if !strings.Contains(pages[0].Text(), "contact@example.org") {
				t.Errorf("%s, %d: no contact in front", name, n)
			}
		}
		if front < 20 {
			t.Errorf("%s: %d sentences are too many for the front", name, front+5)
		}
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
