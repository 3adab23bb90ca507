package commands

import (
	"strings"

	"tocsin/i18n"
)

func (p phrases) add(words []string, meaning string) {
	for _, word := range words {
		p[i18n.Fold(word)] = meaning
	}
}

// prefix reads the longest phrase at the start of words: what it means, and how
// many words it took; none is 0.
func (p phrases) prefix(words []string) (string, int) { return p.longest(words, longestPhrase) }

// longest is prefix for phrases of up to so many words.
func (p phrases) longest(words []string, most int) (string, int) {
	for n := min(most, len(words)); n > 0; n-- {
		if meaning, ok := p.word(strings.Join(words[:n], " ")); ok {
			return meaning, n
		}
	}
	return "", 0
}

// word reads a text that is one phrase and nothing else.
func (p phrases) word(text string) (string, bool) {
	meaning, ok := p[strings.Trim(i18n.Fold(text), " .,;:!?")]
	return meaning, ok
}
