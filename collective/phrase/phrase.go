// Package phrase holds the two words under which a secret ballot is published, so that
// its voter alone finds it again in the list of all ballots. Words instead of digits:
// they are said on the phone, remembered, and written on paper without a mistake.
package phrase

import (
	"errors"
	"strings"
	"unicode"

	"tocsin/collective/letters"
)

// The bounds of a word, in letters.
const (
	MinLetters = 2
	MaxLetters = 20
)

// Errors of Read.
var (
	ErrTwoWords = errors.New("must be two words")
	ErrLetters  = errors.New("must be of letters from a to z, with or without accents")
	ErrLength   = errors.New("a word must have 2 to 20 letters")
)

// Read reads a phrase as its voter wrote it and returns it in the form in which it is
// published and compared: two words of small letters from a to z with a space between
// them. Case and accents do not count, and what joins the words may be any white space,
// hyphen or apostrophe: "Citron-Bleuté" is "citron bleute". What Read returned reads
// as itself, and whether text went through i18n.Fold before makes no difference. Other
// letters are refused: some look the same as a Latin one and are not.
func Read(text string) (string, error) {
	words := strings.FieldsFunc(plain(text), separates)
	if len(words) != 2 {
		return "", ErrTwoWords
	}
	for _, word := range words {
		if strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) {
			return "", ErrLetters
		}
	}
	for _, word := range words {
		if len(word) < MinLetters || len(word) > MaxLetters {
			return "", ErrLength
		}
	}
	return words[0] + " " + words[1], nil
}

// separates says whether r stands between two words.
func separates(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || strings.ContainsRune("−'’‘‛ʼ′`´", r)
}

// plain writes Latin letters as the small ones from a to z, and leaves out what has no
// width; everything else stays.
func plain(text string) string {
	var b strings.Builder
	for _, r := range text {
		r = unicode.ToLower(r)
		if to, known := letters.Plain(r); known {
			b.WriteString(to)
		} else if !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
