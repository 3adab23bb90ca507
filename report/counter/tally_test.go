package counter_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/incident"
	"tocsin/report/counter"
	"tocsin/report/page/pagetest"
)

// TestTallySheet: one page in every language, with a row for all that is often met, its code
// beside it, empty rows, and how it is entered.
func TestTallySheet(t *testing.T) {
	for _, lang := range languages() {
		t.Run(lang, func(t *testing.T) {
			s := mustTally(t, lang)
			pages := pagetest.Must(t, s.PDF)
			if len(pages) != 1 {
				t.Fatalf("%d pages", len(pages))
			}
			for _, r := range s.Rows {
				MustBeARow(t, pages[0], r)
			}
			all := spaced(pagetest.All(pages))
			for _, text := range append(slices.Concat(s.Lines, s.Blanks, s.How),
				s.Title, s.Words.Tally, s.Words.What, s.Words.Code, s.Words.Strokes, "X "+s.Words.Times, "W "+s.Words.Minutes, "A "+s.Words.Calls, s.Words.Total, s.Footer) {
				if !strings.Contains(all, spaced(text)) {
					t.Errorf("no %q", text)
				}
			}
			empty := strings.Count(pages[0].Text(), "\nS\nO")
			if empty < 3 {
				t.Errorf("%d empty rows", empty)
			}
			if want := 6*(len(s.Rows)+empty) + 3; len(pages[0].Boxes) != want {
				t.Errorf("%d boxes, not %d", len(pages[0].Boxes), want)
			}
			for _, b := range pages[0].Boxes {
				if b.Height < 9.9 || b.Width < 15 {
					t.Errorf("no room to write in %+v", b)
				}
			}
			data, err := s.PDF()
			if err != nil {
				t.Fatal(err)
			}
			mustSample(t, "tally-"+lang+".pdf", data)
		})
	}
}

// MustBeARow fails unless what is counted stands left of its code, in the same row.
func MustBeARow(tb testing.TB, p pagetest.Page, r counter.Row) {
	tb.Helper()
	plain := strings.NewReplacer(" ", "", "\u00a0", "")
	for _, l := range p.Lines {
		if l.Text != r.Code {
			continue
		}
		text := ""
		for _, m := range p.Lines {
			if m.X < l.X && m.Y < l.Y+18 && m.Y > l.Y-15 {
				text += m.Text
			}
		}
		if plain.Replace(text) != plain.Replace(r.Service+r.Obstacle) {
			tb.Errorf("%s is %q, not %s, %s", r.Code, text, r.Service, r.Obstacle)
		}
		return
	}
	tb.Errorf("no %s", r.Code)
}

// TestManyRowsGoOn on other pages, under their heads again.
func TestManyRowsGoOn(t *testing.T) {
	s := mustTally(t, "fr")
	for i := range 60 {
		s.Rows = append(s.Rows, counter.Row{Service: fmt.Sprintf("Service %d", i), Obstacle: "Guichet fermé", Code: fmt.Sprintf("S%d O1", 100+i)})
	}
	pages := pagetest.Must(t, s.PDF)
	if len(pages) < 4 || len(pages) > 5 {
		t.Errorf("%d pages", len(pages))
	}
	for n, p := range pages {
		rows := strings.Contains(p.Text(), "\nGuichet fermé\n")
		if rows && !strings.Contains(spaced(pagetest.All([]pagetest.Page{p})), s.Words.What+" "+s.Words.Code+" "+s.Words.Strokes) {
			t.Errorf("page %d has no heads", n+1)
		}
	}
	for i := range 60 {
		if n := strings.Count(pagetest.All(pages), fmt.Sprintf(" S%d O1 ", 100+i)); n != 1 {
			t.Errorf("row %d is on it %d times", i, n)
		}
	}
}

// TestNoRows is a sheet all empty, to write in.
func TestNoRows(t *testing.T) {
	s := mustTally(t, "fr")
	s.Rows, s.Words.Total = nil, ""
	pages := pagetest.Must(t, s.PDF)
	if n := strings.Count(pages[0].Text(), "\nS\nO"); len(pages) != 1 || n < 12 {
		t.Errorf("%d pages, %d rows", len(pages), n)
	}
	s.Empty = 20
	if n := strings.Count(pagetest.All(pagetest.Must(t, s.PDF)), " S O"); n != 20 {
		t.Errorf("%d rows", n)
	}
}

// TestOddTexts: what members write, and worse, stays on its pages.
func TestOddTexts(t *testing.T) {
	for i, text := range []string{
		"", " \n\n ", "vu 👍🏽 שלום Nguyễn a\xffb", "a\r\nb\u2028c\x00d\u202ee\ufeff", "https://exemple.org/" + strings.Repeat("g/", 90),
		strings.Repeat("x", 2500), strings.Repeat("a\n", 300), strings.Repeat("mot ", 700), strings.Repeat("Dématérialisation ", 40),
	} {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			list := slices.Repeat([]string{text}, 7)
			f := counter.Form{
				Title: text, Lines: list, Day: text, Times: text, How: list, Footer: text,
				Words: counter.FormWords{Form: text, Measures: text, Text: text, Never: text, Code: text},
				Lists: map[incident.Dimension]counter.List{}, Measures: map[incident.Measure]string{}, Bands: map[incident.Measure][]string{},
			}
			for _, d := range incident.Dimensions() {
				f.Lists[d] = counter.List{Label: text, Terms: slices.Repeat([]string{text}, 70)}
			}
			for _, m := range incident.Measures() {
				f.Measures[m], f.Bands[m] = text, list
			}
			pagetest.Must(t, f.PDF)
			pagetest.Must(t, counter.Tally{
				Title: text, Lines: list, Blanks: list, Rows: slices.Repeat([]counter.Row{{Service: text, Obstacle: text, Code: text}}, 7), Empty: 1000, How: list, Footer: text,
				Words: counter.TallyWords{Tally: text, What: text, Code: text, Strokes: text, Times: text, Minutes: text, Calls: text, Total: text},
			}.PDF)
		})
	}
	if pages := pagetest.Must(t, counter.Tally{}.PDF); len(pages) != 1 {
		t.Errorf("nothing is on %d pages", len(pages))
	}
}
