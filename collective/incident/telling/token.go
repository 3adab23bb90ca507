package telling

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or something masked. Words are folded.
type token struct {
	text     string
	number   int // in hundredths, or -1
	from, to int // bytes of the text
	part     int // what stands between commas, colons and brackets
	sentence int // what stands between full stops and ends of lines
	glued    bool
	dash     bool // a hyphen or slash stands before it
}

// The masks: of somebody, who may have done something, and of anything else.
const (
	someone  = "@"
	anything = "#"
)

// scanner cuts a text into tokens, in one pass.
type scanner struct {
	text           string
	at             int
	tokens         []token
	part, sentence int
	dash           bool
	end            int // of the last token
}

func tokenise(text string) []token {
	s := scanner{text: text, tokens: make([]token, 0, len(text)/6+4)}
	for s.at < len(s.text) {
		s.step()
	}
	return s.tokens
}

func (s *scanner) step() {
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case r == '[':
		s.mask()
	case '0' <= r && r <= '9':
		s.number()
	case unicode.IsLetter(r):
		s.word()
	default:
		s.mark(r, size)
	}
}

func (s *scanner) add(text string, number, to int) {
	glued := len(s.tokens) > 0 && s.end == s.at
	s.tokens = append(s.tokens, token{text, number, s.at, to, s.part, s.sentence, glued, s.dash})
	s.at, s.end, s.dash = to, to, false
}

// people are the words that masks use for somebody.
var people = []string{"name", "nom", "naam", "person", "personne", "persoon"}

// mask reads [name]. A bracket that masks nothing is passed over.
func (s *scanner) mask() {
	const longest = 40
	rest := s.text[s.at+1 : min(len(s.text), s.at+longest)]
	end := strings.IndexAny(rest, "]\n[")
	if end < 1 || rest[end] != ']' {
		s.mark('(', 1)
		return
	}
	kind := anything
	if slices.Contains(people, foldWord(rest[:end])) {
		kind = someone
	}
	s.add(kind, -1, s.at+end+2)
}

func (s *scanner) word() {
	var b []byte
	i := s.at
	for i < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			if !s.abbreviates(i, r) {
				break
			}
		} else if !unicode.Is(unicode.Mn, r) {
			b = fold(b, r)
		}
		i += size
	}
	s.add(string(b), -1, i)
}

// abbreviates says whether the full stop at i is one of C.P.A.S.
func (s *scanner) abbreviates(i int, r rune) bool {
	if r != '.' || i < s.at+1 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[s.at:i])
	if !unicode.IsUpper(before) || i-s.at >= 2 && s.text[i-2] != '.' {
		return false
	}
	after, size := utf8.DecodeRuneInString(s.text[i+1:])
	next, _ := utf8.DecodeRuneInString(s.text[min(len(s.text), i+1+size):])
	return unicode.IsUpper(after) && !unicode.IsLetter(next) || i >= s.at+3 && !unicode.IsLetter(after)
}

// shortened are words that a full stop shortens: it does not end the sentence.
var shortened = []string{"std", "min", "env", "ca", "nr", "mr", "mme", "ong", "uur", "sem", "tel", "dr", "bzw", "no", "m"}

// mark reads what is between words: it may end a part, or a sentence.
func (s *scanner) mark(r rune, size int) {
	next, _ := utf8.DecodeRuneInString(s.text[s.at+size:])
	apart := s.at+size == len(s.text) || unicode.IsSpace(next)
	switch r {
	case '\n', '!', '?', ';', '\u2026':
		s.sentence++
		s.part++
	case '.':
		if apart && !s.shortens() {
			s.sentence++
			s.part++
		}
	case ',', ':', '(', ')', '[', ']', '"', '«', '»', '“', '”', '„':
		s.part++
	case '-', '–', '—', '/', '‐', '‑':
		s.dash = true
		if apart && s.end < s.at {
			s.part++
		}
	case '€':
		s.add("€", -1, s.at+size)
		return
	case '\'', '’', '′':
		if n := len(s.tokens); n > 0 && s.tokens[n-1].number >= 0 && s.end == s.at && !unicode.IsLetter(next) {
			s.add("min", -1, s.at+size)
			return
		}
	}
	s.at += size
}

func (s *scanner) shortens() bool {
	n := len(s.tokens)
	return n > 0 && s.end == s.at && (slices.Contains(shortened, s.tokens[n-1].text) || s.tokens[n-1].number >= 0)
}
