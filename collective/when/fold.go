package when

import (
	"strings"
	"unicode"

	"tocsin/collective/letters"
)

// folded maps what phones write to ASCII, beside letters. Umlauts lose their dots; spellings such as "naechsten" are in the vocabulary.
var folded = letters.Table(map[string]string{
	"e": "ᵉ", "o": "º", "r": "ʳ",
	" ": "'’‘‛ʼ′`´",
	"-": "‐‑‒–—−",
	":": "：",
	"":  "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff",
})

// fold writes the text in small ASCII letters, with plain spaces, apostrophes as spaces and one kind of hyphen. What it
// does not know stays, for the tokeniser to refuse.
func fold(text string) string {
	var b strings.Builder
	for _, r := range text {
		r = unicode.ToLower(r)
		to, known := letters.Plain(r)
		if !known {
			to, known = folded[r]
		}
		switch {
		case known:
			b.WriteString(to)
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case r >= 0x300 && r <= 0x36f: // accents written as marks of their own
		default:
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(b.String(), "t/m", "tot en met")
}
