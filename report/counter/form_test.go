package counter_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
	"tocsin/report/counter"
	"tocsin/report/page/pagetest"
)

// spaced is text with spaces that break.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// MustBeCoded fails unless the pages have a term with its code beside it, whole, and once.
func MustBeCoded(tb testing.TB, pages []pagetest.Page, code, term string) {
	tb.Helper()
	var found []string
	for _, p := range pages {
		for i, l := range p.Lines {
			if l.Text != code || len(p.Lines) <= i+1 || p.Lines[i+1].X < l.X+l.Width {
				continue
			}
			first := p.Lines[i+1]
			text := first.Text
			for _, m := range p.Lines[i+2:] {
				if m.X != first.X || m.Y >= first.Y || first.Y-m.Y > 3*m.Size {
					break
				}
				text += " " + m.Text
			}
			found = append(found, spaced(text))
		}
	}
	// compared without spaces, for a term may be broken after a stroke
	plain := strings.NewReplacer(" ", "", "\u00a0", "")
	if len(found) != 1 || plain.Replace(found[0]) != plain.Replace(term) {
		tb.Errorf("%s is %q, not %q", code, found, term)
	}
}

// TestEveryTermIsOnTheForm, in every language, with the code of its place in the taxonomy, on
// both sides of one sheet.
func TestEveryTermIsOnTheForm(t *testing.T) {
	letters := map[incident.Dimension]string{
		incident.Service: "S", incident.Channel: "K", incident.Obstacle: "O", incident.Consequence: "C", incident.Worker: "Q", incident.Task: "T",
	}
	for _, lang := range languages() {
		t.Run(lang, func(t *testing.T) {
			f := mustForm(t, lang)
			pages := pagetest.Must(t, f.PDF)
			if len(pages) != 2 {
				t.Errorf("%d pages", len(pages))
			}
			for d, letter := range letters {
				for i, term := range taxonomy.Terms(string(d)) {
					MustBeCoded(t, pages, fmt.Sprintf("%s%d", letter, i+1), term.Names[lang])
				}
			}
			for i, slug := range incident.Regions() {
				MustBeCoded(t, pages, fmt.Sprintf("R%d", i+1), mustTexts(t, lang)["region-"+slug])
			}
			for i, band := range f.Bands[incident.Amount] {
				MustBeCoded(t, pages, fmt.Sprintf("G%d", i+1), band)
			}
			for i, band := range f.Bands[incident.Household] {
				MustBeCoded(t, pages, fmt.Sprintf("H%d", i+1), band)
			}
			data, err := f.PDF()
			if err != nil {
				t.Fatal(err)
			}
			mustSample(t, "form-"+lang+".pdf", data)
		})
	}
}

// TestTheFormIsWhole: a box for every term and state, every measure with a box to write in,
// the code to copy, and all that is said around them.
func TestTheFormIsWhole(t *testing.T) {
	f := mustForm(t, "fr")
	pages := pagetest.Must(t, f.PDF)
	ticks, wide := 0, 0
	for _, p := range pages {
		for _, b := range p.Boxes {
			switch {
			case b.Width > 3.4 && b.Width < 3.6 && b.Width == b.Height:
				ticks++
			case b.Height > 6 && b.Width > 7:
				wide++
			}
		}
	}
	want := 43 + 4 + 7*4 + 26 + 19 + 11 + 11 + 5 + 4
	if ticks != want {
		t.Errorf("%d boxes to tick, not %d", ticks, want)
	}
	if want := 8 + 7 + 10; wide != want { // measures and times, two rows of the code
		t.Errorf("%d boxes to write in, not %d", wide, want)
	}
	all := spaced(pagetest.All(pages))
	says := []string{f.Title, f.Day, f.Times, f.Words.Measures, f.Words.Text, f.Words.Never, f.Words.Code, "o = Ouvert · r = Restreint · f = Fermé · i = Inconnu", f.Lines[0], f.How[0]}
	for _, m := range incident.Measures() {
		says = append(says, f.Measures[m])
	}
	for _, l := range f.Lists {
		says = append(says, l.Label)
	}
	for _, text := range says {
		if !strings.Contains(all, spaced(text)) {
			t.Errorf("no %q", text)
		}
	}
	if n := strings.Count(all, spaced(f.Footer)); n != 2 {
		t.Errorf("the footer is on %d pages", n)
	}
}

// TestTiredEyes: letters of 9 points at the least, of 8.5 in the list of services, and room
// for a pen.
func TestTiredEyes(t *testing.T) {
	for _, lang := range languages() {
		for n, p := range pagetest.Must(t, mustForm(t, lang).PDF) {
			for _, l := range p.Lines {
				if l.Size < 9 && !slices.ContainsFunc(taxonomy.Terms("service"), func(s taxonomy.Term) bool { return strings.Contains(s.Names[lang], spaced(l.Text)) }) || l.Size < 8.5 {
					t.Errorf("%s, page %d: %q has %.2f points", lang, n+1, l.Text, l.Size)
				}
			}
			var lines []float64
			for _, b := range p.Boxes {
				if b.Width == b.Height && b.X < 60 {
					lines = append(lines, b.Y)
				}
			}
			slices.Sort(lines)
			for i := range len(lines) - 1 {
				if room := (lines[i+1] - lines[i]) * 25.4 / 72; room < 4.3 {
					t.Errorf("%s, page %d: boxes %.1f mm apart", lang, n+1, room)
				}
			}
		}
	}
}

// TestLeftOut: what nobody asks for is not on the form, and nothing is in its place.
func TestLeftOut(t *testing.T) {
	f := mustForm(t, "fr")
	delete(f.Lists, incident.Task)
	delete(f.Lists, incident.Region)
	delete(f.Lists, incident.State)
	f.Bands, f.Times, f.Day, f.How, f.Words.Text = nil, "", "", nil, ""
	pages := pagetest.Must(t, f.PDF)
	all := pagetest.All(pages)
	for _, text := range []string{"T1", "R1", "G1", "H1", "Jour", "Ouvert", "En quelques mots"} {
		if strings.Contains(" "+all+" ", " "+text+" ") {
			t.Errorf("%q is on the form", text)
		}
	}
	for _, empty := range []counter.Form{{}, {Words: counter.FormWords{Form: "x"}}} {
		if pages := pagetest.Must(t, empty.PDF); len(pages) != 1 {
			t.Errorf("nothing is on %d pages", len(pages))
		}
	}
}
