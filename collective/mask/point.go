package mask

// point recognises coordinates: two numbers with four decimals or more.
func (s *scan) point(i int) (hit, bool) {
	decimal := func(i int) bool {
		return s.at(i).is == number && len(s.say(i)) <= 3 && s.sign(i+1, ".") && s.at(i+2).is == number && len(s.say(i+2)) >= 4
	}
	if !decimal(i) {
		return hit{}, false
	}
	j := i + 3
	if s.sign(j, ",;") {
		j++
	}
	if j = s.blank(j); s.sign(j, "-") {
		j++
	}
	if !decimal(j) || j == i+3 {
		return hit{}, false
	}
	return hit{i, j + 3, Address}, true
}
