package i18n

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

func mustLoad(tb testing.TB) *Catalogue {
	tb.Helper()
	c, err := Load()
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// keysAsWritten are the keys of a language in the order of its file.
func keysAsWritten(t *testing.T, lang Lang) []string {
	t.Helper()
	file, err := files.ReadFile(string(lang) + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(file, &doc); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for i, node := range doc.Content[0].Content {
		if i%2 == 0 {
			keys = append(keys, node.Value)
		}
	}
	return keys
}

func TestEveryLanguageSaysEverything(t *testing.T) {
	want := keysAsWritten(t, French)
	for _, lang := range Langs() {
		if diff := cmp.Diff(want, keysAsWritten(t, lang)); diff != "" {
			t.Errorf("%s.yaml does not have the keys of fr.yaml in their order (-fr +%s):\n%s", lang, lang, diff)
		}
		texts, err := rawTexts(lang)
		if err != nil {
			t.Fatal(err)
		}
		for key, text := range texts {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s, %s: empty", lang, key)
			}
			if strings.Count(text, "`")%2 != 0 {
				t.Errorf("%s, %s: ` without its pair", lang, key)
			}
		}
	}
}

// numbers are the arguments that are ints, and so can choose a plural form.
var numbers = []string{
	"cases", "signed", "nameless", "many",
	"ballots", "blocks", "contests", "electors", "got", "guests", "missing", "n", "names", "need", "seats", "seconds", "target",
	"threshold", "total", "voted", "budget", "days", "witnesses", "yes", "maybe", "k",
}

// places lists the arguments that a text shows, and those that choose a form. An
// hour of two digits is the same argument as one without its zero.
func places(segments []segment) (shown, counted []string) {
	show, count := map[string]bool{}, map[string]bool{}
	for _, s := range segments {
		switch {
		case s.forms != nil:
			count[s.arg] = true
		case s.arg == "hh":
			show["h"] = true
		case s.arg != "":
			show[s.arg] = true
		}
	}
	return slices.Sorted(maps.Keys(show)), slices.Sorted(maps.Keys(count))
}

func TestEveryLanguageShowsTheSameArguments(t *testing.T) {
	c := mustLoad(t)
	for _, key := range c.Keys(French) {
		want, _ := places(c.langs[French].texts[key])
		for _, lang := range Langs() {
			shown, counted := places(c.langs[lang].texts[key])
			if diff := cmp.Diff(want, shown); diff != "" {
				t.Errorf("%s, %s: other arguments than in French:\n%s", lang, key, diff)
			}
			for _, arg := range counted {
				if !slices.Contains(want, arg) || !slices.Contains(numbers, arg) {
					t.Errorf("%s, %s: {%s|…} does not count anything", lang, key, arg)
				}
			}
		}
	}
}

func TestEveryCountHasTheFormsOfItsLanguage(t *testing.T) {
	c := mustLoad(t)
	for _, lang := range Langs() {
		want := max(2, len(c.langs[lang].locale.PluralsCardinal()))
		for key, segments := range c.langs[lang].texts {
			for _, s := range segments {
				if s.forms == nil {
					continue
				}
				if len(s.forms) != want || slices.Contains(s.forms, "") {
					t.Errorf("%s, %s: {%s|%s} needs %d forms", lang, key, s.arg, strings.Join(s.forms, "|"), want)
				}
			}
		}
	}
}

func TestNumbersChooseTheirForm(t *testing.T) {
	c := mustLoad(t)
	for lang, want := range map[Lang][4]string{ // for 0, 1, 2 and 1000
		French:  {"Participation : 0 membre sur 5", "Participation : 1 membre sur 5", "Participation : 2 membres sur 5", "Participation : 1 000 membres sur 5"},
		Dutch:   {"Deelname: 5 van 0 leden", "Deelname: 5 van 1 lid", "Deelname: 5 van 2 leden", "Deelname: 5 van 1.000 leden"},
		German:  {"Beteiligung: 5 von 0 Mitgliedern", "Beteiligung: 5 von 1 Mitglied", "Beteiligung: 5 von 2 Mitgliedern", "Beteiligung: 5 von 1.000 Mitgliedern"},
		English: {"Turnout: 5 of 0 members", "Turnout: 5 of 1 member", "Turnout: 5 of 2 members", "Turnout: 5 of 1.000 members"}, // English as written in Belgium
	} {
		for i, n := range []int{0, 1, 2, 1000} {
			args := Args{"got": 5, "total": n}
			if lang == French { // it counts those who voted, the others all members
				args = Args{"got": n, "total": 5}
			}
			if got := plainSpaces(c.Text(lang, "receipt.turnout", args)); got != want[i] {
				t.Errorf("%s, %d: got %q, want %q", lang, n, got, want[i])
			}
		}
	}
}

func TestWhatIsMissingShows(t *testing.T) {
	c := mustLoad(t)
	if got := c.Text(English, "no.such", nil) + c.Text(English, "proposal.by", nil); got != "[no.such]Proposed by {name}." {
		t.Errorf("got %q", got)
	}
}

// plainSpaces makes a text easy to compare: unbreakable spaces become plain.
func plainSpaces(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(text)
}
