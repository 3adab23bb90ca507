package demo

import (
	"strings"
	"unicode/utf8"

	"tocsin/transcript"
)

// wrap breaks a text into lines of at most width characters, between words and not
// before a French sign. A word that is longer is cut. Line breaks of the text stay.
func wrap(text string, width int) []string {
	glue := strings.NewReplacer("« ", "«\u00a0", " »", "\u00a0»", " :", "\u00a0:", " ;", "\u00a0;", " ?", "\u00a0?", "° ", "°\u00a0")
	var lines []string
	for written := range strings.SplitSeq(glue.Replace(text), "\n") {
		line := ""
		for word := range strings.FieldsFuncSeq(written, func(r rune) bool { return r == ' ' }) {
			if line != "" && length(line)+1+length(word) <= width {
				line += " " + word
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for line = word; length(line) > width; {
				runes := []rune(line)
				lines, line = append(lines, string(runes[:width])), string(runes[width:])
			}
		}
		lines = append(lines, line)
	}
	for i := range lines {
		lines[i] = transcript.Plain(lines[i])
	}
	return lines
}

func length(text string) int { return utf8.RuneCountInString(text) }

// pad fills a text up with spaces.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-length(text)))
}
