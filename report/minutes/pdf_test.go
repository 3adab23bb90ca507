package minutes_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tocsin/report/minutes"
	"tocsin/report/page/pagetest"
)

func MustPDF(tb testing.TB, m minutes.Minutes) []pagetest.Page {
	tb.Helper()
	return pagetest.Must(tb, m.PDF)
}

func MustAgenda(tb testing.TB, a minutes.AgendaSheet) []pagetest.Page {
	tb.Helper()
	return pagetest.Must(tb, func() ([]byte, error) { return minutes.Agenda(a) })
}

func TestMinutesOnPaper(t *testing.T) {
	pages := MustPDF(t, winter())
	if len(pages) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range pages {
		if !strings.HasPrefix(p.Text(), "Compte rendu") || !strings.Contains(p.Text(), fmt.Sprintf("%d/2", i+1)) {
			t.Errorf("page %d begins with %.60q", i+1, p.Text())
		}
		if !strings.Contains(p.Text(), "à corriger jusqu’au") {
			t.Errorf("page %d does not say that it is a draft", i+1)
		}
	}
	text := spaced(pagetest.All(pages))
	for _, said := range []string{
		"suite de la grève numérique", "Benoît et Zoé", "1 · Budget d’hiver", "partager l’imprimante", "40 € au plus", "Idée",
		"Divers", "N° 41 · Papier recyclé : adopté", "chouette-brume", "communication", "Pour quand", "jeudi 3 décembre",
		"Prochaine assemblée", "5 janvier 2027", "à partir des notes",
	} {
		if !strings.Contains(text, said) {
			t.Errorf("%q is missing", said)
		}
	}
	for _, p := range pages {
		for _, l := range p.Lines {
			if l.Size < 10 {
				t.Errorf("%q is in %g points", l.Text, l.Size)
			}
		}
	}
}

// TestHeadingsAreNotAlone: what comes last over the footer of a page announces nothing.
func TestHeadingsAreNotAlone(t *testing.T) {
	for shift := 0; shift < 40; shift += 3 {
		m := endless()
		m.Lines = append(m.Lines, slices.Repeat([]string{"Une ligne"}, shift)...)
		for n, p := range MustPDF(t, m) {
			lowest := pagetest.Line{Y: 1000}
			for _, l := range p.Lines {
				if l.Size > 10 && l.Y < lowest.Y {
					lowest = l
				}
			}
			last := lowest.Text
			if lowest.Size > 13 || last == "Quoi" || last == "Qui" || strings.HasPrefix(last, "N° ") {
				t.Errorf("%d more lines: page %d ends with %q", shift, n+1, last)
			}
		}
	}
}

func TestLongMinutesAreWhole(t *testing.T) {
	m := endless()
	m.Sections[3].Lines[1].Text += strings.Repeat(" et davantage", 900) + " FIN"
	m.Tasks[2].What += strings.Repeat(" encore", 900) + " TERME"
	pages := MustPDF(t, m)
	text := pagetest.All(pages)
	for i := range m.Sections {
		for n := range m.Sections[i].Lines {
			if !strings.Contains(text, fmt.Sprintf("Note %d-%d", i, n)) {
				t.Errorf("note %d-%d is missing", i, n)
			}
		}
		if strings.Count(text, fmt.Sprintf("%d · Le point numéro", i+1)) == 0 || !strings.Contains(text, fmt.Sprintf("Personne %d ", i)) {
			t.Errorf("point or task %d is missing", i+1)
		}
	}
	for said, times := range map[string]int{"davantage": 900, "encore": 900, "FIN": 1, "TERME": 1} {
		if n := strings.Count(text, said); n != times {
			t.Errorf("%q is there %d times", said, n)
		}
	}
	heads := 0
	for _, p := range pages {
		if strings.Contains(p.Text(), "Personne ") || strings.Contains(p.Text(), "encore") {
			heads++
		}
	}
	if n := strings.Count(text, "Pour quand"); n != heads || heads < 3 {
		t.Errorf("the head of the table is on %d of its %d pages", n, heads)
	}
}

func TestAgenda(t *testing.T) {
	pages := MustAgenda(t, evening())
	if len(pages) != 2 || len(pages[0].Boxes) != 4 {
		t.Fatalf("%d pages, %d boxes", len(pages), len(pages[0].Boxes))
	}
	agenda, list := pagetest.All(pages[:1]), pagetest.All(pages[1:])
	for _, said := range []string{"Ordre du jour", "Prévu", "25 min", "la rencontre du 9 décembre", "En tout", "Notes", "12"} {
		if !strings.Contains(agenda, said) {
			t.Errorf("the agenda lacks %q", said)
		}
	}
	for _, said := range []string{"Liste des présences", "détruite", "Nom ou pseudo", "Signature", "18"} {
		if !strings.Contains(list, said) {
			t.Errorf("the list lacks %q", said)
		}
	}
	a := evening()
	a.Signatures = 60
	if text := pagetest.All(MustAgenda(t, a)); strings.Count(text, "Nom ou pseudo") < 3 || !strings.Contains(text, "60") {
		t.Error(text)
	}
	a.Signatures = 0
	for i := range 40 {
		a.Items = append(a.Items, minutes.Item{Number: fmt.Sprint(i), Title: "Un point" + strings.Repeat(" de plus", i*i), Planned: "5 min"})
	}
	if text := pagetest.All(MustAgenda(t, a)); strings.Count(text, "plus") != 39*40*79/6 || strings.Contains(text, "présences") {
		t.Error("the long agenda is not whole")
	}
}
