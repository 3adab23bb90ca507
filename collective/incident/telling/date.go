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
