package i18n

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// twins are letters of other alphabets, and digits, that look like one of ours.
const twins = "аaеeоoрpсcуyхxѕsіiјjԁdһhԛqԝwвbкkмmнhтtгrпnьbոnօoսu" +
	"αaβbεeηnιiκkμmνvοoρpσoτtυuχxωwζz" + "ıiɑaɡgʟiᴏo0o1ili|iłiøođdħh"

// Look is the same for names that people take for each other: case, accents, spaces, signs and the width of
// letters do not matter, nor from which alphabet they are.
func Look(name string) string {
	like := map[rune]rune{}
	pairs := []rune(twins)
	for i := 0; i+1 < len(pairs); i += 2 {
		like[pairs[i]] = pairs[i+1]
	}
	folded := Fold(norm.NFKD.String(name))
	look := strings.Map(func(r rune) rune {
		if other, ok := like[r]; ok {
			return other
		}
		if !unicode.In(r, unicode.L, unicode.N) {
			return -1
		}
		return r
	}, folded)
	if look == "" { // of signs alone
		return folded
	}
	return look
}
