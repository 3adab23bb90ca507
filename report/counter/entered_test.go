package counter_test

import (
	"strings"
	"testing"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/collective/taxonomy"
	"tocsin/report/counter"
)

// TestWhatIsPrintedIsUnderstood: the code beside every box says, once typed, what the box says.
func TestWhatIsPrintedIsUnderstood(t *testing.T) {
	for _, d := range incident.Dimensions() {
		slugs := incident.Regions()
		if d != incident.Region {
			slugs = nil
			for _, term := range taxonomy.Terms(string(d)) {
				slugs = append(slugs, term.Slug)
			}
		}
		for _, slug := range slugs {
			code := counter.CodeOf(d, slug)
			if d == incident.State {
				code = "K1" + code
			}
			told, rest, err := telling.ParseCode(code)
			if err != nil || rest != "" || told.Codes.Of(d) != slug {
				t.Errorf("%s is %+v and %q, not %s: %v", code, told.Codes, rest, slug, err)
			}
		}
	}
	for _, m := range incident.Measures() {
		told, _, err := telling.ParseCode("S1 " + counter.MeasureLetter(m) + "2")
		if err != nil || told.Values[m] != 2 {
			t.Errorf("%s is %v: %v", counter.MeasureLetter(m), told.Values, err)
		}
	}
	if told, _, err := telling.ParseCode("S1 " + counter.TimesLetter + "7"); err != nil || told.Times != 7 {
		t.Errorf("%+v: %v", told, err)
	}
}

// TestExamplesAreUnderstood: what the sheets say to type is what can be typed.
func TestExamplesAreUnderstood(t *testing.T) {
	for _, lang := range languages() {
		texts := mustTexts(t, lang)
		_, line, _ := strings.Cut(texts["form-example"], "24/11 ")
		told, rest, err := telling.ParseCode(line)
		if err != nil || told.Codes.Service != "mutuelle" || told.Codes.State != "ferme" || told.Values[incident.Months] != 2 || rest == "" {
			t.Errorf("%s: %+v, %q: %v", lang, told, rest, err)
		}
		for _, line := range strings.Split(texts["tally-example"], " / ")[1:] {
			if told, rest, err := telling.ParseCode(line); err != nil || told.Codes.Obstacle == "" || told.Times < 2 || rest != "" {
				t.Errorf("%s: %+v, %q: %v", lang, told, rest, err)
			}
		}
	}
}
