package telling

import (
	"unicode"

	"tocsin/collective/letters"
)

// fold appends a letter in its plain form.
func fold(to []byte, r rune) []byte {
	if 'a' <= r && r <= 'z' {
		return append(to, byte(r))
	}
	r = unicode.ToLower(r)
	if plain, known := letters.Plain(r); known {
		return append(to, plain...)
	}
	if r == 'ᵉ' { // 2ᵉ
		return append(to, 'e')
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
