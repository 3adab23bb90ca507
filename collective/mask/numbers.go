package mask

// Limits of a number in groups: an account has up to 34 characters, but digits alone up to 18.
const (
	runDigits = 20
	runGroups = 12
)

// run is digits in groups, with what stands between the groups.
type run struct {
	digits []byte
	lens   []int    // of the groups
	ends   []int    // the part after each group
	seps   []string // before each group but the first
}

// group reads the digits that start with a part, with dots, dashes, slashes, spaces or brackets
// between them. A row that is too long for any number gives an empty run.
func (s *scan) group(i int) *run {
	r := &s.run
	r.digits, r.lens, r.ends, r.seps = r.digits[:0], r.lens[:0], r.ends[:0], r.seps[:0]
	for len(r.lens) < runGroups && s.at(i).is == number {
		d := s.say(i)
		if len(r.digits)+len(d) > runDigits {
			break
		}
		r.digits = append(r.digits, d...)
		r.lens = append(r.lens, len(d))
		i++
		r.ends = append(r.ends, i)
		j := s.separator(i)
		if j == i || s.at(j).is != number {
			break
		}
		r.seps = append(r.seps, s.plain[s.parts[i].from:s.parts[j].from])
		i = j
	}
	return r
}

// separator is the part after what may stand between two groups of digits.
func (s *scan) separator(i int) int {
	for n := 0; n < 4; n++ {
		if p := s.at(i); !(p.is == space && p.breaks < 2) && !s.sign(i, ".-/()_") {
			break
		}
		i++
	}
	return i
}

// exact is how many groups make a number of digits, 0 if none do.
func (r *run) exact(digits int) int {
	for k, n := range r.lens {
		if digits -= n; digits == 0 {
			return k + 1
		} else if digits < 0 {
			break
		}
	}
	return 0
}

// shape is how many groups make a shape, 0 if the run has another one.
func (r *run) shape(lens ...int) int {
	if len(r.lens) < len(lens) {
		return 0
	}
	for k, n := range lens {
		if r.lens[k] != n {
			return 0
		}
	}
	return len(lens)
}

// value is the value of some digits of the run.
func (r *run) value(from, to int) int {
	n := 0
	for _, d := range r.digits[from:to] {
		n = n*10 + int(d-'0')
	}
	return n
}

// counted says whether a number is an amount, a percentage or a count of something, by what
// stands after it.
func (s *scan) counted(after int) bool {
	if s.sign(after, "%$") || s.sign(after, ".,") && s.at(after+1).is == number {
		return true
	}
	j := s.blank(after)
	p := s.at(j)
	return p.has(unit|currency) && (p.form == lower || p.has(currency)) || p.is == mark && (s.sign(j, "%$") || s.say(j) == "€" || s.say(j) == "£")
}

// whole says whether a hit is not a piece of something longer: no letter or digit follows.
func (s *scan) whole(after int) bool {
	p := s.at(after)
	return p.is != word && p.is != number
}
