package telling

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"tocsin/collective/incident"
)

// The vocabulary, one file a language, and two for what is the same in all: names of services
// and places. A line is
//
//	dimension/slug: phrase; phrase
//
// and goes on in the indented lines below. A phrase is words that follow each other, with or
// without accents. In it
//
//	(a|b c) is either word or words; what follows the bracket goes for each single word
//	a?      may be missing
//	a* *a   is any word that begins or ends so
//	a=      is the word without endings
//	..      are up to four words of the same part of the sentence
//	...     are up to eight
//	~       are up to eight words of the same sentence
//
// A phrase that begins with + means it more than others do, one with - only for want of better.
// The slug "-" means nothing: it covers what would be misread.
//
//go:embed lexicon/*.txt
var files embed.FS

// The dimensions of the vocabulary that are none of a report.
const (
	context incident.Dimension = "context" // what numbers in the same part of a sentence count
	blame   incident.Dimension = "blame"
	act     incident.Dimension = "act"     // what a member does so many times
	waiting incident.Dimension = "waiting" // who waits
	nothing                    = "-"
)

type pattern struct {
	dimension incident.Dimension
	slug      string
	weight    int // 1 to 3
	elements  []element
}

// element is a word of a pattern, or one of several, or of several rows of words.
type element struct {
	id       int // of its words; -1 where it has none
	rows     [][]element
	gap      int // how many words may stand before it
	wide     bool
	optional bool
}

type lexicon struct {
	patterns                []pattern
	first                   map[int][]int // patterns by the element they begin with
	exact, prefix, suffix   map[string][]int
	stems                   map[string][]int // those of exact that take endings
	languages               []string         // of the elements
	shortPrefix, longPrefix int
	shortSuffix, longSuffix int
	long                    []string        // words in which a slip is forgiven
	rests                   []rest          // of them, by their hash
	proper                  map[string]bool // words of services and places
	known                   map[string]bool // words that are no slip
	elements                map[string]int
}

var vocabulary = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		first: map[int][]int{}, exact: map[string][]int{}, prefix: map[string][]int{}, suffix: map[string][]int{},
		stems: map[string][]int{}, elements: map[string]int{}, proper: map[string]bool{}, known: map[string]bool{}, shortPrefix: 99, shortSuffix: 99,
	}
	for _, language := range []string{"names", "places", "fr", "nl", "de", "en"} {
		if err := l.read(mustRead(language), language); err != nil {
			panic(fmt.Errorf("lexicon %s: %w", language, err)) // a test reads it
		}
	}
	l.neighbours(mustRead("known"))
	return l
})

// mustRead is a file of the vocabulary, which is embedded.
func mustRead(name string) string {
	text, err := files.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		panic(err)
	}
	return string(text)
}

// read takes a file of the vocabulary.
func (l *lexicon) read(text, language string) error {
	var dimension, slug string
	for i, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		if line[0] != ' ' {
			head, rest, _ := strings.Cut(line, ":")
			var ok bool
			if dimension, slug, ok = strings.Cut(head, "/"); !ok {
				return fmt.Errorf("line %d has no slug", i+1)
			}
			line = rest
		}
		for _, phrase := range strings.Split(line, ";") {
			if phrase = strings.TrimSpace(phrase); phrase != "" {
				if err := l.phrase(incident.Dimension(dimension), slug, phrase, language); err != nil {
					return fmt.Errorf("line %d: %w", i+1, err)
				}
			}
		}
	}
	return nil
}

// phrase adds a phrase. One that may begin later is several.
func (l *lexicon) phrase(dimension incident.Dimension, slug, phrase, language string) error {
	p := pattern{dimension: dimension, slug: slug, weight: 2}
	switch phrase[0] {
	case '+':
		p.weight, phrase = 3, phrase[1:]
	case '-':
		p.weight, phrase = 1, phrase[1:]
	}
	g := grammar{l, phrase, 0, language, dimension == incident.Service || dimension == place}
	p.elements = g.row()
	if g.at < len(phrase) {
		return fmt.Errorf("phrase %q has a bracket too many", phrase)
	}
	for len(p.elements) > 0 {
		for _, id := range firsts(p.elements[0]) {
			if known := l.first[id]; len(known) == 0 || known[len(known)-1] != len(l.patterns) {
				l.first[id] = append(known, len(l.patterns))
			}
		}
		l.patterns = append(l.patterns, p)
		if !p.elements[0].optional {
			return nil
		}
		p.elements = p.elements[1:]
	}
	return fmt.Errorf("phrase %q has no word", phrase)
}

// firsts are the words with which an element can begin.
func firsts(e element) []int {
	var all []int
	if e.id >= 0 {
		all = append(all, e.id)
	}
	for _, row := range e.rows {
		all = append(all, firsts(row[0])...)
	}
	return all
}
