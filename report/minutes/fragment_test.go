package minutes_test

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"tocsin/report/minutes"
)

var (
	anElement = regexp.MustCompile(`<[^>]*>?`)
	// shownInChats are the elements that chat programs show, without attributes
	shownInChats = regexp.MustCompile(`^<(/?(h3|h4|p|ul|li|strong|em|code)|br)>$`)
)

// MustFragment is the text of minutes in a message, of which every element is one that
// chat programs show, and is closed where it was opened.
func MustFragment(tb testing.TB, m minutes.Minutes) string {
	tb.Helper()
	fragment := m.Fragment()
	if strings.Contains(fragment, "\n") || fragment != m.Fragment() {
		tb.Errorf("lines, or not the same twice: %q", fragment)
	}
	var open []string
	for _, element := range anElement.FindAllString(fragment, -1) {
		name, closes := strings.CutPrefix(strings.Trim(element, "<>"), "/")
		switch {
		case !shownInChats.MatchString(element):
			tb.Errorf("an element of theirs: %q", element)
		case closes && (len(open) == 0 || open[len(open)-1] != name):
			tb.Errorf("%s in %v", element, open)
		case closes:
			open = open[:len(open)-1]
		case name == "li" && (len(open) == 0 || open[len(open)-1] != "ul"), slices.Contains([]string{"p", "ul", "h3", "h4"}, name) && len(open) > 0:
			tb.Errorf("%s in %v", element, open)
		case name != "br":
			open = append(open, name)
		}
	}
	if len(open) > 0 || regexp.MustCompile(`<(\w+)></`).MatchString(fragment) {
		tb.Errorf("open or empty: %v in %q", open, fragment)
	}
	return html.UnescapeString(anElement.ReplaceAllString(fragment, " "))
}

func TestFragment(t *testing.T) {
	MustFragment(t, full())
	got := spaced(winter().Fragment())
	for _, said := range []string{
		"<h3>Assemblée n° 7 · Budget", "</h3><p><strong>Projet, à corriger", "de Seraing<br>17 personnes",
		"<h4>1 · Budget d’hiver (25 min)</h4><ul><li><strong>Info</strong> · Il reste", "par écrit.<br>Elle propose",
		"<h4>Décisions</h4><p><strong>N° 41 · Papier recyclé : adopté</strong></p><ul><li>15 pour",
		"<li><strong>Amina</strong> · Demander trois devis pour le papier · vendredi 11 décembre</li><li>Rapporter les chaises · jeudi",
		"<p><strong>Prochaine assemblée</strong> · Mardi 5 janvier", "<p><em>Écrit par Tocsin",
	} {
		if !strings.Contains(got, said) {
			t.Errorf("%q is missing in\n%s", said, got)
		}
	}
	if got := (minutes.Minutes{Sections: make([]minutes.Section, 2), Tasks: make([]minutes.Task, 2), Decisions: make([]minutes.Block, 2)}).Fragment(); got != "" {
		t.Errorf("nothing is %q", got)
	}
	for _, text := range odd {
		shown := spaced(MustFragment(t, everywhere(text)))
		if text = strings.TrimSpace(text); !strings.ContainsAny(text, "\n\r") && utf8.ValidString(text) && !strings.Contains(shown, text) {
			t.Errorf("%q is not shown in %q", text, shown)
		}
	}
}

func FuzzFragment(f *testing.F) {
	for _, text := range odd {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { MustFragment(t, everywhere(text)) })
}

// letters are what a text says, without its marks and its order on the page.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, text)
}

func TestMarkdownAndFragmentSayTheSame(t *testing.T) {
	all := []minutes.Minutes{winter(), full(), endless()}
	for _, text := range odd {
		all = append(all, everywhere(text))
	}
	for _, m := range all {
		if one, two := letters(m.Markdown()), letters(MustFragment(t, m)); one != two {
			t.Errorf("%s\n%s", one, two)
		}
	}
}
