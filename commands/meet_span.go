package commands

import (
	"regexp"
	"strings"
)

// fromTo is a time of day, a dash, and another one.
var fromTo = regexp.MustCompile(`^(\d{1,2}(?:[hHuU:]\d{0,2})?)[-–—](\d{1,2}(?:[hHuU:]\d{0,2})?)([,;.]?)$`)

// splitSpan parts "19h-21h30" into words, so that the first of them is read as a moment.
func splitSpan(words []string) []string {
	var out []string
	for _, w := range words {
		if m := fromTo.FindStringSubmatch(w); m != nil {
			out = append(out, m[1], "-", m[2]+m[3])
		} else {
			out = append(out, w)
		}
	}
	return out
}

// joinSpans joins words of splitSpan again, as they were in a text: "rue Pierreuse 12-14".
func joinSpans(words []string, text string) string {
	joined := strings.Join(words, " ")
	for w := range strings.FieldsSeq(text) {
		if m := fromTo.FindStringSubmatch(w); m != nil {
			joined = strings.Replace(joined, m[1]+" - "+m[2]+m[3], w, 1)
		}
	}
	return joined
}
