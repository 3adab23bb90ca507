package mask

// numberFirst recognises addresses whose number stands before the street: 12, rue Neuve; 12 Main
// Street; and those whose street has an unknown form, before a postal code: Am Markt 5, 4700 Eupen.
func (s *scan) numberFirst(i int) (hit, bool) {
	if s.at(i).is != number || s.joined(i) || len(s.say(i)) > 4 || s.sign(i-1, ".,:/-€$§") && s.at(i-2).is != space {
		return hit{}, false
	}
	if k := i - 2; s.at(i-1).is == space && (s.at(k).has(month) || s.at(k).has(organisation) && !s.isCapital(k)) {
		return hit{}, false
	}
	end := s.house(i)
	if end == 0 {
		return hit{}, false
	}
	if h, ok := s.beforeTown(i, end); ok {
		return h, true
	}
	if s.sign(end, ",") {
		end++
	}
	if s.at(end).is != space || s.at(end).breaks > 0 || len(s.say(i)) == 4 && s.say(i) >= "1900" && s.say(i) < "2100" {
		return hit{}, false
	}
	if h, ok := s.frenchFront(i, end+1); ok {
		return h, true
	}
	return s.englishFront(i, end+1)
}

// frenchFront reads "rue de la Loi" after its number.
func (s *scan) frenchFront(i, j int) (hit, bool) {
	if !s.at(j).has(street | weakStreet) {
		return hit{}, false
	}
	from := j + 1
	if s.sign(from, ".") {
		from++
	}
	n := s.streetName(j, from)
	if n.capitals > 0 {
		return hit{i, s.tail(n.end), Address}, true
	}
	if !s.at(j).has(street) || s.at(from).is != space {
		return hit{}, false
	}
	k, led := from, false // rue de la loi, rue neuve
	for s.at(k).is == space && s.at(k).breaks == 0 && s.at(k+1).has(particle) && s.at(k+1).is == word && k < from+8 {
		if k, led = k+2, true; s.sign(k, "'") {
			k++
			break
		}
	}
	if s.at(k).is == space {
		k++
	}
	if p := s.at(k); p.is != word || p.has(stop|unit) || p.has(verb) && !led {
		return hit{}, false
	}
	return hit{i, s.tail(k + 1), Address}, true
}

// englishFront reads "Main Street" after its number.
func (s *scan) englishFront(i, j int) (hit, bool) {
	small := 0
	for n := 0; n < 4; n++ {
		p := s.at(j)
		if p.is != word || p.has(stop) && p.form == lower {
			return hit{}, false
		}
		if n > 0 && p.has(streetEnd) && (small == 0 && s.isCapital(j) || small <= 1 && (s.say(j) == "street" || s.say(j) == "road" || s.say(j) == "avenue" || s.say(j) == "lane")) {
			end := j + 1
			if s.sign(end, ".") && s.say(j) != "street" && s.at(end+1).is == space && !s.isCapital(end+2) {
				end++
			}
			return hit{i, s.tail(end), Address}, true
		}
		if !s.isCapital(j) {
			small++
		}
		if j++; s.sign(j, "'") && s.at(j+1).is == word {
			j += 2
		}
		if s.sign(j, ".") {
			j++
		}
		if s.at(j).is != space {
			return hit{}, false
		}
		j++
	}
	return hit{}, false
}

// beforeTown reads a number between capital words and a postal code with its town.
func (s *scan) beforeTown(i, end int) (hit, bool) {
	k := s.blank(end)
	if s.sign(k, ",-") {
		k = s.blank(k + 1)
	}
	if w := s.say(k); (w == "b" || w == "be") && s.sign(k+1, "-") {
		k += 2
	}
	if !s.isZip(k) || s.zip(end) == 0 {
		return hit{}, false
	}
	from := s.capitalsBefore(i)
	if from == i {
		return hit{}, false
	}
	return hit{from, s.tail(end), Address}, true
}

// capitalsBefore is where the capital words before a number start, with the small words between.
func (s *scan) capitalsBefore(i int) int {
	from, k := i, i-2
	if s.at(i-1).is != space {
		return i
	}
	if s.sign(k, ",") {
		k--
	}
	for n := 0; n < 6 && k >= s.end() && s.at(k).is == word; n++ {
		p := s.at(k)
		if p.has(month|title|abbreviated|organisation|numberWord) || p.has(stop) && !p.has(particle|article) || !s.isCapital(k) && (n == 0 || !p.has(particle|article)) {
			break
		}
		if s.isCapital(k) {
			from = k
		}
		if sep := s.at(k - 1); sep.is == space && sep.breaks == 0 || s.sign(k-1, "-'") {
			k -= 2
			continue
		}
		break
	}
	return from
}
