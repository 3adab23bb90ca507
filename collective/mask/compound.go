package mask

import (
	"slices"
	"strings"
)

// compound recognises Dutch and German streets, whose kind ends the word: Kerkstraat 5.
func (s *scan) compound(i int) (hit, bool) {
	if s.at(i).is != word {
		return hit{}, false
	}
	strength := s.compoundStreet(i)
	if strength == 0 {
		return hit{}, false
	}
	j := i + 1
	if s.sign(j, ".") {
		j++
	}
	house := s.houseAfter(j, s.isCapital(i))
	if house == 0 {
		return hit{}, false
	}
	return hit{s.compoundStart(i), s.tail(house), Address}, true
}

// compoundStreet is 2 for a word that is a street, 1 for one that may be, in capitals, 0 else.
func (s *scan) compoundStreet(i int) int {
	w := s.say(i)
	apart := s.at(i-1).is == space && i-2 >= s.end() && s.isCapital(i-2) && !s.at(i-2).has(stop|title|abbreviated|month)
	for _, end := range streetEnds {
		if w == end && apart && s.isCapital(i) {
			return 2
		}
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return 2
		}
	}
	if !s.isCapital(i) {
		return 0
	}
	if apart && s.at(i-2).has(royal) && slices.Contains(weakStreetEnds, w) {
		return 2
	}
	switch w {
	case "onderweg", "halfweg", "vallei", "allerlei", "bahnhof", "friedhof", "flughafen", "umweg", "spielplatz", "arbeitsplatz", "parkplatz",
		"sitzplatz", "werkplaats", "parkeerplaats", "opvangplaats", "arbeitsmarkt", "arbeidsmarkt", "parkplaats", "wohnungsmarkt",
		"gerichtshof", "geenszins", "standplaats", "vertrekplaats", "hauptbahnhof", "kitaplatz", "woningmarkt", "supermarkt", "wohnplatz",
		"schulhof", "schlafplatz", "slaapplaats", "wachtplaats", "weg", "studienplatz", "therapieplatz", "heimplatz":
		return 0
	}
	for _, end := range weakStreetEnds {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return 1
		}
	}
	return 0
}

// compoundStart takes what belongs to the name before the word: Sint-Jans-, Koning, Albert I-.
func (s *scan) compoundStart(i int) int {
	if w := s.say(i); slices.Contains(streetEnds, w) || slices.Contains(weakStreetEnds, w) {
		i -= 2 // Kölner Straße, Oude Baan
	}
	for n := 0; n < 8; n++ {
		switch {
		case i-2 >= s.end() && s.sign(i-1, "-") && s.at(i-2).is == word:
			i -= 2
		case i-3 >= s.end() && s.sign(i-1, "-") && s.sign(i-2, ".") && s.at(i-3).is == word:
			i -= 3
		case i-2 >= s.end() && s.at(i-1).is == space && s.isCapital(i-2) && s.at(i-2).has(royal):
			i -= 2
		case i-2 >= s.end() && s.at(i-1).is == space && s.isCapital(i-2) && s.inside(i-2) && !s.at(i-2).has(stop|organisation|title|abbreviated) &&
			!strings.HasSuffix(s.say(i), "se") && !strings.HasSuffix(s.say(i), "str"):
			i -= 2
		default:
			return i
		}
	}
	return i
}

// inside says whether a word is not the first one of its sentence, where a capital says nothing.
func (s *scan) inside(i int) bool {
	return s.at(i-1).is == space && s.at(i-2).is == word
}
