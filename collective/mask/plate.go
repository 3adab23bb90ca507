package mask

// plate recognises number plates: those of today by their shape, older and foreign ones with
// dashes and capitals, any after a word for it.
func (s *scan) plate(i int) (hit, bool) {
	if p := s.at(i); p.is != word && p.is != number || s.joined(i) {
		return hit{}, false
	}
	shape, seps, end := s.clusters(i)
	key := s.due.kind == Plate && i >= s.due.at && i <= s.due.last
	for len(shape) > 0 {
		if s.whole(end) && (s.isPlate(i, shape, seps) || key && s.anyPlate(i, shape, seps)) && !s.counted(end) {
			return hit{i, end, Plate}, true
		}
		cut := lastGroup(shape)
		shape, end = shape[:cut], end-1
		if n := len(seps); n > 0 {
			if seps[n-1] != "" {
				end--
			}
			seps = seps[:n-1]
		}
	}
	return hit{}, false
}

// clusters reads up to four groups of letters or digits: their shape ("1 AAA 111" is "9AAA999"
// with capitals as A, others as a), what stands between them, and the part after the last.
func (s *scan) clusters(i int) (shape string, seps []string, end int) {
	var buf [16]byte
	n, j := 0, i
	var last class
	for groups := 0; groups < 4; groups++ {
		p := s.at(j)
		size := p.to - p.from
		if p.is != word && p.is != number || size > 4 || n+size > len(buf)-1 {
			break
		}
		sep := ""
		if groups > 0 && end < j {
			sep = s.plain[s.parts[end].from:s.parts[end].to]
		}
		if groups > 0 {
			seps = append(seps, sep)
		}
		if groups > 0 && p.is == last {
			buf[n] = '|'
			n++
		}
		c := byte('9')
		if p.is == word {
			if c = 'a'; p.form == caps || p.form == single {
				c = 'A'
			}
		}
		for range size {
			if n < len(buf) {
				buf[n] = c
				n++
			}
		}
		last, end = p.is, j+1
		j = end
		if q := s.at(j); q.is == space && q.breaks == 0 || s.sign(j, "-.") {
			j++
		}
	}
	return string(buf[:n]), seps, end
}

// lastGroup is where the last group of a shape starts.
func lastGroup(shape string) int {
	k := len(shape) - 1
	for k > 0 && shape[k-1] == shape[k] {
		k--
	}
	if k > 0 && shape[k-1] == '|' {
		k--
	}
	return k
}

// isPlate says whether a shape is a plate without a word for it nearby.
func (s *scan) isPlate(i int, shape string, seps []string) bool {
	dashed, joint, dotted := true, true, true
	for _, sep := range seps {
		dashed = dashed && sep == "-"
		joint = joint && sep == ""
		dotted = dotted && (sep == "-" || sep == ".")
	}
	switch shape {
	case "9AAA999":
		return s.say(i) != "0"
	case "9aaa999":
		return s.say(i) != "0" && (dotted || joint) && !s.at(i+1).has(stop|month|unit) && !s.at(i+2).has(stop|month|unit)
	case "A|AAA999": // Q-ABC-123: trailers, taxis, old-timers
		return dashed && s.plain[s.parts[i].from] >= 'm'
	case "AAA999", "999AAA":
		return dotted && !s.monthIn(i, 3) && !s.at(i).has(organisation)
	case "AA999AA":
		return !s.monthIn(i, 5)
	case "AA|AA99", "AA99|99", "99|99AA", "99AA99", "99AA|AA", "99AAA9", "9AAA99", "AA999A", "A999AA", "AAA99A", "A99AAA":
		return dashed && len(seps) == 2 && !s.monthIn(i, 5)
	}
	return false
}

func (s *scan) monthIn(i, far int) bool {
	for j := i; j < i+far; j++ {
		if s.at(j).has(month) {
			return true
		}
	}
	return false
}

// anyPlate says whether a shape can be a plate where a word says that one follows. In small
// letters, words are not plates: they need dashes, or nothing between.
func (s *scan) anyPlate(i int, shape string, seps []string) bool {
	letters, digits, small := 0, 0, 0
	for _, c := range shape {
		switch c {
		case 'a':
			small++
			fallthrough
		case 'A':
			letters++
		case '9':
			digits++
		}
	}
	spaced := false
	for _, sep := range seps {
		spaced = spaced || sep == " "
	}
	if small > 0 && spaced && shape != "9aaa999" && (shape != "aaa999" || s.at(i).has(stop|particle|common|article)) {
		return false
	}
	return letters > 0 && digits > 1 && letters+digits >= 4 && letters+digits <= 8
}
