package mask

// inclusive skips what makes a word fit everyone: client·e, né(e), patient-e.
func (s *scan) inclusive(j int) int {
	if !s.sign(j, ".-(/") || s.at(j+1).is != word {
		return j
	}
	switch s.say(j + 1) {
	case "e", "ne", "es", "se", "s", "rice", "trice", "euse", "in", "innen", "en", "te":
		if end := j + 2; s.sign(j, "(") == s.sign(end, ")") {
			if s.sign(end, ")") {
				return end + 1
			}
			if s.sign(end, ".-") && s.say(end+1) == "s" {
				return end + 2
			}
			return end
		}
	}
	return j
}

// connect is the part after what may stand between a keyword and its number, and how sure it
// makes that a number follows.
func (s *scan) connect(j int, of bool) (int, doubt) {
	how := bare
	j = s.inclusive(j)
	for end := j + 12; j < end; j++ {
		p := s.at(j)
		switch {
		case p.is == space && p.breaks < 2:
		case p.is == word && p.has(numberWord) && !s.sign(j+1, "-/") && s.at(j+1).is != number:
			how = min(how, numbered)
		case p.is == word && p.has(linking), of && s.sign(j, "'"):
		case of && p.is == word && s.sign(j+1, "'") && s.say(j) == "d":
		case s.say(j) == "°" || s.sign(j, "#") || s.say(j) == "№":
			how = min(how, numbered)
		case s.sign(j, ":="):
			how = min(how, told)
		case s.sign(j, ".*_\"(") || s.sign(j, "-") && s.at(j+1).is == space:
		default:
			return j, how
		}
	}
	return j, how
}
