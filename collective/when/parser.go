package when

// found is something read, and the position after it. A rule returns all that it can read at a position; none is a
// refusal. No rule calls itself without taking a token, and items of a day are at most three, so the work is bounded.
type found[T any] struct {
	v   T
	end int
}

// parser reads one text in one language.
type parser struct {
	*lexicon
	tokens  []token
	phrases [][]found[sense] // by position
	neutral bool             // figures only: nothing says which language it is
}

func newParser(l *lexicon, tokens []token) *parser {
	p := &parser{lexicon: l, tokens: tokens, phrases: make([][]found[sense], len(tokens)), neutral: true}
	for i, t := range tokens {
		key := ""
		for end := i; end < len(tokens) && end < i+l.longest && tokens[end].kind == word; end++ {
			if end > i {
				key += " "
			}
			key += tokens[end].text
			for _, s := range l.senses[key] {
				p.phrases[i] = append(p.phrases[i], found[sense]{s, end + 1})
			}
		}
		if t.kind == word && t.text != "h" && t.text != "t" {
			p.neutral = false
		}
	}
	return p
}

// phrase lists what stands at pos in a class.
func (p *parser) phrase(pos int, c class) []found[sense] {
	if pos >= len(p.tokens) {
		return nil
	}
	var all []found[sense]
	for _, f := range p.phrases[pos] {
		if f.v.class == c {
			all = append(all, f)
		}
	}
	return all
}

// skip lists the positions after an optional phrase: pos itself comes first.
func (p *parser) skip(pos int, c class) []int {
	positions := []int{pos}
	for _, f := range p.phrase(pos, c) {
		positions = append(positions, f.end)
	}
	return positions
}

func (p *parser) done(pos int) bool { return pos == len(p.tokens) }

func (p *parser) is(pos int, kind tokenKind, text string) bool {
	return pos < len(p.tokens) && p.tokens[pos].kind == kind && p.tokens[pos].text == text
}

func (p *parser) mark(pos int, text string) bool { return p.is(pos, mark, text) }

// comma is the position after an optional comma.
func (p *parser) comma(pos int) int {
	if p.mark(pos, ",") {
		return pos + 1
	}
	return pos
}

// figure reads digits between the two widths.
func (p *parser) figure(pos, narrow, wide int) (token, bool) {
	if pos >= len(p.tokens) || p.tokens[pos].kind != digits {
		return token{}, false
	}
	t := p.tokens[pos]
	return t, narrow <= t.width() && t.width() <= wide
}

// count reads a number in digits, up to a width, or in words.
func (p *parser) count(pos, wide int) []found[int] {
	if t, ok := p.figure(pos, 1, wide); ok {
		return []found[int]{{t.n, pos + 1}}
	}
	var all []found[int]
	for _, f := range p.phrase(pos, number) {
		all = append(all, found[int]{f.v.n, f.end})
	}
	return all
}
