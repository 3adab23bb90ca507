package letter_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tocsin/report/letter"
	"tocsin/report/page/pagetest"
)

// spaced is text with spaces that break.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// MustBeASheet fails unless a page is a sheet with its number and a line and two boxes for
// each who signs.
func MustBeASheet(tb testing.TB, p pagetest.Page, number string) {
	tb.Helper()
	numbered, lines, ticks := false, 0, 0
	for _, l := range p.Lines {
		numbered = numbered || l.Text == number && l.Size > 30
		if n, err := strconv.Atoi(l.Text); err == nil && l.Size < 12 && n == lines+1 {
			lines++
		}
	}
	for _, b := range p.Boxes {
		if b.Width < 6 && b.Width > 4 && b.Width == b.Height {
			ticks++
		}
	}
	if !numbered || lines != letter.Rows || ticks != 2*letter.Rows {
		tb.Errorf("sheet %s: numbered %t, %d lines, %d boxes", number, numbered, lines, ticks)
	}
}

// TestSheetsAreNumbered: a page a sheet, and on the back of each the letter.
func TestSheetsAreNumbered(t *testing.T) {
	pages := pagetest.Must(t, sample().PDF)
	if len(pages) != 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, number := range []string{"3", "4"} {
		MustBeASheet(t, pages[2*i], number)
		sheet, text := spaced(pages[2*i].Text()), spaced(pages[2*i+1].Text())
		for _, want := range []string{
			"Rouvrez les guichets", "Cible : Banque", "Le texte entier est joint.", "Nous demandons", "Feuille", "Nom\n", "publié", "Seulement\ncompté",
			"Fonction", "Lieu", "Cochez", "recopient", "dites-le.", "empreinte 2b52 d163",
		} {
			if !strings.Contains(sheet, want) {
				t.Errorf("sheet %s: no %q", number, want)
			}
		}
		if !strings.HasPrefix(text, "La lettre\n") || !strings.Contains(text, "Nous demandons qu’ils rouvrent.\nTous.") || !strings.Contains(text, "empreinte 2b52 d163") {
			t.Errorf("the letter is not whole: %q", text)
		}
	}
}

// TestLongLetters: a sheet is one page, whatever there is to explain; a letter that has no
// room on its back comes once, whole, in letters of 11 points at the least.
func TestLongLetters(t *testing.T) {
	s := sample()
	s.Title = strings.Repeat("Contre la dématérialisation des services, ", 3)
	s.How = []string{strings.Repeat("Cochez une case, celle que vous voulez. ", 6), strings.Repeat("Deux personnes recopient la feuille. ", 4), "Pour retirer, dites-le."}
	for _, sentences := range []int{20, 60, 75, 300} {
		s.Text = ""
		for i := range sentences {
			s.Text += fmt.Sprintf("La phrase %d le demande au nom de nous toutes. ", i)
			if i%10 == 9 {
				s.Text += "\n\n"
			}
		}
		pages := pagetest.Must(t, s.PDF)
		back := strings.HasPrefix(pages[1].Text(), "La lettre")
		text := pages[1:2]
		MustBeASheet(t, pages[0], "3")
		if back {
			MustBeASheet(t, pages[2], "4")
		} else {
			MustBeASheet(t, pages[1], "4")
			text = pages[2:]
		}
		if back != (sentences < 100) || back != (len(pages) == 4 && len(text) == 1) || !strings.Contains(pages[0].Text(), "La phrase 0 le") {
			t.Errorf("%d sentences: %d pages", sentences, len(pages))
		}
		for i := range sentences {
			if said := fmt.Sprintf("La phrase %d le demande", i); !strings.Contains(pagetest.All(text), said) {
				t.Errorf("%d sentences: no %q", sentences, said)
			}
		}
		for _, l := range text[0].Lines {
			if l.Size < 11 && !strings.Contains(l.Text, "empreinte") {
				t.Errorf("%d sentences: %.1f points", sentences, l.Size)
			}
		}
	}
}

// TestWhatIsNotAskedIsNotThere: no text, no page for it; no label, no box.
func TestWhatIsNotAskedIsNotThere(t *testing.T) {
	s := sample()
	s.Text, s.First, s.Count, s.Words.Public = "", 0, 0, ""
	pages := pagetest.Must(t, s.PDF)
	if len(pages) != 1 || len(pages[0].Boxes) != 1+letter.Rows || !slices.ContainsFunc(pages[0].Lines, func(l pagetest.Line) bool { return l.Text == "1" && l.Size > 30 }) {
		t.Errorf("%d pages, %d boxes: %s", len(pages), len(pages[0].Boxes), pages[0].Text())
	}
	s.First = 12345
	page := pagetest.Must(t, s.PDF)[0]
	for _, l := range page.Lines {
		if box := page.Boxes[0]; l.Text == "12345" && (l.X < box.X || l.X+l.Width > box.X+box.Width/25.4*72) {
			t.Errorf("a long number leaves its box: %+v, %+v", l, box)
		}
	}
	s.Count = letter.MaxSheets + 1
	if _, err := s.PDF(); !errors.Is(err, letter.ErrTooMany) {
		t.Error(err)
	}
}

func TestOddTexts(t *testing.T) {
	for i, text := range odd {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			t.Parallel()
			s, l := everywhere(text)
			pages := pagetest.Must(t, s.PDF)
			if strings.TrimSpace(text) != "" {
				MustBeASheet(t, pages[0], "1")
			}
			pagetest.Must(t, l.PDF)
		})
	}
}
