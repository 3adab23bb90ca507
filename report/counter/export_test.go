package counter_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
	"tocsin/report/counter"
)

// mustRows is a CSV as another reader has it.
func mustRows(tb testing.TB, file []byte) [][]string {
	tb.Helper()
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff"))))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	return rows
}

func mustCSV(tb testing.TB, e counter.Export) counter.Files {
	tb.Helper()
	files, err := e.CSV()
	if err != nil {
		tb.Fatal(err)
	}
	again, err := e.CSV()
	if err != nil || !cmp.Equal(files, again) {
		tb.Errorf("not the same twice: %v", err)
	}
	return files
}

// TestFigures: a row a cell, hidden ones under their mark, what is not known empty.
func TestFigures(t *testing.T) {
	rows := mustRows(t, mustCSV(t, mustExport(t, "fr")).Figures)
	if diff := cmp.Diff("period circle table service service_name column column_name reports phone_attempts phone_minutes subcontract_minutes weeks_waiting months_no_income trips documents_rounds", strings.Join(rows[0], " ")); diff != "" {
		t.Error(diff)
	}
	if len(rows) != 17 {
		t.Fatalf("%d rows", len(rows))
	}
	for i, want := range map[int][]string{
		1:  {"2026-T4", "Liège", "obstacle", "mutuelle", "Mutualité", "telephone-injoignable", "Téléphone injoignable", "12", "0", "31", "62", "93", "124", "", "186"},
		5:  {"2026-T4", "Liège", "obstacle", "banque", "Banque", "telephone-injoignable", "Téléphone injoignable", "c", "c", "c", "c", "c", "c", "", "c"},
		16: {"2026-T4", "Liège", "obstacle", "total", "Total", "total", "Total", "66", "0", "31", "≥62", "93", "124", "", "186"},
	} {
		if diff := cmp.Diff(want, rows[i]); diff != "" {
			t.Errorf("row %d: %s", i, diff)
		}
	}
}

// TestDictionary describes every column of the figures, in every language.
func TestDictionary(t *testing.T) {
	for _, lang := range languages() {
		files := mustCSV(t, mustExport(t, lang))
		rows, heads := mustRows(t, files.Dictionary), mustRows(t, files.Figures)[0]
		var named []string
		for _, r := range rows[1:] {
			named = append(named, r[0])
			if r[1] == "" || r[2] == "" || r[3] == "" || r[6] == "" || strings.Contains(strings.Join(r, " "), "values-") || strings.Contains(r[6], "source-") {
				t.Errorf("%s: %q", lang, r)
			}
		}
		if diff := cmp.Diff(heads, named); diff != "" {
			t.Errorf("%s: %s", lang, diff)
		}
	}
}

// TestVocabulary has every slug of the taxonomy in four languages, under the code of the form.
func TestVocabulary(t *testing.T) {
	rows := mustRows(t, mustCSV(t, mustExport(t, "de")).Vocabulary)
	if diff := cmp.Diff([]string{"dimension", "slug", "code", "fr", "nl", "de", "en"}, rows[0]); diff != "" {
		t.Error(diff)
	}
	seen := map[string][]string{}
	for _, r := range rows[1:] {
		key := r[0] + " " + r[1]
		if seen[key] != nil || slices.Contains(r[3:], "") {
			t.Errorf("%q", r)
		}
		seen[key] = r
	}
	for _, d := range []string{"service", "channel", "channel-state", "obstacle", "consequence", "worker", "task", "measure", "status"} {
		for i, term := range taxonomy.Terms(d) {
			r := seen[d+" "+term.Slug]
			if r == nil || r[5] != term.Names["de"] || d != "measure" && r[2] != counter.CodeOf(incident.Dimension(d), term.Slug) && d != "status" {
				t.Errorf("%s %d is %q", d, i, r)
			}
		}
	}
	for key, code := range map[string]string{
		"region wallonie": "R3", "channel-state ferme": "f", "service mutuelle": "S3", "measure phone_attempts": "A", "measure household_band": "H",
		"amount_band 5": "G5", "household_band 1": "H1", "status recu": "", "table total": "",
	} {
		if r := seen[key]; r == nil || r[2] != code {
			t.Errorf("%s is %q", key, r)
		}
	}
	for _, c := range mustExport(t, "de").Tables[0].Cells {
		if seen["service "+c.Service] == nil && seen["table "+c.Service] == nil || seen["obstacle "+c.Column] == nil && seen["table "+c.Column] == nil {
			t.Errorf("%s, %s are not in the vocabulary", c.Service, c.Column)
		}
	}
}

// TestExportsSayAll: what is not described or marked is not written.
func TestExportsSayAll(t *testing.T) {
	e := mustExport(t, "fr")
	delete(e.Columns, "trips")
	if _, err := e.XLSX(); !errors.Is(err, counter.ErrUndescribed) || !strings.Contains(err.Error(), "trips") {
		t.Error(err)
	}
	e = mustExport(t, "fr")
	e.Hidden = ""
	if _, err := e.CSV(); !errors.Is(err, counter.ErrUnmarked) {
		t.Error(err)
	}
	e.Tables[0].Cells = e.Tables[0].Cells[:1]
	if _, err := e.CSV(); err != nil {
		t.Error(err)
	}
}

// TestNothingIsComputed in a spreadsheet, whatever a circle is called.
func TestNothingIsComputed(t *testing.T) {
	e := mustExport(t, "fr")
	e.Tables[0].Circle, e.About[0], e.Words.Column = "=HYPERLINK(\"https://mal.example\")", "+1", "@SUM(A1)"
	for _, rows := range [][][]string{mustRows(t, mustCSV(t, e).Figures), mustRows(t, mustCSV(t, e).Dictionary)} {
		for _, r := range rows {
			for _, cell := range r {
				if strings.IndexAny(cell, "=+-@") == 0 {
					t.Errorf("%q", cell)
				}
			}
		}
	}
	if text := mustOffice(t, mustXLSX(t, e)); strings.Contains(text, "table:formula=") || !strings.Contains(text, "=HYPERLINK(") {
		t.Error("something is computed, or lost")
	}
}

// TestLibreOfficeOpensTheExport with its four sheets, numbers as numbers.
func TestLibreOfficeOpensTheExport(t *testing.T) {
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("LibreOffice is not installed")
	}
	text := mustOffice(t, mustXLSX(t, mustExport(t, "fr")))
	var names []string
	for _, m := range regexp.MustCompile(`<table:table table:name="([^"]+)"`).FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	if diff := cmp.Diff([]string{"Chiffres", "Dictionnaire", "Vocabulaire", "À lire"}, names); diff != "" {
		t.Error(diff)
	}
	for _, want := range []string{`office:value-type="float" office:value="12"`, ">telephone-injoignable<", ">≥62<", ">S43<", ">Telefonisch nicht erreichbar<", "Un chiffre caché peut aussi être zéro"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
}

// TestSamples writes the exports of four languages, to be looked at.
func TestSamples(t *testing.T) {
	for _, lang := range languages() {
		files := mustCSV(t, mustExport(t, lang))
		mustSample(t, "figures-"+lang+".csv", files.Figures)
		mustSample(t, "dictionary-"+lang+".csv", files.Dictionary)
		mustSample(t, "export-"+lang+".xlsx", mustXLSX(t, mustExport(t, lang)))
	}
}
