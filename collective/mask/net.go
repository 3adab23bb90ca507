package mask

// netParts is how many parts of an e-mail address, a room or a link are looked at.
const netParts = 64

// matrixParts is the same of a Matrix id, which has 255 bytes at the most.
const matrixParts = 255

// inner says whether a part can stand in the local part of an address or in a host.
func (s *scan) inner(i int, marks string) bool {
	p := s.at(i)
	return p.is == word || p.is == number || s.sign(i, marks)
}

// mail recognises e-mail addresses, also written with (at) or with spaces around the @.
func (s *scan) mail(i int) (hit, bool) {
	if p := s.at(i); p.is != word && p.is != number {
		return hit{}, false
	}
	j := i
	for j < i+netParts && s.inner(j, ".+-_'&%=#~") {
		j++
	}
	for s.sign(j-1, "'.") && j > i+1 {
		j--
	}
	host, spaced := s.atSign(j)
	if host == 0 {
		return hit{}, false
	}
	end, dots := s.host(host)
	if end == host || spaced && dots == 0 {
		return hit{}, false
	}
	if dots == 0 && s.at(host).is == number { // 3@4
		return hit{}, false
	}
	return hit{i, end, Email}, true
}

// atSign is the part after an @ in one of its forms, 0 if none stands there.
func (s *scan) atSign(j int) (host int, spaced bool) {
	k := s.blank(j)
	switch {
	case s.sign(j, "@"):
		return s.blankSame(j + 1), s.at(j+1).is == space
	case k > j && s.sign(k, "@") && s.at(k+1).is == space:
		return k + 2, true
	case s.sign(k, "([{") && (s.say(k+1) == "at" || s.say(k+1) == "arobase" || s.sign(k+1, "@")) && s.sign(k+2, ")]}"):
		return s.blank(k + 3), true
	case k > j && s.at(k+1).is == space && (s.say(k) == "arobase" || s.say(k) == "apenstaartje"):
		return k + 2, true
	}
	return 0, false
}

// blankSame is the next part that is not white space on the same line.
func (s *scan) blankSame(i int) int {
	if p := s.at(i); p.is == space && p.breaks == 0 {
		return i + 1
	}
	return i
}

// host is the part after a host name, and how many dots it has.
func (s *scan) host(i int) (end, dots int) {
	end = i
	for j := i; j < i+netParts; j++ {
		p := s.at(j)
		if p.is == word || p.is == number {
			if end = j + 1; s.sign(j-1, ".") {
				dots++
			}
		} else if !s.sign(j, ".-") || j == i {
			break
		}
	}
	return end, dots
}

// room recognises Matrix addresses of people and rooms, and links to them.
func (s *scan) room(i int) (hit, bool) {
	if s.at(i).is == word {
		return s.matrixLink(i)
	}
	sign := s.sign(i, "@")
	if !sign && !s.sign(i, "#!") || s.joined(i) {
		return hit{}, false
	}
	j := i + 1
	for j < i+matrixParts && s.inner(j, ".+-_=/") {
		j++
	}
	if j == i+1 || !s.sign(j, ":") {
		return hit{}, false
	}
	end, dots := s.host(j + 1)
	if end == j+1 || dots == 0 && !sign {
		return hit{}, false
	}
	return hit{i, s.port(end), Matrix}, true
}

func (s *scan) port(end int) int {
	if s.sign(end, ":") && s.at(end+1).is == number {
		return end + 2
	}
	return end
}

// matrixLink recognises https://matrix.to/#/@… and matrix:u/….
func (s *scan) matrixLink(i int) (hit, bool) {
	j := i
	if w := s.say(i); (w == "https" || w == "http") && s.sign(i+1, ":") && s.sign(i+2, "/") && s.sign(i+3, "/") {
		j = i + 4
	}
	if s.say(j) != "matrix" {
		return hit{}, false
	}
	switch {
	case s.sign(j+1, ".") && s.say(j+2) == "to" && s.sign(j+3, "/"):
		j += 4
	case s.sign(j+1, ":") && (s.say(j+2) == "u" || s.say(j+2) == "r" || s.say(j+2) == "roomid") && s.sign(j+3, "/"):
		j += 4
	default:
		return hit{}, false
	}
	for end := j + 2*matrixParts; j < end; j++ {
		if p := s.at(j); p.is == space || p.is == 0 || p.is == masked || s.sign(j, ")>\"") {
			break
		}
	}
	for s.sign(j-1, ".,;:!?'") {
		j--
	}
	return hit{i, j, Matrix}, true
}
