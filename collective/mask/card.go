package mask

// transfer recognises structured communications between plus signs or asterisks.
func (s *scan) transfer(i int) (hit, bool) {
	if !s.sign(i, "+*") {
		return hit{}, false
	}
	sign, j := s.say(i), i
	for j < i+3 && s.sign(j, sign) {
		j++
	}
	if j-i < 2 {
		return hit{}, false
	}
	r := s.group(s.blank(j))
	for _, n := range []int{12, 11, 13, 10} {
		k := r.exact(n)
		if k == 0 {
			continue
		}
		end := s.blank(r.ends[k-1])
		if !s.sign(end, sign) {
			return hit{i, r.ends[k-1], OGM}, true
		}
		for n := 0; n < 3 && s.sign(end, sign); n++ {
			end++
		}
		return hit{i, end, OGM}, true
	}
	return hit{}, false
}

// card recognises twelve digits with a check: identity cards (3-7-2), the accounts of before
// IBAN, which look the same, and structured communications (3-4-5); and the numbers of
// electricity and gas meters and of bank cards.
func (s *scan) card(i int) (hit, bool) {
	if s.at(i).is == word {
		return s.foreignCard(i)
	}
	if s.at(i).is != number {
		return hit{}, false
	}
	r := s.group(i)
	if k := r.shape(3, 7, 2); k > 0 {
		return hit{i, r.ends[k-1], s.cardOrAccount(i)}, true
	}
	if k := r.shape(3, 4, 5); k > 0 {
		return hit{i, r.ends[k-1], OGM}, true
	}
	if k := r.exact(12); k > 0 && checkedCard(r.value(0, 10), r.value(10, 12)) && (k == 1 || r.value(0, 2) > 0) && !r.zeros(12) {
		kind := OGM
		if s.before(i, 12, cardKey) && !s.before(i, 12, communicationKey) {
			kind = EID
		} else if s.before(i, 12, accountKey) && !s.before(i, 12, communicationKey) {
			kind = IBAN
		} else if r.value(0, 2) == 59 && !s.before(i, 12, communicationKey) {
			kind = EID // those that are in use start so
		}
		return hit{i, r.ends[k-1], kind}, true
	}
	if k := r.exact(18); k > 0 && r.value(0, 2) == 54 && (k > 1 || checkedMeter(r.digits[:18])) {
		return hit{i, r.ends[k-1], File}, true
	}
	if k := r.exact(16); k > 0 && r.bankCard(k) {
		return hit{i, r.ends[k-1], IBAN}, true
	}
	return hit{}, false
}

// foreignCard recognises the card of somebody from abroad: B, seven digits, two digits.
func (s *scan) foreignCard(i int) (hit, bool) {
	if s.say(i) != "b" || s.at(i).form != single || s.joined(i) {
		return hit{}, false
	}
	j := s.separator(i + 1)
	r := s.group(j)
	if k := r.shape(7, 2); k > 0 {
		return hit{i, r.ends[k-1], EID}, true
	}
	if k := r.exact(9); k == 1 && s.before(i, 12, cardKey) {
		return hit{i, r.ends[k-1], EID}, true
	}
	return hit{}, false
}

// cardOrAccount is what 3-7-2 is: an account where the words before say so.
func (s *scan) cardOrAccount(i int) Kind {
	if s.before(i, 12, accountKey) && !s.before(i, 12, cardKey) {
		return IBAN
	}
	return EID
}

// checkedCard says whether the check of twelve digits holds: the remainder by 97, where 97
// stands for 0.
func checkedCard(first, check int) bool {
	rest := first % 97
	if rest == 0 {
		rest = 97
	}
	return rest == check
}

// checkedMeter says whether the check digit of a number of GS1 holds.
func checkedMeter(digits []byte) bool {
	sum := 0
	for k, d := range digits {
		weight := 1
		if (len(digits)-k)%2 == 0 {
			weight = 3
		}
		sum += weight * int(d-'0')
	}
	return sum%10 == 0
}

// bankCard says whether sixteen digits are a bank card, in k groups.
func (r *run) bankCard(k int) bool {
	if r.digits[0] < '4' || r.digits[0] > '6' || k > 1 && r.shape(4, 4, 4, 4) == 0 {
		return false
	}
	sum := 0
	for k, c := range r.digits[:16] {
		d := int(c - '0')
		if k%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return k > 1 || sum%10 == 0
}

// zeros says whether the first digits are all 0.
func (r *run) zeros(n int) bool {
	for _, d := range r.digits[:n] {
		if d != '0' {
			return false
		}
	}
	return true
}
