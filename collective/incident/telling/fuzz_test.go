package telling_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/collective/taxonomy"
)

// FuzzRead says that nothing panics, that what is read can be written, and that a slug is one of the taxonomy.
func FuzzRead(f *testing.F) {
	for _, language := range []string{"fr", "nl", "de", "en"} {
		for _, row := range mustRows(f, "dev_"+language) {
			f.Add(row[0])
		}
	}
	for _, text := range []string{"", "[name", "[]", "1.2.3.4", "12.11.", "€", "'", "1 000 000 000 €", "\xff\xfe", "12'", "C.P.A.S.", "a\u0301", "½ h", "0", "1h", "- -"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		told := telling.Read(text, now())
		for _, d := range incident.Dimensions() {
			slug := told.Codes.Of(d)
			if _, ok := taxonomy.Find(string(d), slug); slug != "" && d != incident.Region && !ok {
				t.Errorf("%q: %s %q", text, d, slug)
			}
			if slug != "" && len(told.Unsure[d]) > 0 || len(told.Unsure[d]) == 1 {
				t.Errorf("%q: %s is %q and unsure %v", text, d, slug, told.Unsure[d])
			}
			if _, known := told.Sure[d]; known != (slug != "") {
				t.Errorf("%q: %s %q is not marked", text, d, slug)
			}
		}
		if told.Codes.Channel == "" {
			told.Codes.State = ""
		}
		again, rest, err := telling.ParseCode(telling.Code(told.Codes, told.Values, 0))
		if err != nil || rest != "" || again.Codes != told.Codes || again.Values != told.Values {
			t.Errorf("%q: %v, %q, %s", text, err, rest, cmp.Diff(told.Codes, again.Codes))
		}
		if day := told.Day; day != "" {
			if d, err := time.Parse(time.DateOnly, day); err != nil || d.After(now()) {
				t.Errorf("%q: day %s", text, day)
			}
		}
		if word, ok := telling.Blames(text); ok && !strings.Contains(text, word) {
			t.Errorf("%q does not have %q", text, word)
		}
		telling.Region(text)
		for _, m := range incident.Measures() {
			if n, ok := telling.ParseValue(m, text); n < 0 || !ok && n != 0 {
				t.Errorf("%s %q: %d, %v", m.Slug(), text, n, ok)
			}
		}
	})
}

// FuzzParseCode says that whatever is read is written in the one way, which reads as itself.
func FuzzParseCode(f *testing.F) {
	for _, line := range []string{wholeCode, "s3k2fo6", "S 3 O 6", "S3 K2O6", "S3 X1000", "K1i", "S3 é", "S3R1é", "A00012", "S3 :", "S3 06", "S1OOK2o", "S3 O6 A1O5"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		told, _, err := telling.ParseCode(line)
		if err != nil {
			return
		}
		again, rest, err := telling.ParseCode(telling.Code(told.Codes, told.Values, told.Times))
		if diff := cmp.Diff(told, again); err != nil || rest != "" || diff != "" {
			t.Errorf("%q: %v, %q, %s", line, err, rest, diff)
		}
	})
}

// FuzzSheet says that each line is either a report or wrong, or empty.
func FuzzSheet(f *testing.F) {
	f.Add("S3 O6\n- la banque a fermé (3x)\nx3\n(3x)\n# a\n1) \n")
	f.Fuzz(func(t *testing.T, text string) {
		all, wrong := telling.Sheet(text)
		if lines := strings.Count(text, "\n") + 1; len(all)+len(wrong) > lines {
			t.Errorf("%q: %d reports, %d wrong", text, len(all), len(wrong))
		}
		for _, told := range all {
			if told.Times < 0 || told.Times > 999 || told.Day != "" {
				t.Errorf("%q: %+v", text, told)
			}
		}
	})
}

// TestLongTexts takes a megabyte of anything in less than a second each.
func TestLongTexts(t *testing.T) {
	for _, piece := range []string{"pas ", "la mutuelle ne répond plus, 12 appels. ", "1.000", "[", "x3 ", "S3 ", "S1o", "1oooooooo", "met mevrouw 2 u wachten ", "ma", "12 a ", "niet \n", "mutualitxx "} {
		text := strings.Repeat(piece, 1<<20/len(piece))
		start := time.Now()
		telling.Read(text, now())
		telling.Sheet(text)
		_, _, _ = telling.ParseCode(text)
		telling.Region(text)
		telling.Blames(text)
		telling.ParseValue(incident.Minutes, text)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q: %v", piece, took)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	telling.Read("", now())
	b.ReportAllocs()
	for b.Loop() {
		telling.Read("la mutuelle ne répond plus, 12 appels, 40 min, la dame a perdu 2 mois de revenu", now())
	}
}
