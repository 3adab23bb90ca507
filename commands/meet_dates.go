package commands

import (
	"errors"
	"slices"
	"strings"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// maxDates is how many dates a poll has at the most.
const maxDates = 12

// parseDates reads how something repeats, or one date or several separated by semicolons,
// each with the hour of its end if that is said; it returns what follows: a place.
func (d *meetDraft) parseDates(c *Call, text string) (rest string, err error) {
	words := splitSpan(strings.Fields(text))
	if repeat, n, err := when.RepeatPrefix(words); n > 1 && err == nil {
		d.Repeat, d.Dates = repeat, nil
		first := repeat.Next(c.now, c.now)
		end, took := endAfter(c, first, words[n:])
		if took > 0 {
			d.Lasts = end.Sub(first)
		}
		return cleanPlace(joinSpans(words[n+took:], text)), nil
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		words := splitSpan(strings.Fields(bullet.ReplaceAllString(part, "")))
		if len(words) == 0 {
			continue
		}
		at, n, err := when.MomentPrefix(words, c.now, c.now.Location())
		if err != nil {
			return "", err
		}
		if slices.Contains(d.Dates, at) {
			return "", refuse("meet.date-twice", "date", c.moment(at))
		}
		if len(d.Dates) == maxDates {
			return "", refuse("meet.too-many-dates", "max", maxDates)
		}
		end, took := endAfter(c, at, words[n:])
		if took > 0 && len(d.Dates) == 0 {
			d.Ends, d.Lasts = end, end.Sub(at)
		}
		d.Dates = append(d.Dates, at)
		rest = joinSpans(words[n+took:], part)
	}
	return cleanPlace(rest), nil
}

// untilWords stand between the hour at which something begins and that at which it ends.
var untilWords = []string{"-", "–", "à", "jusqu'à", "jusqu’à", "jusque", "tot", "bis", "to", "until", "till"}

// endAfter reads the hour of the end: "- 21h30", "jusqu'à 21h30", "bis 21 Uhr".
func endAfter(c *Call, starts time.Time, words []string) (time.Time, int) {
	if len(words) < 2 || !slices.Contains(untilWords, strings.ToLower(words[0])) {
		return time.Time{}, 0
	}
	midnight := time.Date(starts.Year(), starts.Month(), starts.Day()+1, 0, 0, 0, 0, starts.Location())
	for n := min(3, len(words)); n > 1; n-- {
		hour := strings.TrimRight(strings.Join(words[1:n], " "), ",.")
		at, err := when.Moment(midnight.Format(time.DateOnly)+" "+hour, c.now, starts.Location())
		if err == nil {
			return assembly.EndsAt(starts, at.Hour(), at.Minute()), n
		}
	}
	return time.Time{}, 0
}

// askOnDate says what is not clear in a date, and asks again.
func (c *Call) askOnDate(d *meetDraft, err error) error {
	var unread *when.Error
	if errors.As(err, &unread) {
		if unread.Kind == when.ErrUnclear && unread.Text == "" {
			return c.finishCall(*d)
		}
		err = c.unclear(unread, false)
	}
	return c.askOnRefusal(err, meetKey, &d.Misses, d)
}

// wrongDate says what is wrong with the date of an assembly.
func (c *Call) wrongDate(err error, starts time.Time) error {
	switch {
	case errors.Is(err, assembly.ErrPast):
		return refuse("when.past", "readings", c.moment(starts))
	case errors.Is(err, assembly.ErrLength):
		return refuse("meet.too-long")
	}
	return err
}
