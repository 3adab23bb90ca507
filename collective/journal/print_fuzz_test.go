package journal_test

import (
	"strings"
	"testing"
	"unicode"

	"tocsin/collective/journal"
)

// FuzzParsePrint: what is taken for a part of a hash is one, however it is copied.
func FuzzParsePrint(f *testing.F) {
	for _, text := range []string{"", "3f9a 07c2", "3F9A-07C2-3f9a.07c2", strings.Repeat("a", 64), strings.Repeat("a", 65), "３ｆ９ａ０７ｃ２３ｆ９ａ０７ｃ２", "3f9a\u00a007c2\n3f9a\u202f07c2", "İ3f9a07c23f9a07c2"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := journal.ParsePrint(text)
		if err != nil {
			return
		}
		if n := len(p); n < journal.LeastPrint || n > 64 || strings.Trim(string(p), "0123456789abcdef") != "" {
			t.Fatalf("%q is %q", text, p)
		}
		for _, copied := range []string{journal.Groups(string(p)), strings.ToUpper(string(p)), strings.Join(strings.FieldsFunc(text, unicode.IsSpace), "\n")} {
			if again, err := journal.ParsePrint(copied); err != nil || again != p {
				t.Errorf("%q is %q, and copied as %q it is %q, %v", text, p, copied, again, err)
			}
		}
		whole := (string(p) + strings.Repeat("0", 64))[:64]
		if !p.Of(whole) || p.Of("x"+whole[1:]) {
			t.Errorf("%q is not of %q alone", p, whole)
		}
	})
}
