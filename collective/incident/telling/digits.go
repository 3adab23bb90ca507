package telling

import "strings"

// tooLong is how many digits are no count of anything any more.
const tooLong = 8

// number reads digits with what stands between thousands and before decimals: 1200, 1.200,
// 1 200, 1200,50. A number too long for a count is like a masked one.
func (s *scanner) number() {
	whole, i := s.digits(s.at)
	grouped := len(whole) <= 3 && whole[0] != '0'
	for grouped && len(whole) <= tooLong && s.thousand(i) {
		more, end := s.digits(i + 1)
		whole, i = whole+more, end
	}
	cents := ""
	if i+1 < len(s.text) && (s.text[i] == ',' || s.text[i] == '.') {
		if more, end := s.digits(i + 1); len(more) == 1 || len(more) == 2 && !s.dated(end) {
			cents, i = more, end
		}
	}
	if len(whole) > tooLong {
		s.add(anything, -1, i)
		return
	}
	s.add(whole, 100*atoi(whole)+atoi((cents + "00")[:2]), i)
}

func (s *scanner) digits(i int) (string, int) {
	end := i
	for end < len(s.text) && '0' <= s.text[end] && s.text[end] <= '9' {
		end++
	}
	return s.text[i:end], end
}

// thousand says whether a group of three digits goes on at i. After a space only in a sum: "en 2 300
// appels" may be two numbers.
func (s *scanner) thousand(i int) bool {
	if i >= len(s.text) || !strings.ContainsRune(".,' ", rune(s.text[i])) {
		return false
	}
	more, end := s.digits(i + 1)
	if len(more) != 3 {
		return false
	}
	rest := strings.ToLower(strings.TrimLeft(s.text[end:min(len(s.text), end+6)], " "))
	return s.text[i] != ' ' || strings.HasPrefix(rest, "€") || strings.HasPrefix(rest, "eur")
}

// dated says whether a full stop or more digits follow: 12.11. is a day.
func (s *scanner) dated(end int) bool {
	return end+1 < len(s.text) && s.text[end] == '.' && (s.text[end+1] == ' ' || '0' <= s.text[end+1] && s.text[end+1] <= '9')
}

// atoi is the number of at most tooLong digits and three more.
func atoi(digits string) int {
	n := 0
	for _, r := range digits {
		n = 10*n + int(r-'0')
	}
	return n
}
