package commands

import (
	"strings"
	"unicode"
)

// clean takes out of a member's text what could make it look like something else:
// control characters, invisible ones and those that turn the direction of writing.
// Line breaks and runs of spaces become one space; a text of which nobody sees
// anything becomes empty.
func clean(text string) string {
	text = strings.Join(strings.Fields(flat(printable(text))), " ")
	if !strings.ContainsFunc(text, visible) {
		return ""
	}
	return text
}

// pile is how many marks may stand on one letter: those of Vietnamese and of pointed Hebrew do.
const pile = 3

// flat takes away marks that are piled on a letter until they cover other lines.
func flat(text string) string {
	n := 0
	return strings.Map(func(r rune) rune {
		if !unicode.Is(unicode.M, r) {
			n = 0
			return r
		}
		if n++; n > pile {
			return -1
		}
		return r
	}, text)
}

// visible leaves out letters that have no shape: fillers, and the empty Braille cell.
func visible(r rune) bool {
	return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) &&
		!unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) && r != '\u2800'
}

// cleanLines is clean for a text of several lines.
func cleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = clean(line)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == '\u200d': // joins the parts of an emoji
			return r
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, text)
}
