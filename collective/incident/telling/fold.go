package telling

import "unicode"

// folded maps what phones and dictionaries write to plain small letters, so that an accent
// that was not typed never matters.
var folded = foldTable(map[string]string{
	"a": "àáâãäåā", "c": "ç", "e": "èéêëēęᵉ", "i": "ìíîïī", "n": "ñ", "o": "òóôõöøō", "u": "ùúûüū", "y": "ýÿ",
	"ae": "æ", "oe": "œ", "ss": "ß", "ij": "ĳ",
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

// fold appends a letter in its plain form.
func fold(to []byte, r rune) []byte {
	if 'a' <= r && r <= 'z' {
		return append(to, byte(r))
	}
	r = unicode.ToLower(r)
	if plain, known := folded[r]; known {
		return append(to, plain...)
	}
	return append(to, string(r)...)
}

// foldWord is a whole word in its plain form.
func foldWord(word string) string {
	var b []byte
	for _, r := range word {
		b = fold(b, r)
	}
	return string(b)
}
