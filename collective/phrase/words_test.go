package phrase

import (
	"regexp"
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	if len(nouns) < 200 || len(adjectives) < 115 {
		t.Errorf("%d nouns, %d adjectives", len(nouns), len(adjectives))
	}
	plain := regexp.MustCompile(`^[a-z]{4,13}$`)
	for _, word := range slices.Concat(nouns, adjectives) {
		if !plain.MatchString(word) {
			t.Errorf("%q is not easily spelled", word)
		}
	}
	invariable := regexp.MustCompile(`(e|azur|carmin|cobalt|corail|cyan|grenat|indigo|lilas|safran|saumon|vermillon|magenta)$`)
	for _, word := range adjectives {
		if !invariable.MatchString(word) {
			t.Errorf("%q may have a feminine", word)
		}
		if slices.Contains(nouns, word) {
			t.Errorf("%q is a noun, too", word)
		}
	}
	for _, list := range [][]string{nouns, adjectives} {
		if !slices.IsSorted(list) {
			t.Error("the words are not in their order")
		}
	}
}

// One wrong letter never makes another word of the list.
func TestWordsAreFarApart(t *testing.T) {
	words := slices.Concat(nouns, adjectives)
	for i, a := range words {
		for _, b := range words[i+1:] {
			if near(a, b) {
				t.Errorf("%q and %q", a, b)
			}
		}
	}
}

// near says whether a and b are the same but for one letter changed, added or left out.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		return i == len(a) || a[i+1:] == b[i+1:]
	case 1:
		return a[i:] == b[i+1:]
	}
	return false
}
