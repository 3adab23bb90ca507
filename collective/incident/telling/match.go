package telling

import (
	"slices"

	"tocsin/collective/incident"
)

// match is a phrase that was found.
type match struct {
	*pattern
	from, to int // tokens
	words    int // of them that the phrase names
}

// sentence is a text with what its words can be.
type sentence struct {
	text    string
	tokens  []token
	ids     [][]int
	matches map[incident.Dimension][]match
}

// read cuts a text into words and finds the phrases of the vocabulary in it.
func read(text string) *sentence {
	s := &sentence{text: text, tokens: tokenise(text), matches: map[incident.Dimension][]match{}}
	l := vocabulary()
	s.ids = make([][]int, len(s.tokens))
	seen := make(map[string][]int)
	for i, t := range s.tokens {
		ids, known := seen[t.text]
		if !known {
			ids = l.of(t.text)
			seen[t.text] = ids
		}
		s.ids[i] = ids
	}
	for i := range s.tokens {
		for k, id := range s.ids[i] {
			if slices.Contains(s.ids[i][:k], id) {
				continue
			}
			for _, p := range l.first[id] {
				if to, words := s.match(l.patterns[p].elements, i); words > 0 {
					d := l.patterns[p].dimension
					s.matches[d] = append(s.matches[d], match{&l.patterns[p], i, to, words})
				}
			}
		}
	}
	for d, all := range s.matches {
		s.matches[d] = s.meant(d, all)
	}
	return s
}

// match is where elements end that begin with token i, and how many words they are; 0 where they do not.
func (s *sentence) match(elements []element, i int) (to, words int) {
	at, n := s.begins(elements[0], i)
	if n == 0 {
		return 0, 0
	}
	to, more, ok := s.follow(elements[1:], at)
	if !ok {
		return 0, 0
	}
	return to + 1, n + more
}

// begins is the last token of an element that begins with token i, and how many words it is.
func (s *sentence) begins(e element, i int) (last, words int) {
	if e.id >= 0 && slices.Contains(s.ids[i], e.id) {
		return i, 1
	}
	for _, row := range e.rows {
		if to, words := s.match(row, i); words > 0 {
			return to - 1, words
		}
	}
	return i, 0
}

// follow is the last token of elements that come after one, and how many words they are.
func (s *sentence) follow(elements []element, after int) (last, words int, ok bool) {
	if len(elements) == 0 {
		return after, 0, true
	}
	e := elements[0]
	for i := after + 1; i <= after+1+e.gap && i < len(s.tokens); i++ {
		if s.tokens[i].sentence != s.tokens[after].sentence || !e.wide && s.tokens[i].part != s.tokens[after].part {
			break
		}
		at, n := s.begins(e, i)
		if n == 0 {
			continue
		}
		if last, more, ok := s.follow(elements[1:], at); ok {
			return last, n + more, true
		}
	}
	if e.optional {
		return s.follow(elements[1:], after)
	}
	return 0, 0, false
}

// meant keeps the matches that no longer phrase of the same dimension covers or cuts into, and that are
// not negated.
func (s *sentence) meant(d incident.Dimension, all []match) []match {
	longest := make(map[int]match) // by token
	for _, m := range all {
		for i := m.from; i < m.to; i++ {
			if m.words > longest[i].words {
				longest[i] = m
			}
		}
	}
	return slices.DeleteFunc(all, func(m match) bool {
		return covered(m, longest) || m.slug == nothing || negatable[d] && s.negated(m)
	})
}

// covered says whether a longer phrase holds the words of a match, or some of them and weighs no less: of two
// readings of the same words the longer one stands. What says more exactly what the longer one says stays.
func covered(m match, longest map[int]match) bool {
	for i := m.from; i < m.to; i++ {
		cover := longest[i]
		if cover.words <= m.words || slices.Contains(within[m.slug], cover.slug) {
			continue
		}
		if cover.weight >= m.weight || cover.from <= m.from && cover.to >= m.to {
			return true
		}
	}
	return false
}
