package commands

import (
	"slices"
	"strings"
)

// andWords stand between the last two of a list.
var andWords = []string{"et", "en", "und", "and", "&"}

// cutList parts a list of names at commas, semicolons, line ends, and at "and". What nobody sees is no name.
func cutList(text string) []string {
	var names []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		var name []string
		for _, word := range append(strings.Fields(clean(part)), "et") {
			if slices.Contains(andWords, strings.ToLower(word)) {
				if one := clean(strings.Join(name, " ")); one != "" {
					names = append(names, one)
				}
				name = nil
				continue
			}
			name = append(name, word)
		}
	}
	return names
}

func joinNames(names []string) string { return strings.Join(names, ", ") }
