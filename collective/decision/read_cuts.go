package decision

import (
	"slices"
	"strings"
)

// item is a part of a ballot, and what stands before it: one of , ; > = & or 0 for
// the first.
type item struct {
	text string
	by   byte
}

// cuts are the ways of cutting a text into items, the finest first: a comma or a word
// like "and" can also be a part of the text of an option.
func (rd reader) cuts(text string) [][]item {
	separators := ",;"
	switch rd.rules.Method {
	case Approval:
		separators = ",;&+"
	case Ranking, STV:
		separators = ",;>="
	}
	var ways [][]item
	for _, at := range []string{separators, separators[1:], ""} {
		plain := cut(text, at)
		for _, way := range [][]item{rd.cutWords(plain), plain} {
			if !slices.ContainsFunc(ways, func(known []item) bool { return slices.Equal(known, way) }) {
				ways = append(ways, way)
			}
		}
	}
	return ways
}

func cut(text, separators string) []item {
	var items []item
	by := byte(0)
	for {
		at := strings.IndexAny(text, separators)
		if at < 0 {
			return append(items, item{strings.TrimSpace(text), by})
		}
		items = append(items, item{strings.TrimSpace(text[:at]), by})
		by, text = text[at], text[at+1:]
	}
}

// cutWords cuts items further, at words that separate. After a comma such a word says
// what the comma means: "A, puis B".
func (rd reader) cutWords(items []item) []item {
	var finer []item
	for _, whole := range items {
		before := whole.by
		var words []string
		for _, field := range strings.Fields(whole.text) {
			by := rd.separator(field)
			switch {
			case by == 0:
				words = append(words, field)
			case words == nil && before == ',':
				before = by
			default:
				finer = append(finer, item{strings.Join(words, " "), before})
				before, words = by, nil
			}
		}
		finer = append(finer, item{strings.Join(words, " "), before})
	}
	return finer
}

// separator is what a word between options stands for, or 0. A letter is an option.
func (rd reader) separator(word string) byte {
	said, known := rd.choice(word)
	switch {
	case !known || len(word) == 1:
		return 0
	case said == Then:
		return '>'
	case said == And:
		return '&'
	}
	return 0
}
