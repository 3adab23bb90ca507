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
