package i18n

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/when"
)

// What a text gives as an example works: moments and spans of days.
func TestExamplesOfDatesWork(t *testing.T) {
	c, loc := mustLoad(t), brussels(t)
	now := time.Date(2026, 11, 23, 14, 0, 0, 0, loc)
	moments := map[Lang][]string{
		French:  {"vendredi 18h", "demain 12h30", "le 3 décembre 14h"},
		Dutch:   {"vrijdag 18u", "morgen 12u30", "3 december 14u"},
		German:  {"Freitag 18 Uhr", "morgen 12:30 Uhr", "3. Dezember 14 Uhr"},
		English: {"Friday 6pm", "tomorrow 12:30pm", "3 December 2pm"},
	}
	until := map[Lang]string{French: "jusqu'à ", Dutch: "tot ", German: "bis ", English: "until "}
	spans := map[Lang]string{
		French: "du 1 au 5 décembre", Dutch: "van 1 tot 5 december",
		German: "vom 1. bis 5. Dezember", English: "from 1 to 5 December",
	}
	midnights := map[Lang][2]string{
		French: {"23h59", "0h01"}, Dutch: {"23u59", "0u01"}, German: {"23:59", "0:01 Uhr"}, English: {"23:59", "0:01"},
	}
	for _, lang := range Langs() {
		shows := func(key, example string) {
			t.Helper()
			if text := plainSpaces(c.Text(lang, key, nil)); !strings.Contains(text, example) {
				t.Errorf("%s, %s: %q does not show %q", lang, key, text, example)
			}
		}
		shows("when.unclear", strings.Join(moments[lang], ", "))
		shows("when.no-hour", moments[lang][0])
		shows("propose.ask-deadline", moments[lang][0])
		shows("usage.propose", until[lang]+moments[lang][0])
		shows("propose.ask-days", spans[lang])
		shows("usage.propose", "`"+spans[lang]+"`")
		read := append([]string{until[lang] + moments[lang][0]}, moments[lang]...)
		for _, hour := range midnights[lang] {
			shows("when.midnight", hour)
			read = append(read, strings.Fields(moments[lang][0])[0]+" "+hour)
		}
		for _, example := range read {
			if _, err := when.Moment(example, now, loc); err != nil {
				t.Errorf("%s: %q: %v", lang, example, err)
			}
		}
		from, to, err := when.Span(spans[lang], now, loc)
		if err != nil || from.String() != "2026-12-01" || to.String() != "2026-12-05" {
			t.Errorf("%s: %q is %s to %s, %v", lang, spans[lang], from, to, err)
		}
	}
}

// Stricter rules, kinds and choices that a text shows are words of the language.
func TestExamplesOfWordsWork(t *testing.T) {
	c := mustLoad(t)
	option := regexp.MustCompile("`([^`{]+?) ([0-9]+(?:/[0-9]+| ?%))`")
	for _, lang := range Langs() {
		usage := plainSpaces(c.Text(lang, "usage.propose", nil))
		known := map[string]bool{}
		for _, key := range []string{"option.majority", "option.quorum"} {
			for _, word := range c.Words(lang, key) {
				known[Fold(word)] = true
			}
		}
		found := option.FindAllStringSubmatch(usage, -1)
		for _, m := range found {
			if _, err := collective.ParseFraction(m[2]); err != nil || !known[Fold(m[1])] {
				t.Errorf("%s: %q is no rule", lang, m[0])
			}
		}
		if len(found) != 2 {
			t.Errorf("%s: %d stricter rules in %q", lang, len(found), usage)
		}
		for _, kind := range decision.Kinds() {
			if word := c.Words(lang, "kind."+string(kind))[0]; !strings.Contains(Fold(usage), Fold(word)) {
				t.Errorf("%s: %q does not show %q", lang, usage, word)
			}
		}
		for _, choice := range decision.Majority.Choices() {
			word := c.Words(lang, "choice."+string(choice))[0]
			if text := c.Text(lang, "usage.vote", nil); !strings.Contains(text, word) {
				t.Errorf("%s: %q does not show %q", lang, text, word)
			}
		}
		for key, word := range map[string]string{
			"dialog.cancel": "name.cancel", "propose.ask-confirm": "answer.yes", "usage.help": "name.vote",
		} {
			if text, want := c.Text(lang, key, nil), c.Words(lang, word)[0]; !strings.Contains(text, want+"`") {
				t.Errorf("%s, %s: %q does not show %q", lang, key, text, want)
			}
		}
	}
}
