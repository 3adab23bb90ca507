package journal

import (
	"errors"
	"strings"
	"unicode"
)

// Print is a hash as somebody wrote it down: the whole of it, or its beginning.
type Print string

// LeastPrint is how many digits of a hash are enough to know it by, and few enough to be copied by
// hand: to make another entry that begins the same takes some 2⁶⁴ trials.
const LeastPrint = 16

// wholePrint is how many digits a hash has.
const wholePrint = 64

// ErrPrint says that a text is no hash, or too short a part of one.
var ErrPrint = errors.New("no fingerprint: expected 16 to 64 hexadecimal digits")

// ParsePrint reads a hash as people copy it: spaces, line breaks and hyphens between the groups
// and capitals do not matter.
func ParsePrint(text string) (Print, error) {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("-·.:", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
	if len(digits) < LeastPrint || len(digits) > wholePrint || strings.Trim(digits, "0123456789abcdef") != "" {
		return "", ErrPrint
	}
	return Print(digits), nil
}

// Of says whether a hash is the one that was written down.
func (p Print) Of(hash string) bool { return p != "" && strings.HasPrefix(hash, string(p)) }

// Groups writes a hash in groups of four, to be copied by hand.
func Groups(hash string) string {
	var b strings.Builder
	for i, r := range hash {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Short is the beginning of a hash that is enough to know it by, in groups of four.
func Short(hash string) string { return Groups(hash[:min(len(hash), LeastPrint)]) }
