package i18n

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, tc := range [][2]string{
		{"Grève  Numérique", "greve numerique"},
		{"gre\u0300ve", "greve"},
		{"GRÈVE", "greve"},
		{"VORSCHLÄGE", "vorschlage"},
		{"Straße", "strasse"},
		{"STRAẞE", "strasse"},
		{"Œuvre", "oeuvre"},
		{"één", "een"},
		{"d’accord", "d'accord"},
		{"d‘accord", "d'accord"},
		{" \t voor\u00a0\n ", "voor"},
		{"je\u202fm'abstiens", "je m'abstiens"},
		{"vo\u200bor\u200e", "voor"},
		{"", ""},
		{" \n", ""},
		{"12 ✓", "12 ✓"},
	} {
		if got := Fold(tc[0]); got != tc[1] {
			t.Errorf("%q: got %q, want %q", tc[0], got, tc[1])
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"Grève  Numérique", "d’accord", "ẞß", "\u0300", "\xff", "İI ı", "ﬁn", "\u200b \u00a0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "") // as every Matrix event is
		folded := Fold(text)
		if !utf8.ValidString(folded) {
			t.Errorf("%q folds to bytes that are no text: %q", text, folded)
		}
		if strings.TrimSpace(folded) != folded || strings.Contains(folded, "  ") {
			t.Errorf("%q keeps outer or double spaces: %q", text, folded)
		}
		if again := Fold(folded); again != folded {
			t.Errorf("%q folds to %q, and that to %q", text, folded, again)
		}
	})
}

// Folding twice is folding once, for every character there is.
func TestFoldOfEveryCharacter(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		folded := Fold("a" + string(r) + "b")
		if again := Fold(folded); again != folded {
			t.Errorf("%U folds to %q, and that to %q", r, folded, again)
		}
	}
}
