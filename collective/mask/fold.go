package mask

import (
	"strings"
	"unicode"

	"tocsin/collective/letters"
)

// moreLetters are those that are written as plain ones beside those of letters.Plain.
var moreLetters = letters.Table(map[string]string{
	"a": "ªǎ", "i": "ǐ", "l": "ŀ", "n": "ŋ", "t": "ŧ", "u": "ǔ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ",
})

// marks are signs that are written in several ways.
var marks = letters.Table(map[string]string{
	"-": "‐‑‒–—―−⁃﹣", "'": "’‘ʼʹ′`´‛ꞌ", ".": "․·•‧∙⋅・。", "/": "⁄∕", "°": "º˚", "\"": "“”„«»‹›", ":": "∶：", "@": "﹫",
})

// narrow makes the wide forms of ASCII characters, as some keyboards write them, ASCII.
func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// invisible says whether a character shows nothing of its own: a soft hyphen, a zero-width
// space, an accent that follows its letter, the frame of an emoji digit.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me)
}

// digit is the value of a digit of any script, or -1.
func digit(r rune) int {
	if r < 0x80 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if !unicode.IsDigit(r) {
		return -1
	}
	for _, row := range unicode.Nd.R16 {
		if r >= rune(row.Lo) && r <= rune(row.Hi) {
			return int(r-rune(row.Lo)) % 10
		}
	}
	for _, row := range unicode.Nd.R32 {
		if r >= rune(row.Lo) && r <= rune(row.Hi) {
			return int(r-rune(row.Lo)) % 10
		}
	}
	return -1
}

// letter is a letter in lower case without its accents.
func letter(r rune) string {
	r = unicode.ToLower(r)
	if r < 0x80 {
		return ascii[r : r+1]
	}
	plain, ok := letters.Plain(r)
	if !ok {
		plain, ok = moreLetters[r]
	}
	if ok {
		return plain
	}
	return string(r)
}

// ascii are the characters by number, so that one of them is a string without a copy.
var ascii = func() string {
	var b strings.Builder
	for r := range rune(0x80) {
		b.WriteRune(r)
	}
	return b.String()
}()
