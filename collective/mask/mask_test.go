package mask_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/mask"
)

func TestFinds(t *testing.T) {
	text := "Mme Diallo, 0478 12 34 56 : rue de la Loi 16"
	want := []mask.Find{{Start: 4, End: 10, Kind: mask.Name}, {Start: 12, End: 25, Kind: mask.Phone}, {Start: 28, End: 44, Kind: mask.Address}}
	if diff := cmp.Diff(want, mask.Finds(text)); diff != "" {
		t.Error(diff)
	}
}

func TestShowAndMasked(t *testing.T) {
	label := func(k mask.Kind) string { return map[mask.Kind]string{mask.Name: "nom", mask.Phone: "téléphone"}[k] }
	got := mask.Show("[[name] au [phone], [nom] [names] [", label)
	if want := "[[nom] au [téléphone], [nom] [names] ["; got != want {
		t.Errorf("%q, expected %q", got, want)
	}
	for text, want := range map[string]bool{
		"": false, "[": false, "[nom]": false, "[name": false, "a [x] [niss]": true, "[[name]]": true, "[NAME]": false,
	} {
		if mask.Masked(text) != want {
			t.Errorf("Masked(%q) is %v", text, !want)
		}
	}
	for _, k := range mask.Kinds() {
		if text := "x [" + string(k) + "] y"; !mask.Masked(text) || mask.Text(text) != text {
			t.Errorf("%s is not known as a kind", text)
		}
	}
}

// TestLongLines makes sure that the time grows with the text, whatever the text is made of.
func TestLongLines(t *testing.T) {
	for _, unit := range []string{
		"a", "1", "1 ", "0", "a.", "a@", "@a:", "1.2-", "rue ", "rue A ", "Mme ", "M. de la ", "12 rue de ", "d'", "+", "+32 ", "[name]", "Sint-",
		"Mme Diallo a reçu 12 appels au 0478 12 34 56, rue de la Loi 16 à 4000 Liège. ", "BE71 ", "n° de dossier ", "A 1, 4000 B ", "né ", "plaque ",
		"\u0301", "\u200b", "\n", "((", "12 A ", "Am Markt 5, 4700 Eupen ", "1 Main ",
	} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		start := time.Now()
		_ = mask.Text(text)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q a million times took %v", unit, took)
		} else {
			t.Logf("%-20q %v", unit, took)
		}
	}
}

func BenchmarkText(b *testing.B) {
	text := strings.Repeat("Mme Diallo a reçu 12 appels au 0478 12 34 56, rue de la Loi 16 à 4000 Liège ; la mutuelle ne répond plus. ", 10000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		_ = mask.Text(text)
	}
}

func BenchmarkShortText(b *testing.B) {
	text := "la mutuelle ne répond plus, 12 appels, 40 min, Mme Diallo a perdu 2 mois de revenu"
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		_ = mask.Text(text)
	}
}

// TestSeveralLines takes what a letter breaks over lines: the title from its name, the street
// from its town. An empty line ends it.
func TestSeveralLines(t *testing.T) {
	for text, want := range map[string]string{
		"Vu Mme\nDiallo hier":                            "Vu Mme\n[name] hier",
		"Mme Diallo\nElle attend":                        "Mme [name]\nElle attend",
		"rue de la Loi 16\n1000 Bruxelles\n":             "[address]\n",
		"0478 12\n34 56":                                 "[phone]",
		"Madame\n\nDiallo":                               "Madame\n\nDiallo",
		"dossier :\n12345":                               "dossier :\n[file]",
		"12\n40\n15\n2024":                               "12\n40\n15\n2024",
		"Karim:\n- Mme Bah\n- M. Sow\n- le 112\n- 3 oui": "Karim:\n- Mme [name]\n- M. [name]\n- le 112\n- 3 oui",
	} {
		if got := mask.Text(text); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}
