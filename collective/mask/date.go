package mask

// day is how many groups of the run are a date, so that it is not taken for anything else.
func (r *run) day() (groups int, ok bool) {
	switch {
	case len(r.lens) >= 3 && r.lens[0] <= 2 && r.lens[1] <= 2 && r.lens[2] == 4:
		a, b := r.lens[0], r.lens[0]+r.lens[1]
		return 3, dayMonth(r.value(0, a), r.value(a, b)) && year(r.value(b, b+4))
	case len(r.lens) >= 3 && r.lens[0] == 4 && r.lens[1] <= 2 && r.lens[2] <= 2:
		b := 4 + r.lens[1]
		return 3, year(r.value(0, 4)) && dayMonth(r.value(b, b+r.lens[2]), r.value(4, b))
	case len(r.lens) >= 3 && r.lens[0] <= 2 && r.lens[1] <= 2 && r.lens[2] == 2:
		a, b := r.lens[0], r.lens[0]+r.lens[1]
		same := r.seps[0] == r.seps[1] && r.seps[0] != " " && (len(r.seps) == 2 || r.seps[2] != r.seps[0])
		return 3, same && dayMonth(r.value(0, a), r.value(a, b))
	}
	return 0, false
}

// dayMonth takes both orders, as English has both.
func dayMonth(d, m int) bool {
	return d >= 1 && m >= 1 && (d <= 31 && m <= 12 || d <= 12 && m <= 31)
}

func year(y int) bool { return y >= 1900 && y < 2100 }

// date is a date in digits: it stays, as a whole.
func (s *scan) date(i int) (hit, bool) {
	if s.at(i).is != number {
		return hit{}, false
	}
	r := s.group(i)
	groups, ok := r.day()
	if !ok || s.due.at == i && s.due.kind == File {
		return hit{}, false
	}
	return hit{from: i, to: r.ends[groups-1]}, true
}

// birth recognises a date after a word for being born.
func (s *scan) birth(i int) (hit, bool) {
	if s.due.kind != Birth || i < s.due.at || i > s.due.last {
		return hit{}, false
	}
	p := s.at(i)
	switch {
	case p.is == number:
		r := s.group(i)
		if groups, ok := r.day(); ok {
			return hit{i, r.ends[groups-1], Birth}, true
		}
		if k := r.shape(2, 2, 2); k > 0 && dayMonth(r.value(0, 2), r.value(2, 4)) {
			return hit{i, r.ends[k-1], Birth}, true
		}
		if k := r.exact(8); k == 1 && dayMonth(r.value(0, 2), r.value(2, 4)) && year(r.value(4, 8)) {
			return hit{i, r.ends[0], Birth}, true
		}
		return s.wordyBirth(i)
	case p.has(month): // March 3, 1985
		if j := s.blank(i + 1); s.at(j).is == number {
			return s.endBirth(i, s.ordinal(j+1))
		}
	}
	return hit{}, false
}

// wordyBirth recognises 12 mars 1985, 3rd of March 1985, 1er mai.
func (s *scan) wordyBirth(i int) (hit, bool) {
	if len(s.say(i)) > 2 {
		return hit{}, false
	}
	j := s.blank(s.ordinal(i + 1))
	if s.say(j) == "of" {
		j = s.blank(j + 1)
	}
	if s.at(j).has(month) {
		return s.endBirth(i, j+1)
	}
	return hit{}, false
}

// ordinal is the part after what makes a number an ordinal: 1er, 3., 3rd.
func (s *scan) ordinal(j int) int {
	if s.at(j).is == word {
		switch s.say(j) {
		case "er", "e", "st", "nd", "rd", "th", "ste", "de":
			return j + 1
		}
	}
	if s.sign(j, ".") {
		return j + 1
	}
	return j
}

// endBirth takes the year that may follow day and month.
func (s *scan) endBirth(i, end int) (hit, bool) {
	j := end
	if s.sign(j, ",.") {
		j++
	}
	if j = s.blank(j); s.at(j).is == number && (len(s.say(j)) == 4 || len(s.say(j)) == 2) {
		end = j + 1
	}
	return hit{i, end, Birth}, true
}
