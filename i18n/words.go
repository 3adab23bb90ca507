package i18n

import "strings"

// Words reads a text as a list of phrases separated by commas: the names of a
// command, the ways to say a choice. The first is the one to show.
func (c *Catalogue) Words(lang Lang, key string) []string {
	var words []string
	for word := range strings.SplitSeq(c.Text(lang, key, nil), ",") {
		words = append(words, strings.TrimSpace(word))
	}
	return words
}
