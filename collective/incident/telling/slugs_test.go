package telling_test

import (
	"embed"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/collective/taxonomy"
)

//go:embed testdata/*.tsv
var testdata embed.FS

// now is a Wednesday.
func now() time.Time { return time.Date(2026, time.November, 25, 10, 0, 0, 0, time.UTC) }

// mustRows reads a table of the tests.
func mustRows(tb testing.TB, name string) [][]string {
	tb.Helper()
	text, err := testdata.ReadFile("testdata/" + name + ".tsv")
	if err != nil {
		tb.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		if line == "\n" {
			continue
		}
		rows = append(rows, strings.Split(strings.TrimRight(line, "\n"), "\t"))
	}
	return rows
}

// TestEverySlugIsReachable says that every term of the taxonomy can be said in ordinary words of each language.
func TestEverySlugIsReachable(t *testing.T) {
	said := map[incident.Dimension][]string{}
	for _, row := range mustRows(t, "slugs") {
		d, slug := incident.Dimension(row[0]), row[1]
		said[d] = append(said[d], slug)
		for i, language := range []string{"fr", "nl", "de", "en"} {
			told := telling.Read(row[2+i], now())
			if got := told.Codes.Of(d); got != slug {
				t.Errorf("%s %s/%s: %q: got %q, unsure %v", language, d, slug, row[2+i], got, told.Unsure[d])
			}
		}
	}
	for _, d := range incident.Dimensions() {
		for _, term := range taxonomy.Terms(string(d)) {
			if !slices.Contains(said[d], term.Slug) {
				t.Errorf("nobody says %s/%s", d, term.Slug)
			}
		}
	}
}
