package mask

// nameParts is how many words a name has at most.
const nameParts = 6

// nameHit is the name that starts with a part, if one does.
func (s *scan) nameHit(j int, m manner) (hit, bool) {
	if s.due.kind == File && s.due.at == j && s.at(j+1).is != space {
		if h, ok := s.fileNumber(j); ok {
			return h, true
		}
	}
	end := s.name(j, m)
	if end == j {
		return hit{}, false
	}
	if m.list {
		s.another(end)
	}
	return hit{j, end, Name}, true
}

// another expects a second name after "et" or a comma.
func (s *scan) another(end int) {
	k := end
	if s.sign(k, ",") {
		k++
	}
	if k = s.blankSame(k); k == end {
		return
	}
	switch s.say(k) {
	case "et", "en", "und", "and", "&":
		k = s.blankSame(k + 1)
	}
	if s.isCapital(k) && !s.at(k).has(title|abbreviated|person) {
		s.expect(Name, k, k, surely)
	}
}

// name is the part after the name that starts with a part; the part itself if none does.
func (s *scan) name(j int, m manner) int {
	end := j
	for n := 0; n < nameParts; n++ {
		k, ok := s.namePart(j, n, m)
		if !ok {
			break
		}
		end = s.joints(k)
		if n == 0 && s.isCapital(k-1) && !m.shout {
			m.small = noSmall // the rest has capitals, too
		}
		if s.sign(end, ".") && s.at(end-1).form == single && s.moreAfter(end+1) {
			end++
		}
		if j = end; s.at(j).is == space && s.at(j).breaks == 0 {
			j++
		} else if !s.sign(j-1, ".") {
			break
		}
	}
	return end
}

// moreAfter says whether the dot after an initial ends no sentence: a name, a small word or a
// comma follows.
func (s *scan) moreAfter(i int) bool {
	if s.sign(i, ",-)'\":;?!") {
		return true
	}
	if s.at(i).is == word {
		return true // J.P.
	}
	p := s.at(i + 1)
	if s.at(i).is != space || s.at(i).breaks > 0 {
		return false
	}
	return p.is == word && (p.form == lower || !p.has(stop|title|abbreviated|organisation)) || p.is == number || p.is == masked || s.sign(i+1, "(-")
}

// namePart is the part after a word of a name, with the small words before it.
func (s *scan) namePart(j, n int, m manner) (int, bool) {
	start := j
	for steps := 0; steps < 3 && s.at(j).is == word && s.at(j).has(particle); steps++ {
		k := s.wordAfter(j)
		if s.sign(j+1, "-") && s.at(j+2).is == word {
			k = j + 2 // El-Amrani
		}
		if k == j || s.at(k).is != word || s.say(j) == "l" && n == 0 && s.at(j).form == lower {
			break
		}
		j = k
	}
	if s.sign(j, "'") && (s.say(j+1) == "t" || s.say(j+1) == "s") && s.at(j+2).is == space && s.isCapital(j+3) {
		j += 3 // 't Hooft
	}
	p := s.at(j)
	if p.is != word {
		return start, false
	}
	if p.form == caseless {
		return j + 1, true
	}
	if s.isCapital(j) && !m.shout {
		if s.capitalName(j, n, m) {
			return s.elided(j), true
		}
		return start, false
	}
	if s.smallName(start, j, n, m) {
		return s.elided(j), true
	}
	return start, false
}

// elided is the part after a word of a name, with what follows an elided letter: D'Hondt, N'Diaye.
func (s *scan) elided(j int) int {
	if s.at(j).to-s.at(j).from <= 2 && s.sign(j+1, "'") && s.at(j+2).is == word && s.say(j+2) != "s" {
		return j + 3
	}
	return j + 1
}

// joints takes what is joined to a name by a dash or an apostrophe: Jean-Pierre, O'Brien; but
// not the possessive of Jones's.
func (s *scan) joints(end int) int {
	for n := 0; n < 6 && s.sign(end, "-'"); n++ {
		k := end + 1
		if s.at(k).is != word || s.sign(end, "'") && s.at(k).to-s.at(k).from < 2 {
			break
		}
		end = k + 1
	}
	for n := 0; n < 3 && s.sign(end, ".") && s.sign(end+1, "-") && s.isCapital(end+2); n++ { // J.-P.
		end += 3
	}
	return end
}

// capitalName says whether a word with a capital is part of a name.
func (s *scan) capitalName(j, n int, m manner) bool {
	p := s.at(j)
	if p.has(stop) && !(p.form == single && s.sign(j+1, ".")) && !(p.form == single && n == 0 && !m.person) && !(p.has(particle) && s.isCapital(j)) {
		return p.form == single && s.sign(j+1, "'") && s.isCapital(j+2)
	}
	if n == 0 && !m.person {
		return !p.has(title|abbreviated) || p.form == single
	}
	if p.has(organisation|unit|title|abbreviated) && p.form != single || p.has(noun) || s.nounLike(j) {
		return false
	}
	if n == 0 && (p.has(function|fileWeak|phoneKey|cardKey|registerKey) || s.acronym(j) || p.form == caps && p.has(common|verb|person)) {
		return false
	}
	return n == 0 || !s.acronym(j) && !p.has(verb|month)
}

// acronym says whether a word in capitals cannot be a name: it has no vowel.
func (s *scan) acronym(j int) bool {
	if s.at(j).form != caps || len(s.say(j)) < 3 {
		return false
	}
	for _, c := range s.say(j) {
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			return false
		}
		if c >= 0x80 {
			return false
		}
	}
	return true
}

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
