package telling

import (
	"slices"
	"time"
)

// oldest is how far back a date without a year may lie, in days: a date in November that is read in January.
const oldest = 200

// date reads "12/11", "12.11.2026", "le 12 novembre", "12. November", "November 12". One that is still to come is a
// deadline, not the day of a report.
func (s *sentence) date(i int, now time.Time) (time.Time, bool) {
	day, month, next, ok := s.dayAndMonth(i)
	if !ok || s.due(i) {
		return time.Time{}, false
	}
	year := now.Year()
	given := next < len(s.tokens) && s.tokens[next].number >= 2000*100 && s.tokens[next].number < 2100*100
	if given {
		year = s.tokens[next].number / 100
	}
	date := time.Date(year, month, day, 12, 0, 0, 0, now.Location())
	today := time.Date(now.Year(), now.Month(), now.Day(), 12, 0, 0, 0, now.Location())
	if date.Day() != day {
		return time.Time{}, false
	}
	if date.After(today) && !given {
		date = date.AddDate(-1, 0, 0)
	}
	if date.After(today) || !given && date.Before(today.AddDate(0, 0, -oldest)) {
		return time.Time{}, false
	}
	return date, true
}

var deadline = []string{"avant", "au", "pour", "voor", "tegen", "vor", "bis", "before", "until", "by", "tot", "des", "vanaf", "ab", "from", "zum",
	"depuis", "sinds", "seit", "since", "rdv", "termin", "afspraak", "appointment"}

// due says whether a word for a deadline, or for a beginning, stands before a date.
func (s *sentence) due(i int) bool {
	for i--; i >= 0 && slices.Contains([]string{"le", "de", "den", "dem", "the", "het"}, s.tokens[i].text); i-- {
	}
	return i >= 0 && slices.Contains(deadline, s.tokens[i].text)
}

// dayAndMonth reads both, in digits or with the month in a word.
func (s *sentence) dayAndMonth(i int) (day int, month time.Month, next int, ok bool) {
	t := s.tokens
	if m, known := days4().months[t[i].text]; known && i+1 < len(t) && t[i+1].number > 0 && (i == 0 || t[i-1].number < 0) {
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
	if m, known := days4().months[t[after].text]; known && t[after].sentence == t[i].sentence {
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
