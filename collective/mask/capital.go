package mask

// capitalName says whether a word with a capital is part of a name.
func (s *scan) capitalName(j, n int, m manner) bool {
	p := s.at(j)
	if p.has(stop) && !s.despite(j, n, m) {
		return p.form == single && s.sign(j+1, "'") && s.isCapital(j+2)
	}
	if n == 0 && !m.person {
		return !p.has(title|abbreviated) || p.form == single
	}
	if p.has(organisation|unit|title|abbreviated) && p.form != single && !p.has(given) || p.has(noun) || s.nounLike(j) || s.acronym(j) {
		return false
	}
	if p.form == caps && p.has(common|verb|person) {
		return false
	}
	if n == 0 {
		return !p.has(function | fileWeak | phoneKey | cardKey | registerKey)
	}
	return !p.has(month)
}

// despite says whether a word is a name though it is one of grammar, too: an initial, Ben, Will,
// or El; after a short title, which nothing but a name follows, any.
func (s *scan) despite(j, n int, m manner) bool {
	p := s.at(j)
	if p.form == single {
		return s.sign(j+1, ".") || n == 0 && !m.person
	}
	return p.has(particle|given) || n == 0 && p.form == capital && m.small == mostSmall
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
