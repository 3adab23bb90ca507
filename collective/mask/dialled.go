package mask

import "strings"

// closes says whether a bracket before the run closes inside it.
func (r *run) closes() bool {
	open := 0
	for _, sep := range r.seps {
		open += strings.Count(sep, "(") - strings.Count(sep, ")")
	}
	return open < 0
}

// international is how many groups are a number with the code of its country, which starts
// after skip digits, and whether it is a service's.
func (s *scan) international(r *run, skip int) (groups int, service bool) {
	digits := string(r.digits[skip:])
	if strings.HasPrefix(digits, "800") && skip == 2 {
		return len(r.lens), true // 00800: free in Europe
	}
	for n := 1; n <= 3 && n < len(digits); n++ {
		lens, ok := nationalLengths[digits[:n]]
		if !ok {
			continue
		}
		zero := 0
		if digits[n] == '0' {
			zero = 1 // +32 (0)2
		}
		for _, length := range lens {
			if k := r.exact(skip + n + zero + length); k > 0 {
				national := digits[n+zero : n+zero+length]
				if n == 2 && digits[:2] == "32" && !belgian(national) {
					continue
				}
				return k, n == 2 && digits[:2] == "32" && public(national)
			}
		}
	}
	total, best := 0, 0
	for k, n := range r.lens {
		if k > 0 && strings.ContainsAny(r.seps[k-1], "/-") && strings.Contains(r.seps[k-1], " ") && best > 0 {
			break
		}
		if total += n; total-skip >= 8 && total-skip <= 15 {
			best = k + 1
		}
	}
	if best > 0 && s.counted(r.ends[best-1]) && skip == 0 && strings.Count(string(r.digits), "0") > 4 {
		return 0, false // + 10 000 000 €
	}
	return best, false
}

// belgian says whether a national number, without its 0, is as long as its first digits want.
func belgian(national string) bool {
	mobile := len(national) > 1 && national[0] == '4' && national[1] >= '5'
	return mobile == (len(national) == 9) || strings.HasPrefix(national, "800")
}

// national is how many groups are a number as it is dialled inside a country.
func (s *scan) national(r *run) (groups int, service bool) {
	d := string(r.digits)
	if strings.HasPrefix(d, "32") { // the code of the country, without its plus sign
		for _, n := range []int{11, 10} {
			if k := r.exact(n); k > 0 && belgian(d[2:n]) && (n == 11 || k > 1 && r.lens[0] == 2) {
				return k, public(d[2:n])
			}
		}
		return 0, false
	}
	if len(d) < 8 || d[1] == '0' {
		return 0, false
	}
	if strings.HasPrefix(d, "0800") || d[1] == '9' && d[2] == '0' || strings.HasPrefix(d, "070") || strings.HasPrefix(d, "078") {
		for _, n := range []int{9, 10, 8} {
			if k := r.exact(n); k > 0 {
				return k, true
			}
		}
	}
	mobile := d[1] == '4' && d[2] >= '5'
	lens := []int{9, 10}
	if mobile {
		lens = []int{10, 9, 11}
	}
	for _, n := range lens {
		if k := r.exact(n); k > 0 && !r.moment(k) && !s.company(r, k) && (k > 1 || n != 11) {
			return k, !mobile && public(d[1:n])
		}
	}
	if len(r.lens) >= 2 && r.lens[0] >= 3 && r.lens[0] <= 5 && r.lens[1] >= 5 && !r.moment(2) {
		if total := r.lens[0] + r.lens[1]; total >= 9 && total <= 12 { // German ones vary
			return 2, false
		}
	}
	return 0, false
}

// public says whether a Belgian number, without its 0, is a line of a service.
func public(national string) bool {
	for _, prefix := range append([]string{"800", "90", "70", "78"}, publicNumbers...) {
		if strings.HasPrefix(national, prefix) {
			return true
		}
	}
	return false
}

// moment says whether k groups are a date or times: 05/06/2024 14, 08.30-12.00 13.
func (r *run) moment(k int) bool {
	if _, ok := r.day(); ok {
		return true
	}
	return k >= 4 && r.shape(2, 2, 2, 2) > 0 && r.seps[0] == r.seps[2] && r.seps[0] != r.seps[1] &&
		r.value(0, 2) <= 24 && r.value(2, 4) < 60 && r.value(4, 6) <= 24 && r.value(6, 8) < 60
}

// company says whether k groups are the public number of a company: 0207.373.429, with its check.
func (s *scan) company(r *run, k int) bool {
	if r.exact(10) != k || k == 2 || k > 3 || k == 3 && r.shape(4, 3, 3) == 0 {
		return false
	}
	if 97-r.value(0, 8)%97 != r.value(8, 10) {
		return false
	}
	i := r.ends[k-1] - 2*k + 1 // digits and separators of one part each
	return k == 3 && r.seps[0] == "." || s.before(i, 6, companyKey) || s.say(i-1) == "be" || s.say(i-2) == "be"
}
