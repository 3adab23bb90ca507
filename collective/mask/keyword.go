package mask

import "strings"

// keyword notes what may follow a word: "réf." a file number, "né le" a date.
func (s *scan) keyword(i int) {
	p := s.at(i)
	if i == s.due.at && s.due.kind == File && (s.at(i+1).is == number || s.sign(i+1, "-/")) {
		return // the number itself: N-123
	}
	switch {
	case p.has(plateKey):
		j, _ := s.connect(i+1, false)
		s.expect(Plate, j, j+4, surely)
	case p.has(birthKey) && s.accented(i):
		s.expectBirth(i)
	case p.has(registerKey) || s.say(i) == "national" && s.before(i, 3, numberWord):
		j, _ := s.connect(i+1, false)
		s.expect(NISS, j, j, surely)
	case p.has(fileKey):
		j, _ := s.connect(i+1, true)
		s.expect(File, j, j, surely)
	case p.has(cardKey):
		j, _ := s.connect(i+1, true)
		s.expect(EID, j, j, surely)
	case p.has(fileWeak):
		j, how := s.connect(i+1, true)
		if s.before(i, 3, numberWord) || s.sign(i-2, "#") {
			how = numbered
		}
		s.expect(File, j, j, how)
	case p.has(phoneKey):
		j, _ := s.connect(i+1, false)
		s.expect(Phone, j, j, surely)
	case p.has(numberWord):
		s.numberOf(i)
	default:
		s.compoundNumber(i)
	}
}

func (s *scan) expect(k Kind, at, last int, how doubt) { s.due = due{k, at, last, how} }

// accented says whether the word is né and not ne: the plain form is the same.
func (s *scan) accented(i int) bool {
	switch s.say(i) {
	case "ne", "nes", "nee", "nees":
		p := s.at(i)
		return p.end-p.start > p.to-p.from
	}
	return true
}

// expectBirth expects a date: after a word for being born anywhere in the sentence, after one
// for the day itself at once.
func (s *scan) expectBirth(i int) {
	at := s.inclusive(i + 1)
	if s.sign(at, ".") {
		at++
	}
	far := 16
	if strings.HasPrefix(s.say(i), "naissance") || strings.HasPrefix(s.say(i), "geburt") || s.say(i) == "geboorte" {
		far = 6
	}
	last := at
	for last < at+far && !s.sign(last, ".;!?") && s.at(last).breaks < 2 && !s.at(last).has(verb) {
		last++
	}
	s.expect(Birth, at, last, surely)
}

// inclusive skips what makes a word fit everyone: client·e, né(e), patient-e.
func (s *scan) inclusive(j int) int {
	if !s.sign(j, ".-(/") || s.at(j+1).is != word {
		return j
	}
	switch s.say(j + 1) {
	case "e", "ne", "es", "se", "s", "rice", "trice", "euse", "in", "innen", "en", "te":
		if end := j + 2; s.sign(j, "(") == s.sign(end, ")") {
			if s.sign(end, ")") {
				return end + 1
			}
			if s.sign(end, ".-") && s.say(end+1) == "s" {
				return end + 2
			}
			return end
		}
	}
	return j
}

// connect is the part after what may stand between a keyword and its number, and how sure it
// makes that a number follows.
func (s *scan) connect(j int, of bool) (int, doubt) {
	how := bare
	j = s.inclusive(j)
	for end := j + 12; j < end; j++ {
		p := s.at(j)
		switch {
		case p.is == space && p.breaks < 2:
		case p.is == word && p.has(numberWord) && !s.sign(j+1, "-/") && s.at(j+1).is != number:
			how = min(how, numbered)
		case p.is == word && p.has(linking), of && s.sign(j, "'"):
		case of && p.is == word && s.sign(j+1, "'") && s.say(j) == "d":
		case s.say(j) == "°" || s.sign(j, "#") || s.say(j) == "№":
			how = min(how, numbered)
		case s.sign(j, ":="):
			how = min(how, told)
		case s.sign(j, ".*_\"(") || s.sign(j, "-") && s.at(j+1).is == space:
		default:
			return j, how
		}
	}
	return j, how
}

// numberOf reads numéro de …, n° d'…: a number follows that only its holder has, unless it is
// that of a house, a page, a line.
func (s *scan) numberOf(i int) {
	j := i + 1
	if s.say(j) == "°" || s.sign(j, ".") {
		j++
	}
	j = s.blank(j)
	if w := s.say(j); w != "de" && w != "d" && w != "du" || s.at(j+1).is != space && !s.sign(j+1, "'") {
		if s.before(i, 5, fileKey|fileWeak) && !s.before(i, 3, notFile) { // dossier chômage n° …
			k, _ := s.connect(j, false)
			s.expect(File, k, k, numbered)
		}
		return
	}
	if j += 2; s.at(j).has(notFile | title | abbreviated | organisation | person | phoneKey) {
		return
	}
	if s.at(j).is != word || s.at(j).has(registerKey|cardKey|accountKey|plateKey|communicationKey|fileKey|fileWeak) {
		return // the word itself says it
	}
	if k, _ := s.connect(j+1, true); s.at(k).is == number || s.isCapital(k) {
		s.expect(File, k, k, surely)
	}
}

// compoundNumber reads Dutch and German words that end in -nummer.
func (s *scan) compoundNumber(i int) {
	w := s.say(i)
	stem, ok := strings.CutSuffix(w, "nummer")
	if !ok {
		stem, ok = strings.CutSuffix(w, "nr")
	}
	if !ok || len(stem) < 3 {
		return
	}
	switch stem = strings.TrimSuffix(stem, "s"); stem {
	case "haus", "hau", "huis", "hui", "nood", "not", "kamer", "zimmer", "lijn", "linien", "post", "btw", "mwst", "onderneming", "unternehmen",
		"gratis", "service", "info", "bus", "konto", "rekening", "hotline", "pagina", "seiten", "artikel":
		return
	}
	j, _ := s.connect(i+1, false)
	s.expect(File, j, j, surely)
}
