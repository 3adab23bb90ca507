package mask

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reader cuts a text into parts.
type reader struct {
	text  string
	plain strings.Builder
	parts []part
	upper int // capitals in the word that is being read
	runes int
}

// read cuts a text into parts. Characters that show nothing belong to the part before them.
func read(text string) *scan {
	r := reader{text: text, parts: make([]part, 0, len(text)/3+1)}
	r.plain.Grow(len(text))
	for at := 0; at < len(text); {
		at += r.next(at)
	}
	s := &scan{plain: r.plain.String(), parts: r.parts}
	for i := range s.parts {
		if p := &s.parts[i]; p.is == word {
			p.tags = tagsOf(s.plain[p.from:p.to])
		}
	}
	return s
}

// next reads what stands at a byte and returns how long it is.
func (r *reader) next(at int) int {
	if r.text[at] == '[' {
		if k := token(r.text[at:]); k != "" {
			r.add(at, len(k)+2, masked, "[]")
			return len(k) + 2
		}
	}
	c, n := utf8.DecodeRuneInString(r.text[at:])
	if c == utf8.RuneError && n == 1 {
		r.add(at, n, mark, "\x00")
		return n
	}
	wide := c
	c = narrow(c)
	switch {
	case c >= 0x80 && invisible(c):
		r.extend(at + n)
	case unicode.IsSpace(c):
		r.white(at, n, c)
	case digit(c) >= 0:
		d := digit(c)
		r.grow(at, n, number, ascii['0'+d:'1'+d])
	case marks[wide] != "":
		r.add(at, n, mark, marks[wide])
	case unicode.IsLetter(c) || unicode.Is(unicode.Mc, c):
		r.letter(at, n, c)
	default:
		r.add(at, n, mark, string(c))
	}
	return n
}

func (r *reader) last() *part {
	if len(r.parts) == 0 {
		return &part{}
	}
	return &r.parts[len(r.parts)-1]
}

func (r *reader) add(at, n int, is class, plain string) {
	from := r.plain.Len()
	r.plain.WriteString(plain)
	if len(r.parts) == 0 {
		at, n = 0, at+n
	}
	r.parts = append(r.parts, part{start: at, end: at + n, from: from, to: r.plain.Len(), is: is})
}

// grow adds to the last part if it is of the same class.
func (r *reader) grow(at, n int, is class, plain string) {
	if p := r.last(); p.is == is && p.end == at {
		r.plain.WriteString(plain)
		p.end, p.to = at+n, r.plain.Len()
		return
	}
	r.add(at, n, is, plain)
}

// extend gives the last part a character that shows nothing. Before the first part there is
// nothing to extend: the first one will start with it.
func (r *reader) extend(end int) {
	if len(r.parts) > 0 {
		r.last().end = end
	}
}

// white reads white space, whose plain form is one space.
func (r *reader) white(at, n int, c rune) {
	p := r.last()
	if p.is != space || p.end != at {
		r.add(at, n, space, " ")
		p = r.last()
	}
	p.end = at + n
	if (c == '\n' || c == '\u2028' || c == '\u2029') && p.breaks < 2 {
		p.breaks++
	}
}

// letter reads a letter, and what form the word has so far.
func (r *reader) letter(at, n int, c rune) {
	if p := r.last(); p.is != word || p.end != at {
		r.upper, r.runes = 0, 0
	}
	r.grow(at, n, word, letter(c))
	p := r.last()
	r.runes++
	if unicode.IsUpper(c) || unicode.IsTitle(c) {
		r.upper++
	}
	switch {
	case r.runes == 1 && r.upper == 1:
		p.form = single
	case r.runes == 1 && !unicode.IsLower(c):
		p.form = caseless
	case p.form == single || p.form == caps:
		p.form = capital
		if r.upper == r.runes {
			p.form = caps
		}
	}
}
