package mask

// at is a part, or an empty one outside the text.
func (s *scan) at(i int) *part {
	if i < 0 || i >= len(s.parts) {
		return &nowhere
	}
	return &s.parts[i]
}

var nowhere part

// say is a part as plain text.
func (s *scan) say(i int) string {
	p := s.at(i)
	return s.plain[p.from:p.to]
}

// sign says whether a part is one of some ASCII marks.
func (s *scan) sign(i int, of string) bool {
	p := s.at(i)
	if p.is != mark || p.to-p.from != 1 {
		return false
	}
	for k := range len(of) {
		if s.plain[p.from] == of[k] {
			return true
		}
	}
	return false
}

// blank is the next part that is not white space. White space with an empty line ends a thought.
func (s *scan) blank(i int) int {
	if p := s.at(i); p.is == space && p.breaks < 2 {
		return i + 1
	}
	return i
}

// isCapital says whether a part is a word that starts with a capital.
func (s *scan) isCapital(i int) bool {
	p := s.at(i)
	return p.is == word && (p.form == capital || p.form == caps || p.form == single)
}

// joined says whether a word or a number stands directly before a part.
func (s *scan) joined(i int) bool {
	p := s.at(i - 1)
	return p.is == word || p.is == number
}

// before looks for a word with one of some tags among the parts before a part, not further
// back than the sentence.
func (s *scan) before(i, far int, of tag) bool {
	for k := i - 1; k >= 0 && k >= i-far; k-- {
		p := &s.parts[k]
		if p.is == word && p.has(of) {
			return true
		}
		if p.is == mark && s.sign(k, "?!;") || p.breaks > 1 {
			return false
		}
	}
	return false
}
