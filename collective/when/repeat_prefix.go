package when

import (
	"errors"
	"strings"
)

// RepeatPrefix is MomentPrefix for ParseRepeat.
func RepeatPrefix(words []string) (Repeat, int, error) {
	words = words[:min(len(words), maxWords)]
	for n := len(words); n > 0; n-- {
		got, err := ParseRepeat(strings.Join(words[:n], " "))
		if !errors.Is(err, ErrUnclear) {
			return got, n, err
		}
	}
	return Repeat{}, 0, &Error{Kind: ErrUnclear, Text: shorten(strings.Join(words, " "))}
}
