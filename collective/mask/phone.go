package mask

import "strings"

// nationalLengths are how many digits follow the code of a country, where it is always so.
var nationalLengths = map[string][]int{
	"32": {9, 8}, "33": {9}, "31": {9}, "44": {10}, "49": {10, 11}, "352": {9, 8, 6}, "34": {9}, "39": {10, 9}, "351": {9}, "40": {9},
	"48": {9}, "212": {9}, "213": {9}, "216": {8}, "90": {10}, "243": {9}, "237": {9}, "225": {10}, "221": {9}, "224": {9}, "250": {9},
	"257": {8}, "359": {9}, "380": {9}, "7": {10}, "1": {10}, "93": {9}, "963": {9}, "964": {10}, "961": {8}, "970": {9},
	"251": {9}, "252": {9}, "228": {8}, "229": {10, 8}, "355": {9}, "383": {8}, "381": {9}, "30": {10}, "41": {9}, "43": {10, 11},
}

// publicNumbers are lines of public services that look like any other, without the first 0, as
// the services publish them: employment office, finances, railways, health insurance.
var publicNumbers = []string{"25154444", "25725757", "25282828", "27397111"}

// phone recognises phone numbers in every spacing; those of services stay.
func (s *scan) phone(i int) (hit, bool) {
	start, from := i, i
	if s.sign(from, "(") { // (02) 515 12 34, (+32) 2 …
		from++
	}
	plus := s.sign(from, "+")
	if plus {
		from = s.blank(from + 1)
		if s.sign(from, "(") {
			from++
		}
	}
	if s.at(from).is != number || !plus && s.at(i-1).is == mark && s.sign(i-1, ".,:") && s.at(i-2).is == number {
		return hit{}, false
	}
	r := s.group(from)
	if len(r.digits) < 6 {
		return hit{}, false
	}
	if s.sign(start, "(") && !r.closes() {
		if start++; !plus {
			return hit{}, false // a bracket around a whole remark; the number starts after it
		}
	}
	groups, service := 0, false
	switch {
	case plus:
		groups, service = s.international(r, 0)
	case len(r.digits) > 2 && string(r.digits[:2]) == "00":
		groups, service = s.international(r, 2)
	case r.digits[0] == '0' || strings.HasPrefix(string(r.digits), "32"):
		groups, service = s.national(r)
	}
	if groups == 0 || s.counted(r.ends[groups-1]) && !plus && len(r.lens) == 1 {
		return hit{}, false
	}
	if service {
		return hit{from: i, to: r.ends[groups-1]}, true
	}
	return hit{start, r.ends[groups-1], Phone}, true
}

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
	if total := len(r.digits); len(r.lens) >= 2 && r.lens[0] >= 3 && r.lens[0] <= 5 && r.lens[1] >= 5 && !r.moment(2) {
		if total = r.lens[0] + r.lens[1]; total >= 9 && total <= 12 { // German ones vary
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

// phoneLoose takes what follows a word for phone: at least six digits in groups.
func (s *scan) phoneLoose(i int) (hit, bool) {
	if s.at(i).is != number {
		return hit{}, false
	}
	r := s.group(i)
	total, best := 0, 0
	for k, n := range r.lens {
		if total += n; total >= 6 && total <= 13 {
			best = k + 1
		}
	}
	if best == 0 || s.counted(r.ends[best-1]) {
		return hit{}, false
	}
	d := string(r.digits)
	if _, ok := r.day(); ok || best == 1 && total == 6 && strings.HasPrefix(d, "116") || strings.HasPrefix(d, "116") && r.exact(6) > 0 {
		return hit{}, false
	}
	return hit{i, r.ends[best-1], Phone}, true
}
