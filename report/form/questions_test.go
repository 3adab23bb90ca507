package form_test

import (
	"slices"
	"strings"
	"testing"

	"tocsin/report/form"
	"tocsin/report/page/pagetest"
)

func questions() form.Evaluation {
	return form.Evaluation{
		Lang: "fr", Title: "Devant les bourses", Lines: []string{"Vendredi 5 décembre 2025"}, How: []string{"Sans nom."}, Label: "Après l’action",
		Questions: []string{"Qu’est-ce qui a marché ?", "Qu’est-ce qui n’a pas marché ?", "Et maintenant ?"},
	}
}

// TestQuestions: each with room to write, on one page.
func TestQuestions(t *testing.T) {
	pages := pagetest.Must(t, questions().PDF)
	if len(pages) != 1 {
		t.Errorf("%d pages", len(pages))
	}
	for _, q := range append(questions().Questions, "Sans nom.", "Après l’action", "Devant les bourses") {
		if !strings.Contains(spaced(pagetest.All(pages)), q) {
			t.Errorf("%q is not on it", q)
		}
	}
	var at []float64
	for _, l := range pages[0].Lines {
		if slices.Contains(questions().Questions, spaced(l.Text)) || l.Text == "Sans nom." {
			at = append(at, l.Y)
		}
	}
	slices.Sort(at)
	for i := range len(at) - 1 {
		if room := (at[i+1] - at[i]) * 25.4 / 72; room < 40 {
			t.Errorf("%.0f mm to write", room)
		}
	}
}
