package mask

// smallName says whether a word in small letters, or in a text in capitals, is a name: as phones
// write them. The second word is one only where an ordinary word follows it or nothing does.
func (s *scan) smallName(start, j, n int, m manner) bool {
	p := s.at(j)
	known := stop | verb | naming | function | office | organisation | title | abbreviated | unit
	if m.small == rareSmall {
		known |= common | article | noun | month | person | fileKey | fileWeak | cardKey | phoneKey | registerKey | accountKey
	}
	if m.small == noSmall && !m.shout || p.has(known) {
		return false
	}
	if p.has(particle|article) && !(p.to-p.from > 2 && start != j) {
		return false
	}
	if w := p.to - p.from; w == 1 {
		return n == 0 && s.sign(j+1, ".") || s.elidedName(j)
	}
	if s.sign(j+1, "'") {
		return false // l', qu', jusqu'
	}
	if n == 0 {
		return !s.adverb(j)
	}
	return s.plainAfter(j+1) && !s.adverb(j) && !p.has(common) && n == 1
}

// elidedName says whether an elided letter starts a name in small letters: in French n' and m'
// stand before a vowel, so that n'diaye is one; d'haese is one after a title.
func (s *scan) elidedName(j int) bool {
	if !s.sign(j+1, "'") || s.at(j+2).is != word {
		return false
	}
	switch next := s.say(j + 2); s.say(j) {
	case "n", "m":
		return next[0] != 'h' && next[0] != 'y' && next[0] > 'a' && next[0] != 'e' && next[0] != 'i' && next[0] != 'o' && next[0] != 'u'
	case "d", "o":
		return !s.at(j + 2).has(stop | common | verb)
	}
	return false
}

// adverb says whether a word ends like a French adverb or a past form, which no name does.
func (s *scan) adverb(j int) bool {
	w := s.say(j)
	for _, end := range []string{"ement", "aient", "erait", "irait", "eront", "iront", "issait"} {
		if len(w) > len(end)+1 && w[len(w)-len(end):] == end {
			return true
		}
	}
	return false
}

// plainAfter says whether a name can end before a part: an ordinary word, a mark or nothing follows.
func (s *scan) plainAfter(i int) bool {
	if s.at(i).is != space {
		return s.at(i).is != mark || !s.sign(i, "'")
	}
	p := s.at(i + 1)
	return p.is != word || p.has(stop|verb|common|particle|article|person|title|unit|fileWeak|phoneKey|organisation|function)
}
