package mask

import "strings"

// numberOf reads numéro de …, n° d'…: a number follows that only its holder has, unless it is
// that of a house, a page, a line.
func (s *scan) numberOf(i int) {
	j := i + 1
	if s.say(j) == "°" || s.sign(j, ".") {
		j++
	}
	j = s.blank(j)
	if w := s.say(j); w != "de" && w != "d" && w != "du" || s.at(j+1).is != space && !s.sign(j+1, "'") {
		s.numberAlone(i, j)
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

// numberAlone reads n° without what it is a number of: that was said before, as in dossier
// chômage n° …, or the number is long, or letters say which office it is of.
func (s *scan) numberAlone(i, j int) {
	k, _ := s.connect(j, false)
	if s.before(i, 3, notFile) {
		return
	}
	d := s.say(k)
	long := s.at(k).is == number && len(d) >= 5 && d[0] != '0' && !strings.HasPrefix(d, "116") && !strings.HasPrefix(d, "32")
	office := s.at(k).form == caps && len(d) <= 3 && s.at(k+1).is == space && len(s.say(k+2)) >= 5 && s.at(k+2).is == number
	if long || office || s.before(i, 9, fileKey|fileWeak) {
		s.expect(File, k, k, numbered)
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
