package minutes_test

import (
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"tocsin/report/minutes"
)

// spaced is a text with spaces that break.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

func TestMarkdownReadsWell(t *testing.T) {
	text := spaced(winter().Markdown())
	for _, said := range []string{
		"# Assemblée n° 7 · Budget d’hiver et suite de la grève numérique\n\n**Projet, à corriger",
		"\n\n## 1 · Budget d’hiver (25 min)\n\n- **Info** · Il reste",
		"- **Info** · La direction a répondu par écrit.  \n  Elle propose une rencontre le 9.\n- **Décision** · On y va",
		"\n\n## Divers\n\n- Les chaises",
		"\n\n### N° 41 · Papier recyclé : adopté\n\n- 15 pour, 1 contre",
		"\n- Rapporter les chaises · jeudi 3 décembre\n",
		"\n\n**Prochaine assemblée** · Mardi 5 janvier 2027",
	} {
		if !strings.Contains(text, said) {
			t.Errorf("%q is missing in\n%s", said, text)
		}
	}
	if strings.Contains(text, "\\") || strings.Contains(text, "\n\n\n") {
		t.Error(text)
	}
	if text := (minutes.Minutes{}).Markdown(); text != "" {
		t.Errorf("nothing is %q", text)
	}
}

var (
	// own is what the package itself begins lines with
	own = regexp.MustCompile(`^(#{1,3} |- |  )`)
	// stroke is a character that Markdown shows as it is
	stroke = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]")
	starts = regexp.MustCompile(`^([#>+=:~-]|\d{1,9}[.)]|\t|    )`)
)

// MustBePlain fails if what members wrote means anything in a Markdown text.
func MustBePlain(tb testing.TB, text string) {
	tb.Helper()
	for l := range strings.SplitSeq(text, "\n") {
		rest := stroke.ReplaceAllString(own.ReplaceAllString(l, ""), "x")
		rest = strings.ReplaceAll(rest, "**", "")
		if starts.MatchString(rest) || strings.ContainsAny(rest, "\\`*[]<>|~\r\x00\u202e") {
			tb.Errorf("a line means something: %q", l)
		}
	}
}

func TestMarkdownIsText(t *testing.T) {
	for _, text := range odd {
		MustBePlain(t, everywhere(text).Markdown())
	}
	for text, want := range map[string]string{
		"snake_case _x_ https://e.org/a_b": `snake_case \_x\_ https://e.org/a_b`,
		"AT&T & co &amp; &#60;":            `AT\&T & co \&amp; \&#60;`,
		"12. un":                           `12\. un`,
		"- un":                             `\- un`,
		"# un #":                           `\# un \#`,
		"C'est 3 * 4":                      `C'est 3 \* 4`,
		"« oui » : 60 % ou 3 € ?":          "«\u00a0oui\u00a0»\u00a0: 60\u00a0% ou 3\u00a0€\u00a0?",
	} {
		m := minutes.Minutes{Sections: []minutes.Section{{Lines: []minutes.Line{{Text: text}}}}}
		if got := m.Markdown(); got != "- "+want+"\n" {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, text := range odd {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { MustBePlain(t, everywhere(text).Markdown()) })
}

// ours are the elements that the package writes, with their attributes.
var ours = regexp.MustCompile(`^</?(html|head|meta|title|style|body|main|section|h1|h2|h3|p|ul|li|span|strong|br|div|table|thead|tbody|tr|th|td|footer)` +
	`( (lang="fr"|charset="utf-8"|name="[a-z-]+"|content="[a-z0-9=, ';-]+"|http-equiv="Content-Security-Policy"|class="[a-z]+"|id="tasks"|role="[a-z]+"|aria-labelledby="tasks"))*>$`)

// MustHTML is the text of minutes in HTML, of which every element is one of ours.
func MustHTML(tb testing.TB, m minutes.Minutes) string {
	tb.Helper()
	page, err := m.HTML()
	if err != nil {
		tb.Fatal(err)
	}
	again, err := m.HTML()
	if err != nil || string(again) != string(page) {
		tb.Errorf("not the same twice: %v", err)
	}
	_, body, _ := strings.Cut(string(page), "<html")
	body = "<html" + body
	for _, element := range regexp.MustCompile(`<[^>]*>?`).FindAllString(body, -1) {
		if !ours.MatchString(element) {
			tb.Errorf("an element of theirs: %q", element)
		}
	}
	_, body, _ = strings.Cut(body, "</head>")
	return html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(body, ""))
}

func TestHTML(t *testing.T) {
	text := spaced(MustHTML(t, winter()))
	for _, said := range []string{"40 € au plus", "Groupe communication", "Pour quand", "Prochaine assemblée", "d’hiver", "à corriger"} {
		if !strings.Contains(text, said) {
			t.Errorf("%q is missing in\n%s", said, text)
		}
	}
	for _, text := range odd {
		shown := spaced(MustHTML(t, everywhere(text)))
		if text = strings.TrimSpace(text); !strings.ContainsAny(text, "\n\r") && utf8.ValidString(text) && !strings.Contains(shown, text) {
			t.Errorf("%q is not shown", text)
		}
	}
	page, err := winter().HTML()
	if err != nil {
		t.Fatal(err)
	}
	for _, never := range []string{"<script", "src=", "href=", "url(", "http:", "https:", "@import"} {
		if strings.Contains(string(page), never) {
			t.Errorf("the file has %q", never)
		}
	}
	for _, said := range []string{`<html lang="fr">`, `<th role="columnheader">Qui</th>`, "<h1>Assemblée", `aria-labelledby="tasks"`} {
		if !strings.Contains(string(page), said) {
			t.Errorf("the file lacks %q", said)
		}
	}
}
