package mask

// nameParts is how many words a name has at most.
const nameParts = 6

// nameHit is the name that starts with a part, if one does.
func (s *scan) nameHit(j int, m manner) (hit, bool) {
	if s.due.kind == File && s.due.at == j && s.at(j+1).is != space {
		if h, ok := s.fileNumber(j); ok {
			return h, true
		}
	}
	end := s.name(j, m)
	if end == j {
		return hit{}, false
	}
	if m.list {
		s.another(end)
	}
	return hit{j, end, Name}, true
}

// another expects a second name after "et" or a comma.
func (s *scan) another(end int) {
	k := end
	if s.sign(k, ",") {
		k++
	}
	if k = s.blankSame(k); k == end {
		return
	}
	switch s.say(k) {
	case "et", "en", "und", "and", "&":
		k = s.blankSame(k + 1)
	}
	if s.isCapital(k) && !s.at(k).has(title|abbreviated|person) {
		s.expect(Name, k, k, surely)
	}
}

// name is the part after the name that starts with a part; the part itself if none does.
func (s *scan) name(j int, m manner) int {
	end := j
	for n := 0; n < nameParts; n++ {
		k, ok := s.namePart(j, n, m)
		if !ok {
			break
		}
		end = s.joints(k)
		if n == 0 && s.isCapital(k-1) && !m.shout {
			m.small = noSmall // the rest has capitals, too
		}
		if s.sign(end, ".") && s.at(end-1).form == single && s.moreAfter(end+1) {
			end++
		}
		if j = end; s.at(j).is == space && s.at(j).breaks == 0 {
			j++
		} else if !s.sign(j-1, ".") {
			break
		}
	}
	return end
}

// moreAfter says whether the dot after an initial ends no sentence: a name, a small word or a
// comma follows.
func (s *scan) moreAfter(i int) bool {
	if s.sign(i, ",-)'\":;?!") {
		return true
	}
	if s.at(i).is == word {
		return true // J.P.
	}
	p := s.at(i + 1)
	if s.at(i).is != space || s.at(i).breaks > 0 {
		return false
	}
	return p.is == word && (p.form == lower || !p.has(stop|title|abbreviated|organisation)) || p.is == number || p.is == masked || s.sign(i+1, "(-")
}

// namePart is the part after a word of a name, with the small words before it.
func (s *scan) namePart(j, n int, m manner) (int, bool) {
	start := j
	for steps := 0; steps < 3 && s.at(j).is == word && s.at(j).has(particle); steps++ {
		k := s.wordAfter(j)
		if s.sign(j+1, "-") && s.at(j+2).is == word {
			k = j + 2 // El-Amrani
		}
		if k == j || s.at(k).is != word || s.say(j) == "l" && n == 0 && s.at(j).form == lower ||
			s.isCapital(j) && s.at(j).has(given) && s.at(k).form == lower { // Ben helpt
			break
		}
		j = k
	}
	if s.sign(j, "'") && (s.say(j+1) == "t" || s.say(j+1) == "s") && s.at(j+2).is == space && s.isCapital(j+3) {
		j += 3 // 't Hooft
	}
	p := s.at(j)
	if p.is != word || s.sign(s.blankSame(j+1), ":") && s.isNaming(j) { // "Nom : Diallo Prénom : Aminata"
		return start, false
	}
	if p.form == caseless {
		return j + 1, true
	}
	if s.isCapital(j) && !m.shout {
		if s.capitalName(j, n, m) {
			return s.elided(j), true
		}
		return start, false
	}
	if s.smallName(start, j, n, m) {
		return s.elided(j), true
	}
	return start, false
}

// elided is the part after a word of a name, with what follows an elided letter: D'Hondt, N'Diaye.
func (s *scan) elided(j int) int {
	if s.at(j).to-s.at(j).from <= 2 && s.sign(j+1, "'") && s.at(j+2).is == word && s.say(j+2) != "s" {
		return j + 3
	}
	return j + 1
}

// joints takes what is joined to a name by a dash or an apostrophe: Jean-Pierre, O'Brien; but
// not the possessive of Jones's.
func (s *scan) joints(end int) int {
	for n := 0; n < 6 && s.sign(end, "-'"); n++ {
		k := end + 1
		if s.at(k).is != word || s.sign(end, "'") && s.at(k).to-s.at(k).from < 2 {
			break
		}
		end = k + 1
	}
	for n := 0; n < 3 && s.sign(end, ".") && s.sign(end+1, "-") && s.isCapital(end+2); n++ { // J.-P.
		end += 3
	}
	return end
}
