package mask

// houseAfter is the part after a house number that follows the name of a street; 0 if none
// does. The surer the name, the less must the number look like one.
func (s *scan) houseAfter(j int, sure bool) int {
	j = s.blankSame(j)
	comma := s.sign(j, ",")
	if comma {
		if j = s.blankSame(j + 1); s.isZip(j) {
			return 0 // place Saint-Lambert, 4000 Liège: a public place and its town
		}
	}
	for n := 0; n < 4 && (s.at(j).has(numberWord) || s.say(j) == "°" || s.sign(j, ".") && n > 0); n++ {
		comma, sure = false, true
		j = s.blankSame(j + 1)
	}
	end := s.house(j)
	if end == 0 {
		return 0
	}
	next := s.blankSame(end)
	p := s.at(next)
	if next > end && p.is == word && p.form == lower && !p.has(stop|particle|article|box|verb) && (comma || !sure && !s.clearAfter(next)) {
		return 0 // rue Pierreuse, 3 points
	}
	return end
}

// clearAfter says whether a word after a number in a street without capitals is not what is
// being counted.
func (s *scan) clearAfter(i int) bool { return !s.at(i).has(unit) }

// house is the part after a house number: 16, 16A, 16 bis, 16/3, 16-18; 0 if none starts here.
func (s *scan) house(j int) int {
	if s.at(j).is != number || len(s.say(j)) > 4 || s.counted(j+1) || s.sign(j+1, ":") && s.at(j+2).is == number {
		return 0
	}
	j++
	if p := s.at(j); p.is == word {
		if w := s.say(j); w == "h" || w == "u" || p.to-p.from > 1 && w != "bis" && w != "ter" && w != "quater" && w != "bus" && w != "bte" {
			return 0
		}
		if w := s.say(j); w != "bus" && w != "bte" {
			j++
		}
		if s.at(j).is == number && s.at(j-1).is == word { // 16b3
			j++
		}
	} else if k := s.blankSame(j); k > j && s.at(k).is == word {
		if w := s.say(k); w == "bis" || w == "ter" || s.at(k).form == single && s.at(k+1).is != word && !s.sign(k+1, "'.") && !s.sign(k+1, "-") {
			j = k + 1
		} else if w := s.say(k); len(w) == 1 && w <= "g" && s.sign(k+1, ",") {
			j = k + 1
		}
	}
	for n := 0; n < 3 && s.sign(j, "/-.") && (s.at(j+1).is == number && len(s.say(j+1)) <= 4 || s.at(j+1).is == word && s.at(j+1).to-s.at(j+1).from == 1); n++ {
		if s.sign(j, "-") && s.isZip(j+1) {
			break
		}
		if j += 2; s.at(j).is == word && s.at(j).to-s.at(j).from == 1 || s.at(j).is == number && s.at(j-1).is == word {
			j++
		}
	}
	return j
}

// tail takes the box, the postal code and the town after a house number.
func (s *scan) tail(end int) int {
	for n := 0; n < 2; n++ {
		k := s.blankSame(end)
		if s.sign(k, ",(") {
			k = s.blankSame(k + 1)
		}
		if !s.at(k).has(box) {
			break
		}
		k++
		if s.sign(k, ".") {
			k++
		}
		k = s.blankSame(k)
		if s.at(k).has(numberWord) && s.at(k).to-s.at(k).from <= 2 {
			if k++; s.say(k) == "°" || s.sign(k, ".") {
				k++
			}
			k = s.blankSame(k)
		}
		if p := s.at(k); p.is == number && p.to-p.from <= 4 || p.is == word && (p.to-p.from == 1 && p.form == single) {
			end = k + 1
		} else if p.is == word && p.to-p.from == 1 && s.at(k+1).is == number {
			end = k + 2
		} else {
			break
		}
		if p := s.at(end); p.is == word && p.to-p.from == 1 {
			end++
		}
		if s.sign(end, ".") && s.at(end+1).is == number {
			end += 2
		}
	}
	if k := s.zip(end); k > 0 {
		return k
	}
	return end
}
