package mask

// isZip says whether a part is a postal code with a town after it.
func (s *scan) isZip(i int) bool {
	n := len(s.say(i))
	return s.at(i).is == number && (n == 4 || n == 5) && s.say(i)[0] != '0' && s.at(i+1).is == space && s.town(i+2) > 0
}

// zip is the part after a postal code and its town; 0 if none follows.
func (s *scan) zip(j int) int {
	k := s.blank(j)
	if s.sign(k, ",-(;") {
		k = s.blank(k + 1)
	}
	if w := s.say(k); (w == "a" || w == "in" || w == "te") && s.at(k+1).is == space {
		k += 2
	}
	if w := s.say(k); (w == "b" || w == "be" || w == "d" || w == "l" || w == "f" || w == "nl") && s.at(k+1).is != space {
		if k++; s.sign(k, "-") {
			k++
		}
	}
	n := len(s.say(k))
	if k == j || s.at(k).is != number || n != 4 && n != 5 {
		return 0
	}
	end := k + 1
	if s.at(end).is == space && s.at(end+1).form == caps && len(s.say(end+1)) == 2 && s.isCapital(end+3) {
		end += 2 // Dutch: 1234 AB
	}
	if s.at(end).is == space && s.at(end).breaks == 0 {
		if t := s.town(end + 1); t > 0 {
			return t
		}
		if p := s.at(end + 1); p.is == word && p.form == lower && !p.has(stop|verb|unit|common|particle|article|currency) {
			for end += 2; s.sign(end, "-") && s.at(end+1).is == word; {
				end += 2
			}
			return end
		}
	}
	if s.counted(end) || n == 4 && s.say(k) >= "1900" && s.say(k) <= "2099" {
		return 0
	}
	return end
}

// town is the part after the name of a town: Braine-le-Comte, La Louvière; 0 if none starts here.
func (s *scan) town(j int) int {
	end := 0
	for n := 0; n < 5; n++ {
		p := s.at(j)
		switch {
		case s.isCapital(j) && !p.has(title|abbreviated|month) && (!p.has(stop) || p.has(particle)):
			for end = j + 1; s.sign(end, "-'") && s.at(end+1).is == word; {
				end += 2
			}
			if w := s.say(j); (w == "st" || w == "ste") && s.sign(end, ".") && s.at(end+1).is == space {
				end++
			}
		case n > 0 && p.has(particle) && s.sign(j+1, "'") && s.isCapital(j+2):
			end = j + 3
		default:
			return end
		}
		if s.at(end).is != space || s.at(end).breaks > 0 || n > 2 {
			return end
		}
		j = end + 1
		switch s.say(end - 1) {
		case ".", "saint", "sainte", "sint", "sankt", "st", "mont":
			continue
		}
		if !s.at(end-1).has(particle) && !s.at(j).has(particle) {
			return end
		}
	}
	return end
}
