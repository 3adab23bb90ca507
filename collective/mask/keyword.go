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
		if q := s.at(j); q.is == word && q.form == lower && !q.has(stop|verb|unit|particle) && s.at(j+1).is == space && len(s.say(j+2)) >= 5 && s.at(j+2).is == number {
			j += 2 // dossier chômage 4471203
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
