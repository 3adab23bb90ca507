package form_test

import (
	"strings"
	"testing"

	"tocsin/report/form"
	"tocsin/report/page/pagetest"
)

// TestTallySheet: a box for every task and service, its total, and the urgent ones apart.
func TestTallySheet(t *testing.T) {
	sheet := form.Tally{
		Lang: "fr", Title: "Plus de virements", Lines: []string{"Le lundi 1er décembre"}, Blanks: []string{"Jour"}, Tasks: []string{"Virement en ligne", ""},
		Services: []string{"Banque", "", ""}, Kept: []string{""}, How: []string{"Recopiez les totaux."},
		Words: form.TallyWords{Sheet: "Feuille", Task: "Tâche", Total: "Total", Refused: "Refusé", Kept: "Urgent"}, Footer: "Action n° 1",
	}
	pages := pagetest.Must(t, sheet.PDF)
	if len(pages) != 1 {
		t.Fatalf("%d pages", len(pages))
	}
	if want := 3 * (1 + 3 + 1); len(pages[0].Boxes) != want { // rows of a task, its services and a total
		t.Errorf("%d boxes, not %d", len(pages[0].Boxes), want)
	}
	all := strings.ReplaceAll(pagetest.All(pages), "\u00a0", " ")
	for _, want := range []string{"Virement en ligne", "Banque", "Refusé", "Urgent", "Total", "Recopiez les totaux."} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not on it", want)
		}
	}
	sheet.Tasks = make([]string, 40)
	sheet.Services = []string{strings.Repeat("Administration ", 9), "B", "C", "D", "E", "F", "G"}
	if pages := pagetest.Must(t, sheet.PDF); len(pages) < 3 {
		t.Errorf("40 tasks are on %d pages", len(pages))
	}
}

// TestQuestions: three of them with room to write, on one page.
func TestQuestions(t *testing.T) {
	sheet := form.Evaluation{Lang: "fr", Title: "Devant les bourses", Lines: []string{"Vendredi"}, How: []string{"Sans nom."}, Label: "Après",
		Questions: []string{"Qu'est-ce qui a marché ?", "Qu'est-ce qui n'a pas marché ?", "Et maintenant ?"}}
	pages := pagetest.Must(t, sheet.PDF)
	if len(pages) != 1 {
		t.Errorf("%d pages", len(pages))
	}
	for _, q := range append(sheet.Questions, "Sans nom.") {
		if !strings.Contains(strings.ReplaceAll(pagetest.All(pages), "\u00a0", " "), q) {
			t.Errorf("%q is not on it", q)
		}
	}
}
