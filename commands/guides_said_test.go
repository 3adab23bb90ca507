package commands_test

import (
	"regexp"
	"strings"
	"testing"

	"tocsin/collective/when"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/transcript"
)

var (
	quoted   = regexp.MustCompile(`(?s)\*\*[«“„]\s*([^«“„]+?)\s*[»”“]\*\*`)
	places   = regexp.MustCompile(`\{[a-z-]+\}`)
	code     = regexp.MustCompile("`([^`]+)`")
	sentence = regexp.MustCompile("(?s)^.*?`\\. ") // up to one that ends on code
)

// TestGuidesQuoteWhatIsSaid: a text of the bot's that a guide quotes in bold is one.
func TestGuidesQuoteWhatIsSaid(t *testing.T) {
	texts := commands.MustTexts(t)
	for _, lang := range i18n.Langs() {
		var all strings.Builder
		for _, key := range texts.Keys(lang) {
			all.WriteString(transcript.Plain(places.ReplaceAllString(texts.Text(lang, key, nil), "1")) + "\n")
		}
		found := quoted.FindAllStringSubmatch(transcript.Plain(mustReadFile(t, guideFile(lang))), -1)
		if len(found) < 5 {
			t.Errorf("guide.%s.md quotes only %d texts", lang, len(found))
		}
		for _, text := range found {
			words := strings.Join(strings.Fields(text[1]), " ")
			if !strings.Contains(all.String(), words) {
				t.Errorf("guide.%s.md quotes “%s”, which is not said", lang, words)
			}
		}
	}
}

// TestGuidesDatesAreRead: the moments, days and habits that a guide gives as examples are understood.
func TestGuidesDatesAreRead(t *testing.T) {
	for _, lang := range i18n.Langs() {
		text := mustReadFile(t, guideFile(lang))
		sections := strings.Split(text, "\n## ")
		_, dates, _ := strings.Cut(sections[len(sections)-2], "\n\n") // below the title
		dates = sentence.FindString(dates)
		examples := code.FindAllStringSubmatch(dates, -1)
		for i, found := range examples {
			var err error
			if i == len(examples)-1 {
				_, _, err = when.Span(found[1], start, start.Location())
			} else {
				_, err = when.Moment(found[1], start, start.Location())
			}
			if err != nil {
				t.Errorf("guide.%s.md: %q: %v", lang, found[1], err)
			}
		}
		_, digests, _ := strings.Cut(text, "<!-- /talk -->\n\n- **"+map[i18n.Lang]string{"fr": "Quand", "nl": "Wanneer", "de": "Wann", "en": "When"}[lang]+"**")
		digests, _, _ = strings.Cut(digests, "\n- ")
		habits := code.FindAllStringSubmatch(digests, -1)
		for _, found := range habits {
			if _, err := when.ParseHabit(found[1], when.Clock{Hour: 9}); err != nil {
				t.Errorf("guide.%s.md: %q: %v", lang, found[1], err)
			}
		}
		if len(examples) < 8 || len(habits) < 5 {
			t.Errorf("guide.%s.md: %d dates and %d habits", lang, len(examples), len(habits))
		}
	}
}
