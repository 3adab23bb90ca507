package form_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tocsin/report/form"
	"tocsin/report/page/pagetest"
)

func tally() form.Tally {
	return form.Tally{
		Lang: "fr", Title: "Plus de virements", Lines: []string{"Le lundi 1er décembre 2025"}, Blanks: []string{"Jour", "Équipe"},
		Tasks: []string{"Virement en ligne", "Prise de rendez-vous en ligne", ""}, Services: []string{"Banque", "Administration communale", ""},
		Kept: []string{"", ""}, How: []string{"Recopiez les totaux."},
		Words:  form.TallyWords{Sheet: "Feuille de comptage", Task: "Tâche", Total: "Total", Refused: "Refusé", Kept: "Urgent : fait quand même"},
		Footer: "Action n° 1",
	}
}

// spaced is text with spaces that break.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// TestTallySheet: a box for every task and service, its total, and the urgent ones apart.
func TestTallySheet(t *testing.T) {
	pages := pagetest.Must(t, tally().PDF)
	if len(pages) != 1 {
		t.Fatalf("%d pages", len(pages))
	}
	if want := (3 + 2) * (1 + 3 + 1); len(pages[0].Boxes) != want { // rows of a task, its services and a total
		t.Errorf("%d boxes, not %d", len(pages[0].Boxes), want)
	}
	for _, b := range pages[0].Boxes {
		if b.Width < 18 || b.Height < 11 {
			t.Errorf("a box of %.0f × %.0f mm has no room for strokes", b.Width, b.Height)
		}
	}
	for _, l := range pages[0].Lines {
		if l.Size < 11 && l.Text != "Action n°\u00a01" {
			t.Errorf("%q has %.1f points", l.Text, l.Size)
		}
	}
	all := spaced(pages[0].Text())
	for want, times := range map[string]int{
		"Virement en ligne": 1, "Prise de rendez-vous": 1, "Banque": 2, "Administration\ncommunale": 2, "Refusé": 1, "Urgent : fait quand même": 1,
		"Total": 2, "Tâche": 2, "Jour": 1, "Équipe": 1, "Recopiez les totaux.": 1, "Action n° 1": 1, "Le lundi 1er décembre 2025": 1,
	} {
		if n := strings.Count(all, want); n != times {
			t.Errorf("%q is on it %d times", want, n)
		}
	}
}

// TestAFullSheetIsOnePage, and no word of the heads of its columns is broken.
func TestAFullSheetIsOnePage(t *testing.T) {
	sheet := tally()
	sheet.Services = []string{"Banque", "Mutualité", "SPF Sécurité sociale – DG Personnes handicapées", "Administration communale"}
	sheet.Tasks = slices.Repeat([]string{"Création d’un compte (itsme, CSAM)"}, 8)
	pages := pagetest.Must(t, sheet.PDF)
	if text := spaced(pages[0].Text()); len(pages) != 1 || strings.Count(text, "\nAdministration\ncommunale\n") != 2 || strings.Count(text, "handicapées\n") != 2 {
		t.Errorf("%d pages: %s", len(pages), text)
	}
}

// TestManyServicesHaveTables of about the same width, but none for blanks alone.
func TestManyServicesHaveTables(t *testing.T) {
	for n, want := range map[int][]int{1: {1}, 4: {4}, 5: {3, 2}, 9: {3, 3, 3}} {
		for _, blanks := range []int{0, 3} {
			sheet := tally()
			sheet.Services = nil
			for i := range n {
				sheet.Services = append(sheet.Services, fmt.Sprintf("Service %d", i))
			}
			sheet.Services = append(sheet.Services, make([]string, blanks)...)
			pages := pagetest.Must(t, sheet.PDF)
			var got []int
			for _, p := range pages {
				got = append(got, strings.Count(spaced(p.Text()), "Service ")/2)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%d services are %v", n, got)
			}
		}
	}
}

// TestManyTasksGoOn on other pages, under their heads again.
func TestManyTasksGoOn(t *testing.T) {
	sheet := tally()
	for i := range 40 {
		sheet.Tasks = append(sheet.Tasks, fmt.Sprintf("Tâche numéro %d", i))
	}
	pages := pagetest.Must(t, sheet.PDF)
	if len(pages) < 3 || len(pages) > 5 {
		t.Errorf("%d pages", len(pages))
	}
	for n, p := range pages {
		if text := spaced(p.Text()); !strings.Contains(text, "Banque") || !strings.Contains(text, "Plus de virements") {
			t.Errorf("page %d: %s", n+1, text)
		}
	}
	for i := range 40 {
		if !strings.Contains(pagetest.All(pages), fmt.Sprintf("Tâche numéro %d ", i)) {
			t.Errorf("task %d is missing", i)
		}
	}
}

func TestOddTexts(t *testing.T) {
	for i, text := range []string{
		"", " \n\n ", "vu 👍🏽 שלום Nguyễn a\xffb", "a\r\nb\u2028c\x00d\u202ee\ufeff", "https://exemple.org/" + strings.Repeat("g/", 90),
		strings.Repeat("x", 2500), strings.Repeat("a\n", 300), strings.Repeat("mot ", 700), strings.Repeat("Dématérialisation ", 40),
	} {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			t.Parallel()
			list := slices.Repeat([]string{text}, 6)
			pagetest.Must(t, form.Tally{
				Title: text, Lines: list, Blanks: list, Tasks: list, Services: list, Kept: list, How: list, Footer: text,
				Words: form.TallyWords{Sheet: text, Task: text, Total: text, Refused: text, Kept: text},
			}.PDF)
			pagetest.Must(t, form.Evaluation{Title: text, Lines: list, Questions: list, How: list, Label: text, Footer: text}.PDF)
		})
	}
	for _, print := range []func() ([]byte, error){form.Tally{}.PDF, form.Evaluation{}.PDF} {
		if pages := pagetest.Must(t, print); len(pages) != 1 {
			t.Errorf("nothing is on %d pages", len(pages))
		}
	}
}
