package commands

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "",
		" \t\n ":                        "",
		"  Occuper \n le\t hall ":       "Occuper le hall",
		"a\u2028b\u2029c\u0085d\u00a0e": "a b c d e",
		"\u202eetov\u202c !":            "etov !",
		"\u2066a\u2067b\u2068c\u2069":   "abc",
		"a\u200eb\u200fc\u061cd":        "abcd",
		"z\u200be\ufeffr\u2060o\u00ad":  "zero",
		"bell\x07 \x00nul \x1b[31mred":  "bell nul [31mred",
		"not\xff utf8\ufffd":            "not utf8",
		"👩\u200d👩\u200d👧 et 🇧🇪":         "👩\u200d👩\u200d👧 et 🇧🇪",
		"Chloé, cœur, Straße, ½ €":      "Chloé, cœur, Straße, ½ €",
		"e\u0301":                       "e\u0301",
		"<b>&amp;`":                     "<b>&amp;`",
	} {
		if got := clean(text); got != want {
			t.Errorf("%q is %q, expected %q", text, got, want)
		}
	}
}

func TestCleanLines(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		"\n\n a  b \n\n\tc\n":      "a b\n\nc",
		"un\r\ndeux\rtrois":        "un\ndeux trois",
		"\u202eun\n\u202edeux\x00": "un\ndeux",
	} {
		if got := cleanLines(text); got != want {
			t.Errorf("%q is %q, expected %q", text, got, want)
		}
	}
}

// TestInvisibleTitles: what cannot be seen is no title.
func TestInvisibleTitles(t *testing.T) {
	for _, text := range []string{"\u200d", "\u200d \u200d", "\u3164", "\u115f\u1160", "\u2800", "\u034f", "\ufe0f"} {
		if got := clean(text); got != "" {
			t.Errorf("%+q is the title %+q, of which nobody sees anything", text, got)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, seed := range []string{"", "a\u202eb", "un\r\ndeux", "\x00\xff", "👩\u200d👧", "  a  "} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := clean(text)
		if clean(got) != got || !utf8.ValidString(got) || strings.TrimSpace(got) != got || strings.Contains(got, "  ") {
			t.Errorf("%q is %q", text, got)
		}
		for _, r := range got {
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || unicode.IsSpace(r) && r != ' ' {
				t.Errorf("%q keeps %U", text, r)
			}
		}
		lines := cleanLines(text)
		if cleanLines(lines) != lines || strings.Count(lines, "\n") > strings.Count(text, "\n") {
			t.Errorf("%q is %q", text, lines)
		}
		for line := range strings.SplitSeq(lines, "\n") {
			if clean(line) != line {
				t.Errorf("%q keeps the line %q", text, line)
			}
		}
	})
}
