package guide

import (
	"strings"
	"unicode"
)

// Contents lists the sections of a guide, as links.
func Contents(ask Ask) (string, error) {
	var links []string
	for _, title := range Sections(ask.Text) {
		links = append(links, "["+title+"](#"+Anchor(title)+")")
	}
	return strings.Join(links, " ·\n"), nil
}

// Sections are the titles of the second order of a Markdown text.
func Sections(text string) []string {
	var titles []string
	for line := range strings.SplitSeq(text, "\n") {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			titles = append(titles, title)
		}
	}
	return titles
}

// Anchor is the address of a title within its page, as forges make it: in small letters,
// with a dash for each space, and without punctuation.
func Anchor(title string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			return unicode.ToLower(r)
		}
		return -1
	}, title)
}
