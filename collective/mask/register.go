package mask

// register recognises numbers of the national register: date of birth, counter, check. With its
// separators in place any shape of it is one; bare digits are when the check holds.
func (s *scan) register(i int) (hit, bool) {
	if s.at(i).is != number {
		return hit{}, false
	}
	r := s.group(i)
	groups, skip := r.registerShape()
	if groups == 0 {
		return hit{}, false
	}
	kind := NISS
	if m := r.value(skip+2, skip+4); m >= 20 && m <= 32 || m >= 40 && m <= 52 {
		kind = BIS
	}
	return hit{i, r.ends[groups-1], kind}, true
}

// registerShape is how many groups of the run are a register number, and how many digits of
// a century stand before it.
func (r *run) registerShape() (groups, skip int) {
	if k := r.shape(2, 2, 2, 3, 2); k > 0 {
		return k, 0
	}
	if k := r.exact(11); k > 0 && r.birthday(0) && checkedRegister(r.value(0, 9), r.value(9, 11)) {
		return k, 0
	}
	for _, shape := range [][]int{{2, 2, 2, 5}, {6, 3, 2}, {6, 5}, {2, 2, 2, 3, 1}, {2, 2, 2, 3, 3}, {2, 2, 2, 4, 2}} {
		if k := r.shape(shape...); k > 0 && r.birthday(0) {
			return k, 0
		}
	}
	for _, shape := range [][]int{{4, 2, 2, 3, 2}, {8, 3, 2}} {
		if k := r.shape(shape...); k > 0 && r.birthday(2) {
			return k, 2
		}
	}
	return 0, 0
}

// birthday says whether a date of birth can stand at a digit: months of 0 are unknown, those
// of people outside the register are 20 or 40 higher.
func (r *run) birthday(at int) bool {
	if len(r.digits) < at+6 {
		return false
	}
	m, d := r.value(at+2, at+4), r.value(at+4, at+6)
	return d <= 31 && (m <= 12 || m >= 20 && m <= 32 || m >= 40 && m <= 52)
}

// checkedRegister says whether the check of a register number holds, for those born before
// 2000 or from then on.
func checkedRegister(first, check int) bool {
	return 97-first%97 == check || 97-(2_000_000_000+first)%97 == check
}
