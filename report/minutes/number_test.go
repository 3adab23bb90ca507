package minutes_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"tocsin/report/minutes"
)

// numbered are two lines that are corrected by their number, and one that is not.
func numbered() minutes.Minutes {
	return minutes.Minutes{Sections: []minutes.Section{{Lines: []minutes.Line{
		{Number: "3", Text: "Vingt personnes"}, {Number: "12", Mark: "Décision", Text: "On ferme à midi"}, {Mark: "Info", Text: "Il pleut"},
	}}}}
}

func TestNumbersAreSaid(t *testing.T) {
	const markdown = "- 3 · Vingt personnes\n- 12 · **Décision** · On ferme à midi\n- **Info** · Il pleut\n"
	if got := numbered().Markdown(); got != markdown {
		t.Errorf("%q", got)
	}
	const fragment = "<ul><li>3 · Vingt personnes</li><li>12 · <strong>Décision</strong> · On ferme à midi</li><li><strong>Info</strong> · Il pleut</li></ul>"
	if got := numbered().Fragment(); got != fragment {
		t.Errorf("%q", got)
	}
	text := regexp.MustCompile(`\s+`).ReplaceAllString(MustHTML(t, numbered()), " ")
	if !strings.Contains(text, "3 Vingt personnes 12 Décision · On ferme à midi Info · Il pleut") {
		t.Errorf("%q", text)
	}
	m := numbered()
	m.Sections[0].Lines[1].Number = "12."
	if got := m.Markdown(); !strings.Contains(got, "- 12\\. · **Décision**") {
		t.Errorf("a list in a list: %q", got)
	}
}

// On paper the numbers stand in a narrow column of their own, and without numbers there
// is none.
func TestNumbersOnPaper(t *testing.T) {
	m := full()
	for i := range m.Sections {
		for n := range m.Sections[i].Lines {
			m.Sections[i].Lines[n].Text = "Dit ceci"
		}
	}
	pages := MustPDF(t, m)
	columns := map[string]map[string]bool{}
	note := func(what string, x float64) {
		if columns[what] == nil {
			columns[what] = map[string]bool{}
		}
		columns[what][fmt.Sprintf("%.1f", x)] = true
	}
	numbers, left := 0, pages[0].Lines[0].X
	for _, p := range pages {
		for i, l := range p.Lines {
			if i+1 < len(p.Lines) && regexp.MustCompile(`^\d+$`).MatchString(l.Text) {
				numbers++
				next := p.Lines[i+1]
				if note("number", l.X); next.Y != l.Y || next.X-l.X > 100 || next.X < l.X+l.Width+5 {
					t.Errorf("%q is not beside %q", l.Text, next.Text)
				}
				if next.Text != "Dit ceci" {
					note("mark", next.X)
				}
			}
		}
	}
	if numbers != 26 || len(columns["number"]) != 1 || len(columns["mark"]) != 1 || !columns["number"][fmt.Sprintf("%.1f", left)] {
		t.Errorf("%d numbers, %v, the page begins at %.1f", numbers, columns, left)
	}
	for _, l := range MustPDF(t, winter())[0].Lines {
		if l.Text == "Idée" && l.X != left {
			t.Errorf("a column of no numbers before %+v", l)
		}
	}
}

func TestFullOnPaper(t *testing.T) {
	pages := MustPDF(t, full())
	if len(pages) != 3 {
		t.Errorf("%d pages", len(pages))
	}
	for n, p := range pages {
		first := p.Lines[1].Y
		for _, l := range p.Lines {
			if l.Size >= 13 && l.Y > first {
				first = l.Y
			}
			if strings.HasPrefix(l.Text, ";") || strings.HasPrefix(l.Text, ":") || strings.HasSuffix(l.Text, "«") {
				t.Errorf("page %d: a line is %q", n+1, l.Text)
			}
		}
		if first < 770 {
			t.Errorf("page %d begins with a gap: its first line is at %.0f", n+1, first)
		}
	}
	for _, p := range pages {
		if strings.Contains(p.Text(), "https://exemple.org") && !regexp.MustCompile(`[/-]\n`).MatchString(p.Text()) {
			t.Errorf("an address is cut inside a word: %s", p.Text())
		}
	}
}
