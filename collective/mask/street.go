package mask

// street recognises addresses that start with what the street is: rue de la Loi 16. A street
// without a house number is a public place: it stays, with the name of whoever it is called after.
func (s *scan) street(i int) (hit, bool) {
	p := s.at(i)
	if p.is != word || !p.has(street|weakStreet) || s.joined(i) {
		return hit{}, false
	}
	j := i + 1
	if s.sign(i-1, "-'") && s.say(i-2) == "grand" && i-2 >= s.end() { // Grand-Rue
		if house := s.houseAfter(j, true); house > 0 {
			return hit{i - 2, s.tail(house), Address}, true
		}
	}
	if s.sign(j, ".") {
		j++
	}
	if s.sign(j, "-") {
		return hit{}, false
	}
	n := s.streetName(i, j)
	if n.house == 0 && s.compoundStreet(i) == 2 {
		return hit{}, false
	}
	if n.house > 0 {
		return hit{s.streetStart(i), s.tail(n.house), Address}, true
	}
	if n.capitals > 0 {
		return hit{from: i, to: n.end}, true
	}
	return hit{}, false
}

// streetStart takes a capital word before a street that has no name after it: Leuvense Steenweg.
func (s *scan) streetStart(i int) int {
	if k := i - 2; k >= s.end() && s.at(i-1).is == space && s.isCapital(k) && s.at(k).has(royal) {
		return k
	}
	return i
}

// named is the name of a street, and the part after its house number if it has one.
type named struct {
	end, house      int
	capitals, small int
}

// streetName reads the words of a name up to a house number: words with a capital, the small
// words between them, or at most two ordinary ones.
func (s *scan) streetName(kind, j int) named {
	n := named{end: j}
	weak := s.at(kind).has(weakStreet)
	led := false // by "de la", so that the name is no verb
	for steps := 0; steps < 12; steps++ {
		if words := n.capitals + n.small; words > 0 && (n.capitals > 0 || !weak && (led || words == 1)) {
			if house := s.houseAfter(j, n.capitals > 0); house > 0 {
				n.house = house
				return n
			}
		}
		for s.at(j).is == space && s.at(j).breaks == 0 || s.sign(j, "-'.") && (n.capitals+n.small > 0 || s.sign(j, "'")) {
			j++
		}
		p := s.at(j)
		switch {
		case p.is == number && len(s.say(j)) <= 2 && (s.isMonthAfter(j) || led && n.capitals+n.small == 0 && s.at(j+1).is == space && s.isCapital(j+2)):
			j += 2 // rue du 4 Août, rue des 3 Fontaines
			n.capitals++
			n.end = j + 1
		case p.is != word:
			return n
		case p.has(abbreviated|title) && !p.has(person) && n.capitals+n.small == 0 && s.say(j) != "docteur" && s.say(j) != "dr" && !led:
			return n // à la rue, Mme …
		case s.isCapital(j) && (led || !p.has(stop)), s.sign(j-1, "-") && n.capitals > 0:
			n.capitals++
			n.end = j + 1
		case p.has(particle|article) || s.say(j) == "au" || s.say(j) == "aux" || s.say(j) == "et" || s.say(j) == "sous" || s.say(j) == "sur":
			led = led || p.has(particle)
		case n.capitals > 0 || n.small == 2 || p.has(stop|verb|unit) || weak && !led:
			return n
		default:
			n.small++
		}
		j++
	}
	return n
}

func (s *scan) isMonthAfter(j int) bool {
	k := s.ordinal(j + 1)
	return s.at(k).is == space && s.at(k+1).has(month)
}

var (
	streetEnds     = []string{"straat", "laan", "steenweg", "plein", "dreef", "stwg", "kaai", "kade", "gracht", "singel", "strasse", "gasse", "str", "allee", "chaussee", "straatje"}
	weakStreetEnds = []string{"weg", "lei", "hof", "park", "ring", "berg", "veld", "baan", "markt", "pad", "plaats", "platz", "ufer", "damm", "dijk", "heide", "poort", "wijk", "hoek", "bos", "vest"}
)
