package mask

// manner is how a name is read after what came before it.
type manner struct {
	small  smallLetters // what of a name in small letters is taken
	person bool         // after a family word: services and places are no names
	shout  bool         // in a text in capitals, where they say nothing
	list   bool         // another name may follow after "et"
}

// smallLetters says which words in small letters are a name.
type smallLetters int

const (
	noSmall   smallLetters = iota
	rareSmall              // what is no word of the languages: after madame
	mostSmall              // what is neither grammar nor a verb: after mme
)

// title recognises names after a title, a family word, or a word for being called.
func (s *scan) title(i int) (hit, bool) {
	p := s.at(i)
	if s.due.kind == Name && i == s.due.at {
		return s.nameHit(i, manner{person: true, list: true})
	}
	if p.is != word || s.joined(i) {
		return hit{}, false
	}
	switch {
	case p.has(abbreviated | title):
		return s.afterTitle(i)
	case p.has(person) || p.has(owned) && s.isOwned(i):
		return s.afterPerson(i)
	case s.isNaming(i):
		return s.afterNaming(i)
	}
	return hit{}, false
}

// afterTitle reads what follows a title: a function stays, a name does not.
func (s *scan) afterTitle(i int) (hit, bool) {
	p := s.at(i)
	m, ok := s.titleManner(i)
	if !ok {
		return hit{}, false
	}
	j := s.open(i+1, p.has(abbreviated) || s.say(i) == "prof")
	for n := 0; n < 4 && s.at(j).has(abbreviated|title) && s.at(j).is == word && s.at(j+1).is != 0 && s.say(j) != "m" && s.say(j) != "me"; n++ {
		j = s.open(j+1, s.at(j).has(abbreviated)) // Herr Dr.
	}
	if s.say(j) == "med" && s.sign(j+1, ".") {
		j = s.open(j+2, false)
	}
	if k := s.office(j); k > j {
		if k = s.blankSame(k); s.isCapital(k) && !s.at(k).has(stop|noun|organisation|verb|unit|title) && !s.nounLike(k) {
			return s.nameHit(k, manner{person: true})
		}
		return hit{from: i, to: j}, true
	}
	if h, ok := s.nameHit(j, m); ok {
		return h, true
	}
	if s.at(i).has(person) {
		return s.afterPerson(i)
	}
	return hit{}, false
}

// titleManner is how a title wants its name read, and whether it is a title at all here:
// "m" and "me" are other words, too, and "3 mm" is a length.
func (s *scan) titleManner(i int) (manner, bool) {
	p := s.at(i)
	m := manner{small: rareSmall, list: p.has(several)}
	if p.has(abbreviated) {
		m.small = mostSmall
	}
	dot := s.sign(i+1, ".")
	if p.has(abbreviated) && (s.at(i-1).is == number || s.at(i-1).is == space && s.at(i-2).is == number && p.form == lower && !dot) {
		return m, false
	}
	switch s.say(i) {
	case "m":
		if s.sign(i+1, "'") || p.form == lower && !dot || s.sign(i-1, "'-") || s.at(i-1).is == space && s.at(i-2).is == number && p.form == lower {
			return m, false
		}
		if p.form == lower {
			m.small = rareSmall
		} else if m.small = noSmall; dot {
			m.small = rareSmall
		}
	case "me":
		if p.form != capital {
			return m, false
		}
		m.small, m.person = noSmall, true
	case "fr", "hr", "mm", "pr", "prof":
		if !dot && (p.form == lower || s.say(i) != "mm" && s.say(i) != "pr") {
			return m, s.say(i) == "prof"
		}
		m.small = noSmall
	case "ms", "mw":
		if p.form == caps {
			m.small, m.person = noSmall, true
		}
	case "maitre", "docteur", "doctor", "doktor", "dokter", "professeur", "professor", "miss", "sir", "lady", "heer", "madam", "juf", "meester":
		m.small, m.person = noSmall, true
	}
	m.shout = s.shouted(i)
	return m, true
}

// shouted says whether the words around are all in capitals, so that they say nothing.
func (s *scan) shouted(i int) bool {
	if f := s.at(i).form; f != caps && !(f == single && s.sign(i+1, ".")) {
		return false
	}
	ordinary, words := 0, 0
	for k := max(0, i-12); k < i+14 && k < len(s.parts); k++ {
		p := s.at(k)
		if p.is != word || k == i {
			continue
		}
		if p.form == lower || p.form == capital {
			return false
		}
		words++
		if p.has(stop|verb) && p.to-p.from > 1 && !p.has(particle) {
			ordinary++
		}
	}
	return ordinary > 0 && words > 2
}

// open is the part after what may stand between a title and its name: the dot, white space, a
// quotation mark or a bracket, a mark for bold letters. Only short titles have a dot.
func (s *scan) open(j int, dot bool) int {
	j = s.inclusive(j)
	if dot && s.sign(j, ".") {
		j++
	}
	for n := 0; n < 5; n++ {
		if p := s.at(j); p.is == space && p.breaks < 2 || s.sign(j, "\"(*_") {
			j++
			continue
		}
		break
	}
	return j
}
