package i18n

import (
	"strings"
	"unicode"
)

// The marks around what may run from right to left, so that it turns nothing beside it.
const (
	isolate    = "\u2068"
	endIsolate = "\u2069"
)

// isolated puts marks around what somebody wrote in letters that run from right to left: without them the numbers
// and names beside it would be shown in another order. What has lines of its own is left, for each is shown by itself.
func isolated(text string) string {
	if !strings.ContainsFunc(text, rightToLeft) || strings.Contains(text, "\n") {
		return text
	}
	return isolate + text + endIsolate
}

func rightToLeft(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko,
		unicode.Samaritan, unicode.Mandaic, unicode.Adlam)
}
