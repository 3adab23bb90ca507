package dossier_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"tocsin/report/page"
)

// odd are texts that members could write.
var odd = []string{
	"# Titre\n## Autre", "[ici](https://mal.example) ![x](y)", "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "</svg><script>x</script>",
	"&lt;b&gt; &#60; AT&T & co", "*gras* |a|b|", "a\r\nb\u2028c\x00d\u202ee\ufeff", "\u2066abc\u2069\u200f", "{{.Title}} {{template \"text\" .}} ${x}", "<!-- x", "]]>",
	"\"' onmouseover=alert(1)", "'; } body { background: url(http://mal.example) } /*", "vu 👍🏽 שלום Nguyễn a\xffb", "12", "0", "javascript:alert(1)", "nl",
	strings.Repeat("x", 2500), strings.Repeat("a\n", 300), strings.Repeat("mot ", 700), "https://exemple.org/a_b_c?d=e&f=g", strings.Repeat("é́", 500),
}

func TestOddTexts(t *testing.T) {
	for i, text := range odd {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			t.Parallel()
			d := everywhere(text)
			MustPDF(t, d)
			shown := spaced(MustHTML(t, d).text)
			if text = spaced(page.Paragraphs(text)); !strings.Contains(text, "\n") && utf8.ValidString(text) && !strings.Contains(shown, text) {
				t.Errorf("%q is not shown", text)
			}
		})
	}
	for _, text := range []string{"", " \n\n ", "\u202e\x00"} {
		d := everywhere(text)
		d.Figures = nil
		d.Labels = labels()
		MustPDF(t, d)
		MustHTML(t, d)
	}
}

// TestMegabytes end in "…", in a time in which one waits for an answer.
func TestMegabytes(t *testing.T) {
	for _, unit := range []string{"x", "mot ", "é\n", "\u202e", "<b>"} {
		start := time.Now()
		d := everywhere(strings.Repeat(unit, 3_000_000/len(unit)))
		d.Labels, d.Figures[0].Title, d.Figures[0].Chart = labels(), "Tableau", nil
		pdf, err := d.PDF()
		if err != nil {
			t.Fatal(err)
		}
		pages := bytes.Count(pdf, []byte("/Type /Page\n"))
		html := MustHTML(t, d)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q: %s", unit, took)
		}
		if pages == 0 || pages > 250 || len(html.source) > 700_000 || unit != "\u202e" && !strings.Contains(html.text, "…") {
			t.Errorf("%q: %d pages, %d bytes", unit, pages, len(html.source))
		}
	}
}

func FuzzDossier(f *testing.F) {
	for _, text := range odd {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := everywhere(text)
		if strings.TrimSpace(page.OneLine(text)) == "" {
			d.Labels, d.Figures = labels(), nil
		}
		MustHTML(t, d)
		if _, err := d.PDF(); err != nil {
			t.Error(err)
		}
	})
}
