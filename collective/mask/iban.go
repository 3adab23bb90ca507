package mask

// ibanLengths are the lengths of account numbers by country, from the registry of ISO 13616 that
// SWIFT keeps, and of the countries that use the same form without being in it.
var ibanLengths = map[string]int{
	"ad": 24, "ae": 23, "al": 28, "at": 20, "az": 28, "ba": 20, "be": 16, "bg": 22, "bh": 22, "bi": 27, "br": 29, "by": 28,
	"ch": 21, "cr": 22, "cy": 28, "cz": 24, "de": 22, "dj": 27, "dk": 18, "do": 28, "ee": 20, "eg": 29, "es": 24, "fi": 18,
	"fk": 18, "fo": 18, "fr": 27, "gb": 22, "ge": 22, "gi": 23, "gl": 18, "gr": 27, "gt": 28, "hn": 28, "hr": 21, "hu": 28,
	"ie": 22, "il": 23, "iq": 23, "is": 26, "it": 27, "jo": 30, "kw": 30, "kz": 20, "lb": 28, "lc": 32, "li": 21, "lt": 20,
	"lu": 20, "lv": 21, "ly": 25, "mc": 27, "md": 24, "me": 22, "mk": 19, "mn": 20, "mr": 27, "mt": 31, "mu": 30, "ni": 28,
	"nl": 18, "no": 15, "om": 23, "pk": 24, "pl": 28, "ps": 29, "pt": 25, "qa": 29, "ro": 24, "rs": 22, "ru": 33, "sa": 24,
	"sc": 31, "sd": 18, "se": 24, "si": 19, "sk": 24, "sm": 27, "so": 23, "st": 25, "sv": 28, "tl": 23, "tn": 24, "tr": 26,
	"ua": 29, "va": 22, "vg": 24, "xk": 20, "ye": 30,
	"ao": 25, "bf": 28, "bj": 28, "cf": 27, "cg": 27, "ci": 28, "cm": 27, "cv": 25, "dz": 26, "ga": 27, "gq": 27, "gw": 25,
	"ir": 26, "km": 27, "ma": 28, "mg": 27, "ml": 28, "mz": 25, "ne": 28, "sn": 28, "td": 27, "tg": 28,
}

// account is the characters of an account number while it is read.
type account struct {
	chars   []byte
	groups  []int // how long each group is, the country and its check in the first
	end     int   // the part after it
	letters bool  // after the check
}

// iban recognises account numbers: bare where their check holds, in groups always.
func (s *scan) iban(i int) (hit, bool) {
	p := s.at(i)
	if p.is != word || p.to-p.from < 2 || s.joined(i) {
		return hit{}, false
	}
	length, known := ibanLengths[s.plain[p.from:p.from+2]]
	if !known || p.to-p.from != 2 {
		return hit{}, false
	}
	j, apart := i+1, false
	if s.at(j).is == space || s.sign(j, "-.") {
		j, apart = j+1, true
	}
	if s.at(j).is != number || len(s.say(j)) < 2 {
		return hit{}, false
	}
	a := s.account(i, j, length)
	switch {
	case len(a.chars) == length && checkedIBAN(a.chars) && s.whole(a.end):
	case len(a.groups) < 3:
		return hit{}, false
	case apart && (p.form == lower || a.letters):
		return hit{}, false
	case !a.inFours(length) && (a.letters || len(a.chars) != length):
		return hit{}, false
	}
	return hit{i, a.end, IBAN}, true
}

// account reads an account number up to its length: groups with one separator between them.
func (s *scan) account(country, from, length int) account {
	a := account{chars: append([]byte{}, s.say(country)...), end: from}
	size := 2
	for j := from; len(a.chars) < length; j++ {
		p := s.at(j)
		if p.is != number && p.is != word || p.to-p.from > length-len(a.chars) {
			break
		}
		if p.is == word && (j == from || p.form == lower && s.at(j-1).is == space && s.at(j+1).is != number) {
			break
		}
		a.letters = a.letters || p.is == word
		a.chars = append(a.chars, s.say(j)...)
		size += p.to - p.from
		a.end = j + 1
		if q := s.at(j + 1); q.is == space && q.breaks < 2 || s.sign(j+1, "-./") {
			a.groups, size = append(a.groups, size), 0
			j++
			if s.at(j+1).is == space && s.at(j).is != space || s.at(j).is == space && s.sign(j+1, "-") {
				j++
			}
		}
	}
	if size > 0 {
		a.groups = append(a.groups, size)
	}
	return a
}

// inFours says whether the groups are of four characters, the last one perhaps shorter, and
// so many that it is an account even if something is missing.
func (a *account) inFours(length int) bool {
	for k, n := range a.groups {
		if n != 4 && (k < len(a.groups)-1 || n > 4) {
			return false
		}
	}
	digits := 0
	for _, c := range a.chars[2:] {
		if c >= '0' && c <= '9' {
			digits++
		}
	}
	return len(a.chars) >= min(length, 12) && digits*2 >= len(a.chars)-2
}

// checkedIBAN says whether the check of an account number holds, and for Belgian ones also
// that of the account in it.
func checkedIBAN(chars []byte) bool {
	rest := 0
	for k := range chars {
		c := chars[(k+4)%len(chars)]
		switch {
		case c >= '0' && c <= '9':
			rest = (rest*10 + int(c-'0')) % 97
		case c >= 'a' && c <= 'z':
			rest = (rest*100 + int(c-'a') + 10) % 97
		default:
			return false
		}
	}
	if rest != 1 || string(chars[:2]) != "be" {
		return rest == 1
	}
	number := 0
	for _, c := range chars[4:] {
		if c < '0' || c > '9' {
			return false
		}
		number = number*10 + int(c-'0')
	}
	return checkedCard(number/100, number%100)
}
