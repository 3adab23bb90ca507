package poster_test

import (
	"bytes"
	"strings"
	"testing"

	"tocsin/report/page/pagetest"
	"tocsin/report/poster"
)

func sample() poster.Poster {
	return poster.Poster{
		Lang: "fr", Kind: "Rassemblement", Title: "Devant les bourses d'études", When: []string{"Vendredi 5 décembre à 12 h"},
		Where: "rue Lavallée 1, Bruxelles", About: "Les guichets sont fermés. « On y va », avec nos dossiers.\nŒuvrons ensemble : 0 € d'entrée.",
		Targets: []string{"FWB – Allocations d'études", "Banque"}, Asks: "Un guichet ouvert.", Contact: "contact@example.org", Footer: "Bruxelles",
		Words: poster.Words{Targets: "À qui nous parlons", Asks: "Ce que nous demandons", Contact: "Contact", More: "La suite au dos"},
	}
}

// TestAPosterSaysAll: all of it stands on one page, in letters that one reads from afar.
func TestAPosterSaysAll(t *testing.T) {
	pages := pagetest.Must(t, sample().A4)
	if len(pages) != 1 {
		t.Fatalf("%d pages", len(pages))
	}
	all := pagetest.All(pages)
	for _, want := range []string{"Vendredi 5 décembre", "rue Lavallée 1", "« On y va »", "Œuvrons", "0 €", "FWB – Allocations d'études, Banque",
		"Un guichet ouvert.", "contact@example.org"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in %q", want, all)
		}
	}
	largest := 0.0
	for _, l := range pages[0].Lines {
		largest = max(largest, l.Size)
		if l.Text != "Bruxelles" && l.Size < 19 {
			t.Errorf("%q is written in %.0f points", l.Text, l.Size)
		}
	}
	if largest < 40 {
		t.Errorf("the title has %.0f points", largest)
	}
}

// TestLongPostersGoOnOnTheBack: nothing is lost, no word leaves the page.
func TestLongPostersGoOnOnTheBack(t *testing.T) {
	p := sample()
	p.Title = strings.Repeat("Dématérialisation anticonstitutionnelle ", 3)
	p.About = strings.Repeat("Chaque jour un guichet ferme. ", 120) + "Fin du texte."
	pages := pagetest.Must(t, p.A4)
	if len(pages) < 2 || len(pages) > 4 {
		t.Errorf("%d pages", len(pages))
	}
	if all := pagetest.All(pages); !strings.Contains(all, "Fin du texte.") || !strings.Contains(all, "La suite au dos") {
		t.Error("something is missing")
	}
}

func TestEmptyPartsAreLeftOut(t *testing.T) {
	p := poster.Poster{Title: "Grève", Words: sample().Words}
	if all := pagetest.All(pagetest.Must(t, p.A4)); all != "Grève" {
		t.Errorf("%q", all)
	}
}

// TestLeaflets: A5 pages, and two of them on an A4 that lies.
func TestLeaflets(t *testing.T) {
	for name, c := range map[string]struct {
		print func() ([]byte, error)
		box   string
		times int
	}{
		"A5": {sample().A5, "/MediaBox [0 0 420.94 595.28]", 1}, "two": {sample().Two, "/MediaBox [0 0 841.89 595.28]", 2},
	} {
		pdf, err := c.print()
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(pdf, []byte(c.box)) {
			t.Errorf("%s: no page of %s", name, c.box)
		}
		if n := strings.Count(pagetest.All(pagetest.MustRead(t, pdf)), "Vendredi 5 décembre"); n != c.times {
			t.Errorf("%s: the date stands there %d times", name, n)
		}
	}
}
