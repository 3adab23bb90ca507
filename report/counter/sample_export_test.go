package counter_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
	"tocsin/report/counter"
)

func mustExport(tb testing.TB, lang string) counter.Export {
	tb.Helper()
	texts := mustTexts(tb, lang)
	e := counter.Export{
		Hidden: "c", Columns: map[string]counter.Column{}, Terms: mustVocabulary(tb), Tables: []counter.Table{mustTable(tb, lang)},
		Words: counter.ExportWords{
			Figures: texts["sheet-figures"], Dictionary: texts["sheet-dictionary"], Vocabulary: texts["sheet-vocabulary"], About: texts["sheet-about"],
			Column: texts["head-column"], Name: texts["head-name"], Meaning: texts["head-meaning"], Type: texts["head-type"],
			Unit: texts["head-unit"], Values: texts["head-values"], Source: texts["head-source"],
		},
	}
	for i := 1; texts[fmt.Sprintf("about-%d", i)] != ""; i++ {
		e.About = append(e.About, texts[fmt.Sprintf("about-%d", i)])
	}
	for _, name := range counter.ColumnNames() {
		key := name
		if name == "circle" { // the key without more is on the tally sheet
			key = "circle-col"
		}
		parts := strings.Split(texts[key], "|")
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		if len(parts) != 5 {
			tb.Fatalf("%s, %s: %q", lang, name, parts)
		}
		c := counter.Column{Name: parts[0], Meaning: parts[1], Type: texts["type-text"], Unit: parts[2], Values: parts[3], Source: texts[parts[4]]}
		if parts[3] == "values-number" {
			c.Type, c.Values = texts["type-number"], texts["values-number"]
		}
		e.Columns[name] = c
	}
	return e
}

// mustVocabulary is that of every export, with regions and bands in four languages, and what
// stands for several words.
func mustVocabulary(tb testing.TB) []counter.Terms {
	tb.Helper()
	name := func(key string, of int) map[string]string {
		names := map[string]string{}
		for _, lang := range languages() {
			if text := mustTexts(tb, lang)[key]; of < 0 {
				names[lang] = text
			} else {
				names[lang] = strings.Split(text, " / ")[of]
			}
		}
		return names
	}
	var regions []taxonomy.Term
	for _, slug := range incident.Regions() {
		regions = append(regions, taxonomy.Term{Slug: slug, Names: name("region-"+slug, -1)})
	}
	bands := map[incident.Measure][]taxonomy.Term{}
	for i := range incident.AmountBands {
		bands[incident.Amount] = append(bands[incident.Amount], taxonomy.Term{Slug: strconv.Itoa(i + 1), Names: name("amounts", i)})
	}
	for i := range incident.HouseholdBands {
		bands[incident.Household] = append(bands[incident.Household], taxonomy.Term{Slug: strconv.Itoa(i + 1), Names: name("households", i)})
	}
	return append(counter.Vocabulary(regions, bands), counter.Terms{
		Dimension: "table", Terms: []taxonomy.Term{{Slug: "autres", Names: name("autres", -1)}, {Slug: "total", Names: name("total", -1)}},
	})
}

// mustTable is services against obstacles, some of it hidden.
func mustTable(tb testing.TB, lang string) counter.Table {
	tb.Helper()
	name := func(d, slug string) string {
		term, ok := taxonomy.Find(d, slug)
		if !ok {
			return mustTexts(tb, lang)[slug]
		}
		return term.Names[lang]
	}
	t := counter.Table{Period: "2026-T4", Circle: "Liège", Of: "obstacle"}
	for i, service := range []string{"mutuelle", "banque", "autres", "total"} {
		for j, obstacle := range []string{"telephone-injoignable", "guichet-ferme", "autres", "total"} {
			c := counter.Cell{
				Service: service, ServiceName: name("service", service), Column: obstacle, ColumnName: name("obstacle", obstacle),
				Reports: counter.Figure{N: int64(12 + 7*i + 11*j), Hidden: i == 1 && j < 2 || i == 2 && j < 2},
				Sums:    map[incident.Measure]counter.Figure{},
			}
			for _, m := range incident.Measures() {
				if m.Summed() && m != incident.Trips {
					c.Sums[m] = counter.Figure{N: int64(m) * 31, Hidden: c.Reports.Hidden, AtLeast: i == 3 && m == incident.Minutes}
				}
			}
			t.Cells = append(t.Cells, c)
		}
	}
	return t
}
