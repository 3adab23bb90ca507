package mask

import "strings"

// afterPerson reads a name after what somebody is to somebody: sa fille Aïcha. A comma or a
// bracket may stand between.
func (s *scan) afterPerson(i int) (hit, bool) {
	m := manner{person: true, list: s.at(i).has(several)}
	j := s.inclusive(i + 1)
	if s.at(j).is == space && s.at(j+1).has(function|common) && s.at(j+1).form == lower && s.at(j+2).is == space && s.isCapital(j+3) {
		j += 2 // l'assistante sociale Sophie Lambert
	}
	comma := s.sign(j, ",")
	if comma {
		j++
	}
	if s.sign(j, ":") {
		j++
	} else if s.at(j).is != space {
		return hit{}, false
	}
	if j = s.open(j, false); s.at(j).has(title|abbreviated) && !s.at(j).has(person) {
		return hit{}, false // the title finds it
	}
	h, ok := s.nameHit(j, m)
	if ok && comma && !s.sign(h.to, ",.)") && s.at(h.to).is != 0 {
		return hit{}, false
	}
	return h, ok
}

// isOwned says whether a word that is other things, too, is a person here, by the word before it:
// her son, zijn man, ihr Mann.
func (s *scan) isOwned(i int) bool {
	if s.at(i-1).is != space {
		return false
	}
	before := s.say(i - 2)
	switch s.say(i) {
	case "son", "sons":
		switch before {
		case "her", "his", "my", "their", "our", "your", "s", "the", "eldest", "youngest", "young", "little":
			return true
		}
		return false
	case "little", "young", "guy", "family", "mensch", "jongeman":
		return s.at(i).form == lower || s.at(i-2).has(possessive)
	}
	return s.at(i - 2).has(possessive | common)
}

// isNaming says whether a word announces a name: nommé, s'appelle, heet, named; "called" only
// after somebody, since services are called, too; "nom :" only with its colon.
func (s *scan) isNaming(i int) bool {
	switch s.say(i) {
	case "heet", "heisst":
		switch s.say(i - 2) {
		case "das", "es", "was", "dat", "het", "wat", "zo", "so":
			return false
		}
		return true
	case "appelle", "appelait", "appelant", "appellent":
		return s.sign(i-1, "'") && (s.say(i-2) == "s" || s.say(i-2) == "m")
	case "called":
		return s.at(i-1).is == space && (s.at(i-2).has(person|owned|title) || strings.Contains(" is was someone somebody ", " "+s.say(i-2)+" ")) ||
			s.sign(i-2, ",")
	case "genannt", "appele", "appelee":
		return s.at(i-1).is == space && s.at(i-2).has(person|owned|title)
	case "nom", "prenom", "prenoms", "naam", "voornaam", "achternaam", "familienaam", "name", "vorname", "nachname", "familienname", "surname", "noms":
		k := s.inclusive(i + 1)
		if s.sign(s.blankSame(k), ":") {
			return true
		}
		w := s.say(s.blankSame(k))
		return (w == "is" || w == "ist" || w == "est") && s.at(i-2).has(possessive) || s.at(i-2).is == word && s.at(i-1).is == space &&
			(s.say(i-2) == "de" && s.say(i) == "naam" && s.say(i-4) == "met" || s.say(i-2) == "mit")
	case "suis", "ben", "bin", "am": // je suis Karim Benali
		k := i + 2
		return (s.say(i-2) == "je" || s.say(i-2) == "ik" || s.say(i-2) == "ich" || s.say(i-2) == "i") && s.isCapital(k) && s.at(k+1).is == space &&
			s.isCapital(k+2) && !s.at(k).has(stop|organisation|noun|function) && !s.at(k+2).has(stop|organisation|noun|function) && !s.nounLike(k) && !s.nounLike(k+2)
	case "namen":
		return s.at(i-1).is == space && (s.say(i-2) == "mit" || s.say(i-2) == "dem")
	case "famille":
		return s.say(i-2) == "de" && s.say(i-4) == "nom"
	}
	return s.at(i).has(naming)
}

// afterNaming reads a name after a word for being called.
func (s *scan) afterNaming(i int) (hit, bool) {
	j := s.blankSame(s.inclusive(i + 1))
	m := manner{person: true}
	if strings.HasPrefix(s.say(i), "appel") && !s.at(j).has(article) {
		m.small = rareSmall
	}
	if w := s.say(j); w == "is" || w == "ist" || w == "est" {
		j = s.blankSame(j + 1)
	}
	if w := s.say(j); w == "de" && s.say(s.blankSame(j+1)) == "famille" {
		j = s.blankSame(s.blankSame(j+1) + 1)
	}
	if s.sign(j, ":") {
		m = manner{small: mostSmall}
		j++
	}
	if j = s.open(j, false); s.at(j).has(title|abbreviated) && !s.at(j).has(person) {
		return hit{}, false
	}
	if s.at(i).has(naming) && (s.say(i) == "nomme" || s.say(i) == "nommee" || s.say(i) == "heet") && s.at(j).has(function) {
		return hit{}, false // nommé directeur
	}
	return s.nameHit(j, m)
}

// nounLike says whether a word ends like a German noun, which has a capital without being a name.
func (s *scan) nounLike(i int) bool {
	w := s.say(i)
	if s.at(i).form != capital || len(w) < 6 {
		return false
	}
	for _, end := range []string{"ung", "ungen", "heit", "keit", "schaft", "geld", "antrag", "termin", "karte", "nummer", "schein", "stelle", "hilfe",
		"kasse", "konto", "kosten", "recht", "bescheid", "rente", "miete", "versicherung", "amt", "tag", "formular", "unterlagen", "zentrum", "dienst",
		"buro", "adresse", "termine", "bescheinigung", "wohnung", "vertrag", "gesprach", "beihilfe", "leistung", "leistungen", "schalter", "ausweis"} {
		if len(w) > len(end)+1 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
