package mask_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tocsin/collective/mask"
)

// FuzzText makes sure that masking never panics, is stable, and changes nothing but the finds.
func FuzzText(f *testing.F) {
	for _, name := range []string{"sentences.txt", "innocent.txt"} {
		for _, line := range mustLines(f, name) {
			f.Add(readMarked(line).text)
		}
	}
	f.Add("Mme \xff\xfe 0478\u200b123456\u0301 [name][nam]e [phone")
	f.Add("rue rue rue 12 12 12 Mme Mme [address] de de de d'd'd' @@@ +++ *** ((((")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		var b strings.Builder
		for _, find := range mask.Finds(text) {
			if find.Start < at || find.End <= find.Start || find.End > len(text) {
				t.Fatalf("%v after %d in %q", find, at, text)
			}
			for _, edge := range []int{find.Start, find.End} {
				if edge < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[edge]) {
					t.Fatalf("%v cuts a character of %q", find, text)
				}
			}
			if mask.Masked(text[find.Start:find.End]) {
				t.Fatalf("%v takes a token of %q", find, text)
			}
			b.WriteString(text[at:find.Start] + "[" + string(find.Kind) + "]")
			at = find.End
		}
		b.WriteString(text[at:])
		once := mask.Text(text)
		if once != b.String() {
			t.Fatalf("%q is not its text with the finds replaced: %q", text, once)
		}
		if twice := mask.Text(once); twice != once {
			t.Fatalf("%q\nbecomes %q\nbecomes %q", text, once, twice)
		}
	})
}
