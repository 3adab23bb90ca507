package mask

// office is the part after a function: la Ministre, Frau Ministerin, l'agent; j if none is here.
func (s *scan) office(j int) int {
	start, led := j, false
	if s.at(j).has(article) && (s.at(j).form == lower || s.at(s.wordAfter(j)).has(function|office)) {
		if k := s.wordAfter(j); k > j && s.at(k).is == word && (s.at(k).form == lower || s.at(k).has(function|office)) {
			j, led = k, true
		}
	}
	p := s.at(j)
	if p.is != word || !(p.has(function) || led && (p.has(office) || p.form == lower)) {
		return start
	}
	dutch := s.say(start) == "de" || s.say(start) == "der" || s.say(start) == "den"
	if led && !p.has(function|office) && (p.has(particle|abbreviated|title) || dutch && !p.has(common|stop)) {
		return start // van den Berg, de smet
	}
	for n := 0; n < 6; n++ {
		j++
		k := j
		if j = s.inclusive(j); j != k {
			k = j
		}
		if s.sign(k, "-") && s.at(k+1).is == word {
			j = k + 1
			continue
		}
		if s.at(k).is == space && s.at(k).breaks == 0 && s.at(k+1).has(function) {
			j = k + 1
			continue
		}
		return k
	}
	return j
}

// wordAfter is the word after an article: after white space, or after l'.
func (s *scan) wordAfter(j int) int {
	if s.sign(j+1, "'") {
		return s.blankSame(j + 2)
	}
	if s.at(j+1).is == space {
		return j + 2
	}
	return j
}
