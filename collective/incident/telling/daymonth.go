package telling

import (
	"slices"
	"time"
)

// dayAndMonth reads both, in digits or with the month in a word.
func (s *sentence) dayAndMonth(i int) (day int, month time.Month, next int, ok bool) {
	t := s.tokens
	if m, known := daysSaid().months[t[i].text]; known && i+1 < len(t) && t[i+1].number > 0 && (i == 0 || t[i-1].number < 0) {
		return t[i+1].number / 100, m, i + 2, validDay(t[i+1].number)
	}
	if t[i].number < 0 {
		return 0, 0, i, false
	}
	if t[i].to-t[i].from > 2 && t[i].number%100 != 0 { // 12.11
		return t[i].number / 100, time.Month(t[i].number % 100), i + 1, false
	}
	if !validDay(t[i].number) || i+1 >= len(t) {
		return 0, 0, i, false
	}
	after := i + 1
	if t[after].glued && slices.Contains(ordinal, t[after].text) && after+1 < len(t) {
		after++
	}
	if m, known := daysSaid().months[t[after].text]; known && t[after].sentence == t[i].sentence {
		return t[i].number / 100, m, after + 1, true
	}
	if month := t[after].number; (s.text[t[i].to] == '/' || s.text[t[i].to] == '.') && t[after].from == t[i].to+1 && 0 < month && month <= 1200 {
		if s.follows(after, '/') || s.follows(after, '.') || s.text[t[i].to] == '/' {
			return t[i].number / 100, time.Month(month / 100), after + 1, true
		}
	}
	return 0, 0, i, false
}

func (s *sentence) follows(i int, mark byte) bool {
	return s.tokens[i].to < len(s.text) && s.text[s.tokens[i].to] == mark
}

func validDay(hundredths int) bool {
	return hundredths%100 == 0 && 100 <= hundredths && hundredths <= 3100
}
