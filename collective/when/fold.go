package when

import (
	"strings"
	"unicode"
)

// folded maps what phones write to ASCII. Umlauts lose their dots; spellings such as "naechsten" are in the vocabulary.
var folded = foldTable(map[string]string{
	"a": "àáâãäå", "c": "ç", "e": "èéêëᵉ", "i": "ìíîï", "n": "ñ", "o": "òóôõöøº", "r": "ʳ", "u": "ùúûü", "y": "ýÿ",
	"ae": "æ", "oe": "œ", "ss": "ß", "ij": "ĳ",
	" ": "'’‘‛ʼ′`´",
	"-": "‐‑‒–—−",
	":": "：",
	"":  "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff",
})

func foldTable(rows map[string]string) map[rune]string {
	table := make(map[rune]string)
	for to, from := range rows {
		for _, r := range from {
			table[r] = to
		}
	}
	return table
}

// fold writes the text in small ASCII letters, with plain spaces, apostrophes as spaces and one kind of hyphen. What it
// does not know stays, for the tokeniser to refuse.
func fold(text string) string {
	var b strings.Builder
	for _, r := range text {
		r = unicode.ToLower(r)
		switch to, known := folded[r]; {
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
