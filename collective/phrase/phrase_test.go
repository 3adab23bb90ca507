package phrase_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tocsin/collective/phrase"
	"tocsin/i18n"
)

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"citron calme": "citron calme", "Citron  CALME ": "citron calme", "citron-calme": "citron calme",
		"citron – calme": "citron calme", "citron'calme": "citron calme", "citron’calme": "citron calme",
		"citron\u00a0calme\n": "citron calme", "cit\u00adron cal\u200bme": "citron calme",
		"Forêt Bleutée": "foret bleutee", "fore\u0302t bleute\u0301e": "foret bleutee",
		"ŒUF MAÏS": "oeuf mais", "Straße groß": "strasse gross", "ijs ĳs": "ijs ijs", "Żółw Łąka": "zolw laka",
		"Thé ôô": "the oo", strings.Repeat("a", 20) + " bb": strings.Repeat("a", 20) + " bb",
	} {
		if got, err := phrase.Read(text); err != nil || got != want {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
	for text, want := range map[string]error{
		"": phrase.ErrTwoWords, "citron": phrase.ErrTwoWords, " - ": phrase.ErrTwoWords,
		"arc-en-ciel calme": phrase.ErrTwoWords, "l'eau calme": phrase.ErrTwoWords, "le citron calme": phrase.ErrTwoWords,
		"citron 42": phrase.ErrLetters, "citron, calme": phrase.ErrLetters, "citron calme.": phrase.ErrLetters,
		"<b> calme": phrase.ErrLetters, "citron ca\u0430lme": phrase.ErrLetters, "лимон тихо": phrase.ErrLetters,
		"citron 🍋": phrase.ErrLetters, "citron \xff\xfe": phrase.ErrLetters, "citron_vert calme": phrase.ErrLetters,
		"l'eau": phrase.ErrLength, "a b": phrase.ErrLength, strings.Repeat("a", 21) + " bb": phrase.ErrLength,
		"aa " + strings.Repeat("œ", 11): phrase.ErrLength,
	} {
		if got, err := phrase.Read(text); !errors.Is(err, want) || got != "" {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

// A letter with marks reads the same in one character and in several.
func TestEveryAccent(t *testing.T) {
	read := 0
	for r := rune(0xc0); r <= 0xffff; r++ {
		apart := norm.NFD.String(string(r))
		if !unicode.IsLetter(r) || apart == string(r) {
			continue
		}
		want, wrong := phrase.Read("aa" + apart + " bb")
		if got, err := phrase.Read("aa" + string(r) + " bb"); got != want || !errors.Is(err, wrong) {
			t.Errorf("%c (%U): %q, %v instead of %q, %v", r, r, got, err, want, wrong)
		} else if err == nil {
			read++
		}
	}
	if read < 400 {
		t.Errorf("only %d letters are known", read)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"citron calme", "Forêt-Bleutée", "l’eau  ŒUF", "İı ẞß", "\u212b\u212a kk", "e\u0301e ﬁn"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := phrase.Read(text)
		if err != nil {
			if got != "" {
				t.Errorf("%q: %q and %v", text, got, err)
			}
			return
		}
		if again, err := phrase.Read(got); err != nil || again != got {
			t.Errorf("%q is %q, and that %q, %v", text, got, again, err)
		}
		for _, same := range []string{i18n.Fold(text), norm.NFD.String(text), norm.NFC.String(text)} {
			if again, err := phrase.Read(same); err != nil || again != got {
				t.Errorf("%q is %q, and %q is %q, %v", text, got, same, again, err)
			}
		}
	})
}
