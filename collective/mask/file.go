package mask

// shorts are the numbers of emergency and public services that a weak keyword must not take.
var shorts = map[string]bool{
	"100": true, "101": true, "102": true, "103": true, "105": true, "106": true, "107": true, "108": true, "110": true, "112": true,
	"114": true, "1307": true, "1313": true, "1414": true, "1700": true, "1710": true, "1712": true, "1717": true, "1718": true, "1722": true,
	"1733": true, "1765": true, "1890": true,
}

// expected takes what a keyword before it says that it is.
func (s *scan) expected(i int) (hit, bool) {
	if i != s.due.at {
		return hit{}, false
	}
	switch s.due.kind {
	case NISS, EID:
		return s.digitsOf(i)
	case Phone:
		if h, ok := s.phone(i); ok {
			return h, true
		}
		return s.phoneLoose(i)
	case File:
		if s.due.doubt == bare {
			if h, ok := s.phone(i); ok {
				return h, true
			}
		}
		return s.fileNumber(i)
	}
	return hit{}, false
}

// digitsOf takes a number that should have eleven or twelve digits: a few are missing or too
// many where it was mistyped.
func (s *scan) digitsOf(i int) (hit, bool) {
	if s.at(i).is != number {
		return s.documentNumber(i)
	}
	r := s.group(i)
	for _, n := range []int{11, 12, 10, 9, 13} {
		if k := r.exact(n); k > 0 {
			return hit{i, r.ends[k-1], s.due.kind}, true
		}
	}
	return hit{}, false
}

// documentNumber takes the number of a card in capitals and digits, without spaces.
func (s *scan) documentNumber(i int) (hit, bool) {
	v := s.value(i)
	if !s.isCapital(i) || v.digits < 5 || v.digits+v.letters < 8 {
		return hit{}, false
	}
	return hit{i, v.end, s.due.kind}, true
}

// value is letters and digits without a space: AB-12/345.
type value struct {
	end             int
	digits, letters int
	joints          int
}

func (s *scan) value(i int) value {
	v := value{end: i}
	for j := i; j < i+24; j++ {
		p := s.at(j)
		switch {
		case p.is == number:
			v.digits += p.to - p.from
			v.end = j + 1
		case p.is == word:
			v.letters += p.to - p.from
			v.end = j + 1
		case j > i && s.sign(j, "-/._:#+") && (s.at(j+1).is == number || s.at(j+1).is == word):
			v.joints++
		default:
			return v
		}
	}
	return v
}

// fileNumber takes the number of a file, a customer, a contract. The weaker the keyword, the
// more must the number look like one.
func (s *scan) fileNumber(i int) (hit, bool) {
	v := s.value(i)
	if v.end == i {
		return hit{}, false
	}
	first := v
	for n := 0; n < 4 && s.at(v.end).is == space && s.at(v.end).breaks == 0; n++ {
		next := s.value(v.end + 1)
		lead := v.digits == 0 && (s.at(i).form == caps || s.at(i).form == single) && v.letters <= 5
		roman := next.letters > 0 && next.letters <= 3 && next.digits == 0 && s.isCapital(v.end+1) && v.digits+v.letters <= 4
		more := next.letters == 0 && next.digits >= 2 && (next.digits >= 3 || v.digits > 0 && v.digits <= 4) && !s.counted(next.end)
		if s.at(v.end+1).is == number && s.due.doubt == bare && !lead {
			more = more && next.digits >= 3
		}
		if next.digits == 0 && !roman || !lead && !more && !roman && next.digits > 0 && v.digits > 0 {
			break
		}
		v = value{next.end, v.digits + next.digits, v.letters + next.letters, v.joints + next.joints}
	}
	if v.digits == 0 {
		return hit{}, false
	}
	if first.digits == 0 && s.at(i).form != caps && s.at(i).form != single {
		return hit{}, false
	}
	if s.doubtful(i, v) {
		return hit{}, false
	}
	return hit{i, v.end, File}, true
}

// doubtful says whether a number is more likely a count, a year or a short phone number.
func (s *scan) doubtful(i int, v value) bool {
	plain := v.letters == 0 && v.joints == 0
	if s.counted(v.end) && (v.digits <= 3 || s.due.doubt == bare) {
		return true
	}
	if s.due.doubt == surely || s.due.doubt == numbered {
		return false
	}
	if _, ok := s.group(i).day(); ok && s.at(i).is == number {
		return true
	}
	if s.due.doubt == told {
		return v.digits < 3 && v.letters == 0 || shorts[s.say(i)] && plain
	}
	if plain {
		r := s.group(i)
		few := 4
		if w := s.say(i - 2); w == "dossier" {
			few = 3
		}
		return v.digits < few || shorts[s.say(i)] || v.digits == 4 && len(r.digits) >= 4 && year(r.value(0, 4))
	}
	return v.digits+v.letters < 4
}
