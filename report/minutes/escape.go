package minutes

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	// begins is what means something at the beginning of a line
	begins = regexp.MustCompile(`(?m)^([#+=:-])|(?m)^(\d{1,9})([.)])`)
	// closes is what ends a heading and is not seen
	closes = regexp.MustCompile(`(?m)(#+)$`)
)

// escape is text that Markdown shows as it is, with no more strokes in it than that
// takes: many see it as it is written.
func escape(text string) string {
	var out strings.Builder
	runes := []rune(text)
	at := func(i int) rune {
		if i < 0 || i >= len(runes) {
			return ' '
		}
		return runes[i]
	}
	for i, r := range runes {
		if special(at(i-1), r, at(i+1)) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return closes.ReplaceAllString(begins.ReplaceAllString(out.String(), `$2\$1$3`), `\$1`)
}

// special tells if r means something between before and after.
func special(before, r, after rune) bool {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch r {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '~':
		return true
	case '_':
		return !inWord(before) || !inWord(after)
	case '&':
		return after == '#' || after < unicode.MaxASCII && unicode.IsLetter(after)
	}
	return false
}
