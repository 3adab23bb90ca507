package when

import (
	"errors"
	"strings"
	"time"
)

// maxWords is more than any date has: "am Freitag, dem 27. November 2026 um 18 Uhr 30".
const maxWords = 16

// MomentPrefix reads the longest run of leading words that Moment understands and tells how many words it took. A run
// that is understood but refused (no hour, past, two readings …) counts too: its [*Error] comes with its count. Nothing
// understood is ErrUnclear and 0. Words are as split on spaces; those after the count are the caller's.
func MomentPrefix(words []string, now time.Time, loc *time.Location) (time.Time, int, error) {
	return prefix(words, func(text string) (time.Time, error) { return Moment(text, now, loc) })
}

// SpanPrefix is MomentPrefix for Span. Only words of a range count as one: in "le 3 décembre jusqu'à vendredi 18h" the
// span is "le 3 décembre", in "van 1 tot 5 december tot vrijdag 18u" it is the first five words.
func SpanPrefix(words []string, now time.Time, loc *time.Location) (from, to Date, took int, err error) {
	type span struct{ from, to Date }
	got, took, err := prefix(words, func(text string) (span, error) {
		from, to, err := Span(text, now, loc)
		return span{from, to}, err
	})
	return got.from, got.to, took, err
}

func prefix[T any](words []string, read func(string) (T, error)) (T, int, error) {
	for n := familiar(words); n > 0; n-- {
		got, err := read(strings.Join(words[:n], " "))
		if !errors.Is(err, ErrUnclear) {
			return got, n, err
		}
	}
	var none T
	return none, 0, &Error{Kind: ErrUnclear, Text: shorten(strings.Join(words[:min(len(words), maxWords)], " "))}
}

// familiar counts the leading words that could belong to a date at all; trying more would only take time.
func familiar(words []string) int {
	words = words[:min(len(words), maxWords)]
	for i, w := range words {
		tokens, _ := tokenise(w)
		for _, t := range tokens {
			if t.kind == word && t.text != "t" && !knownWords[t.text] {
				return i
			}
		}
	}
	return len(words)
}
