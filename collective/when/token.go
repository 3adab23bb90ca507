package when

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

type tokenKind uint8

const (
	word   tokenKind = iota + 1
	digits           // at most four
	mark             // one of : . / - ,
)

type token struct {
	kind  tokenKind
	text  string
	n     int  // the value of digits
	glued bool // no space before it
}

func (t token) width() int { return len(t.text) }

// tokenise splits the text into words, numbers and marks. It refuses what no date has: other signs, long numbers, long
// texts. Hyphens inside words and the dot of an abbreviation vanish, as does a closing mark.
func tokenise(text string) ([]token, bool) {
	if len(text) > 4*maxRunes || !utf8.ValidString(text) || utf8.RuneCountInString(text) > maxRunes {
		return nil, false
	}
	s := closed(fold(text))
	var tokens []token
	for i := 0; i < len(s); {
		start, c := i, s[i]
		t := token{glued: start > 0 && s[start-1] != ' '}
		switch {
		case c == ' ':
			i++
			continue
		case isLetter(c):
			for i < len(s) && isLetter(s[i]) {
				i++
			}
			t.kind, t.text = word, s[start:i]
			if i < len(s) && (s[i] == '.' || s[i] == '-' && i+1 < len(s) && isLetter(s[i+1])) {
				i++
			}
		case isDigit(c):
			for i < len(s) && isDigit(s[i]) {
				i++
			}
			if i-start > 4 {
				return nil, false
			}
			t.kind, t.text = digits, s[start:i]
			t.n, _ = strconv.Atoi(t.text)
		case strings.IndexByte(":./-,", c) >= 0:
			i++
			t.kind, t.text = mark, s[start:i]
		default:
			return nil, false
		}
		tokens = append(tokens, t)
	}
	return tokens, len(tokens) > 0 && len(tokens) <= maxTokens
}

// closed takes off the mark that ends a sentence, but not the dot of "3.12.", which tells a date from an hour.
func closed(s string) string {
	s = strings.TrimRight(s, " ,;")
	if bare := strings.TrimRight(s, ".0123456789"); strings.Count(s[len(bare):], ".") > 1 {
		return s
	}
	return strings.TrimSuffix(s, ".")
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
