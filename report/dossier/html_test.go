package dossier_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"tocsin/report/dossier"
)

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

func TestHTML(t *testing.T) {
	d := MustHTML(t, banks())
	text := spaced(d.text)
	for _, said := range []string{"143 h", "61 cas sur 128", "31 h 40", "Postes à temps plein", "moins de 10", "attendue depuis 41 jours", "livre VII", "chiffres arrêtés"} {
		if !strings.Contains(text, said) {
			t.Errorf("%q is missing in\n%s", said, text)
		}
	}
	if strings.Contains(text, "Montant") {
		t.Error("money, though none was given")
	}
	for _, said := range []string{
		`<html lang="fr">`, `<title>Banques · 4e trimestre 2026 · Travail Social en Lutte – Liège</title>`, `<a class="skip" href="#main">`, `<nav aria-labelledby="contents">`,
		`<th scope="col">Obstacle</th>`, `<th scope="row">Guichet fermé</th><td>38</td>`, `lang="nl"><p>Het loket`, `<footer>`,
		`<svg role="img" aria-label="Ce qui a fait obstacle. Les nombres sont dans le tableau qui suit."`,
	} {
		if !strings.Contains(d.source, said) {
			t.Errorf("the file lacks %q", said)
		}
	}
	if !slices.ContainsFunc(d.of("meta"), func(e xml.StartElement) bool {
		return value(e, "http-equiv") == "Content-Security-Policy" && value(e, "content") == policy
	}) {
		t.Error("no policy")
	}
	if links := len(d.of("a")); links != 1+7+2 {
		t.Errorf("%d links", links)
	}
	for _, never := range []string{"<script", "src=", "<link", "@import", "http:", "https:", "url("} {
		if strings.Contains(d.source, never) {
			t.Errorf("the file has %q", never)
		}
	}
	MustHTML(t, dossier.Dossier{Labels: labels()})
	for _, d := range []dossier.Dossier{long(), short(), parted(), extreme()} {
		MustHTML(t, d)
	}
}

// TestALanguageIsOne: what is none would make a voice read gibberish.
func TestALanguageIsOne(t *testing.T) {
	for code, kept := range map[string]bool{"nl": true, "pt-BR": true, "zgh": true, "": false, "NL": false, "nl\" x": false, "néerlandais": false, "a": false} {
		d := short()
		d.Voices = []dossier.Quotation{{Text: "Oui.", Lang: code}}
		if got := value(MustHTML(t, d).of("blockquote")[0], "lang"); got != "" != kept || kept && got != code {
			t.Errorf("%q is %q", code, got)
		}
	}
}
