package counter_test

import (
	"embed"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
	"tocsin/report/counter"
)

// samples says where to put what the tests make, to be looked at.
var samples = flag.String("samples", "", "write the sample files into this folder")

//go:embed testdata/*.txt
var written embed.FS

// languages are those of the samples.
func languages() []string { return []string{"fr", "nl", "de", "en"} }

// mustTexts are the sample's texts in a language, by their keys.
func mustTexts(tb testing.TB, lang string) map[string]string {
	tb.Helper()
	file, err := written.ReadFile("testdata/" + lang + ".txt")
	if err != nil {
		tb.Fatal(err)
	}
	texts := map[string]string{}
	for line := range strings.Lines(string(file)) {
		key, text, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if _, twice := texts[key]; !ok || twice {
			tb.Fatalf("%s: %q", lang, line)
		}
		texts[key] = text
	}
	return texts
}

func mustSample(tb testing.TB, name string, data []byte) {
	tb.Helper()
	if *samples == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(*samples, name), data, 0o600); err != nil {
		tb.Fatal(err)
	}
}

// terms are the names of a dimension in a language, in the order of their codes.
func terms(d incident.Dimension, lang string, texts map[string]string) []string {
	var names []string
	if d == incident.Region {
		for _, slug := range incident.Regions() {
			names = append(names, texts["region-"+slug])
		}
		return names
	}
	for _, t := range taxonomy.Terms(string(d)) {
		names = append(names, t.Names[lang])
	}
	return names
}

func mustForm(tb testing.TB, lang string) counter.Form {
	tb.Helper()
	texts := mustTexts(tb, lang)
	f := counter.Form{
		Lang: lang, Title: texts["form-title"], Lines: []string{texts["form-lines"]}, Day: texts["day"],
		Lists: map[incident.Dimension]counter.List{}, Measures: map[incident.Measure]string{},
		Bands: map[incident.Measure][]string{
			incident.Amount: strings.Split(texts["amounts"], " / "), incident.Household: strings.Split(texts["households"], " / "),
		},
		Times: texts["times"], How: []string{texts["form-how"] + " " + texts["form-example"]}, Footer: texts["footer"],
		Words: counter.FormWords{
			Form: texts["form"], Measures: texts["ask-measures"], Text: texts["ask-text"], Never: texts["never"], Code: texts["ask-code"],
		},
	}
	for _, d := range incident.Dimensions() {
		f.Lists[d] = counter.List{Label: texts["ask-"+string(d)], Terms: terms(d, lang, texts)}
	}
	for _, m := range incident.Measures() {
		term, ok := taxonomy.Find("measure", m.Slug())
		if !ok {
			tb.Fatalf("no measure %s", m.Slug())
		}
		f.Measures[m] = term.Names[lang]
	}
	return f
}
