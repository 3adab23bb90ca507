package telling

import (
	"slices"
	"strings"
)

// endings are what words of a language may end in beside what the vocabulary says.
var endings = map[string][]string{
	"fr": {"s", "e", "es", "x"}, "nl": {"e", "s", "en", "n", "je", "jes"}, "de": {"e", "n", "en", "er", "es", "s", "em", "ern"},
	"en": {"s", "es"}, "names": {"s"}, "places": nil,
}

// shortest is the length from which words have endings.
const shortest = 4

// longestEnding is how long an ending is at most.
const longestEnding = 3

// fixed are words that never have one: "nichts" is not a form of "nicht".
var fixed = []string{"nicht", "niet", "nooit", "sans", "avec", "dans", "plus", "pour", "niemand", "heeft", "haben", "hebben", "ohne", "over",
	"zonder", "with", "have", "from", "elle", "leur", "alle", "tout", "maar"}

// umlauts spells them as keyboards without them do.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue")

// add is a spelling of an element.
func (l *lexicon) add(word string, id int, language string, proper bool) {
	if stem, ok := strings.CutSuffix(word, "*"); ok {
		l.prefix[stem] = append(l.prefix[stem], id)
		l.shortPrefix, l.longPrefix = min(l.shortPrefix, len(stem)), max(l.longPrefix, len(stem))
		return
	}
	if tail, ok := strings.CutPrefix(word, "*"); ok {
		l.suffix[tail] = append(l.suffix[tail], id)
		l.shortSuffix, l.longSuffix = min(l.shortSuffix, len(tail)), max(l.longSuffix, len(tail))
		return
	}
	word, plain := strings.CutSuffix(word, "=")
	plain = plain || slices.Contains(fixed, word)
	l.exact[word] = append(l.exact[word], id)
	l.proper[word] = l.proper[word] || proper
	if !plain && len(word) >= shortest {
		l.stems[word] = append(l.stems[word], id)
	}
}

// of lists the elements that a word is.
func (l *lexicon) of(word string) []int {
	ids := slices.Clone(l.exact[word])
	for n := 1; n <= longestEnding && len(word)-n >= shortest; n++ {
		for _, id := range l.stems[word[:len(word)-n]] {
			if slices.Contains(endings[l.languages[id]], word[len(word)-n:]) {
				ids = append(ids, id)
			}
		}
	}
	known := ids != nil
	for n := l.shortPrefix; n <= min(l.longPrefix, len(word)); n++ {
		ids = append(ids, l.prefix[word[:n]]...)
	}
	for n := l.shortSuffix; n <= min(l.longSuffix, len(word)); n++ {
		ids = append(ids, l.suffix[word[len(word)-n:]]...)
	}
	if ids == nil || !known && len(word) >= 2*shortest {
		ids = append(ids, l.exact[l.slipOf(word)]...)
	}
	return ids
}
