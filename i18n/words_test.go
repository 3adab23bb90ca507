package i18n

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Members may use the words of every language at once: no word may mean two things.
func TestNoWordMeansTwoThings(t *testing.T) {
	c := mustLoad(t)
	for _, group := range []string{"name.", "kind.", "choice.", "answer.", "option.", "lang."} {
		meanings := map[string]string{}
		for _, key := range c.Keys(French) {
			if !strings.HasPrefix(key, group) {
				continue
			}
			for _, lang := range Langs() {
				for _, word := range c.Words(lang, key) {
					folded := Fold(word)
					if before, ok := meanings[folded]; ok && before != key {
						t.Errorf("%s: %q means %s and %s", lang, word, before, key)
					}
					meanings[folded] = key
				}
			}
		}
		if len(meanings) == 0 {
			t.Errorf("no words for %s", group)
		}
	}
}

// longestPhrase is how many words commands look for at the most.
func longestPhrase(t *testing.T) int {
	t.Helper()
	code, err := os.ReadFile("../commands/vocabulary.go")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`const longestPhrase = ([0-9]+)`).FindSubmatch(code)
	if found == nil {
		t.Fatal("commands/vocabulary.go has no longestPhrase any more")
	}
	n, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestWordsCanBeTyped(t *testing.T) {
	c, longest := mustLoad(t), longestPhrase(t)
	for _, key := range c.Keys(French) {
		group, _, _ := strings.Cut(key, ".")
		limit, listed := map[string]int{
			"name": 1, "kind": longest, "choice": longest, "answer": longest, "option": longest, "lang": longest,
		}[group]
		if !listed {
			continue
		}
		for _, lang := range Langs() {
			seen := map[string]bool{}
			for _, word := range c.Words(lang, key) {
				if n := len(strings.Fields(word)); n < 1 || n > limit {
					t.Errorf("%s, %s: %q is %d words, not 1 to %d", lang, key, word, n, limit)
				}
				if strings.Trim(word, " .,;:!?") != word {
					t.Errorf("%s, %s: %q has punctuation around it", lang, key, word)
				}
				if seen[word] {
					t.Errorf("%s, %s: %q is there twice", lang, key, word)
				}
				seen[word] = true
			}
		}
	}
}

// "!taal de" goes by the code as well as by the name.
func TestLanguageNamesDoNotHideCodes(t *testing.T) {
	c := mustLoad(t)
	for _, lang := range Langs() {
		for _, other := range Langs() {
			for _, word := range c.Words(lang, "lang."+string(other)) {
				if Has(Fold(word)) && Lang(Fold(word)) != other {
					t.Errorf("%s: %q names %s but is the code of another", lang, word, other)
				}
			}
		}
	}
}
