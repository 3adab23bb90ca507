package commands

import (
	"errors"
	"strings"
	"time"

	"tocsin/collective/when"
)

// readDay reads one whole day that is not past.
func (c *Call) readDay(text string) (when.Date, error) {
	day, err := when.Day(text, c.now, c.now.Location())
	var unread *when.Error
	if errors.As(err, &unread) {
		return day, c.unclear(unread, true)
	}
	return day, err
}

// isDay says whether words begin with a day, ahead or behind.
func (c *Call) isDay(words []string) bool {
	if _, _, n, _ := when.SpanPrefix(words, c.now, c.now.Location()); n > 0 {
		return true
	}
	_, n := c.pastDay(words)
	return n > 0
}

// longestDay is how many words a day has at the most: "le vendredi 10 octobre 2025".
const longestDay = 5

// pastDay reads a day at the start of words that is today or lies behind, and how many words
// it took; none is 0.
func (c *Call) pastDay(words []string) (when.Date, int) {
	for n := min(len(words), longestDay); n > 0; n-- {
		if day, ok := c.dayBehind(strings.TrimRight(strings.Join(words[:n], " "), ",.;")); ok {
			return day, n
		}
	}
	return when.Date{}, 0
}

// dayBehind reads a day as one speaks of it afterwards: a weekday is the last one, a date
// without a year the last such day. The rules of moments look ahead only; so the text is read
// as it was meant some time ago.
func (c *Call) dayBehind(text string) (when.Date, bool) {
	if part, _ := c.promiseParts.word(text); part == "yesterday" {
		return when.DateOf(c.now).Plus(-1), true
	}
	read := func(at time.Time) (when.Date, bool) {
		day, err := when.Day(text, at, c.now.Location())
		return day, err == nil
	}
	day, err := when.Day(text, c.now, c.now.Location())
	var unread *when.Error
	switch {
	case err == nil && day == when.DateOf(c.now):
		return day, true
	case errors.As(err, &unread) && unread.Kind == when.ErrPast && len(unread.Days) == 1:
		return unread.Days[0], true
	case err == nil:
		last, ok := read(c.now.AddDate(0, 0, -7))
		if ok && last == day.Plus(-7) {
			next, ok := read(c.now.AddDate(0, 0, 1))
			counted := ok && next == day.Plus(1) // "demain", "dans 3 jours"
			return last, !counted
		}
	}
	year := c.now.AddDate(-1, 0, 1)
	last, ok := read(year)
	later, sure := read(year.AddDate(0, 0, 10)) // a weekday would be another one
	return last, ok && sure && last == later && !last.In(c.now.Location()).After(c.now)
}
