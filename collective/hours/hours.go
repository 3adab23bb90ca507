// Package hours holds when a circle may be spoken to unasked. Who asks is answered at
// any hour, and a result comes when the vote was to end; reminders and digests wait for
// the next hour that holds.
package hours

import (
	"errors"
	"fmt"
	"time"
)

// Day is how many minutes the hours of a day can have.
const Day = 24 * 60

// Hours are those of some days of the week, by the clock on the wall: from From
// inclusive to To exclusive, in minutes since midnight. They never run over midnight.
// Hours that Check refuses, the zero value among them, hold as Default does: a mistake
// wakes nobody up.
type Hours struct {
	Days     [7]bool // by time.Weekday
	From, To int
}

// Errors of Hours.
var (
	ErrDays   = errors.New("no day of the week")
	ErrBounds = errors.New("must lie between 0:00 and 24:00 and end after they begin")
)

// Default is Monday to Friday, 9:00 to 17:00.
func Default() Hours {
	h := Hours{From: 9 * 60, To: 17 * 60}
	for day := time.Monday; day <= time.Friday; day++ {
		h.Days[day] = true
	}
	return h
}

// Check says what is wrong with the hours themselves.
func (h Hours) Check() error {
	switch {
	case h.Days == [7]bool{}:
		return ErrDays
	case h.From < 0 || h.To > Day || h.From >= h.To:
		return fmt.Errorf("%s to %s: %w", Clock(h.From), Clock(h.To), ErrBounds)
	}
	return nil
}

// Holds says whether t lies within the hours, by the clock of its location.
func (h Hours) Holds(t time.Time) bool {
	h = h.or()
	minute := t.Hour()*60 + t.Minute()
	return h.Days[t.Weekday()] && h.From <= minute && minute < h.To
}

// Next is the first moment not before t that Holds, in the location of t: t itself, or
// the next beginning. Where a change of the clock skips a beginning, they begin with
// the change; where the clock goes back over one, they begin a second time.
func (h Hours) Next(t time.Time) time.Time {
	h = h.or()
	for !h.Holds(t) {
		next := h.beginning(t)
		if _, change := t.ZoneBounds(); !change.IsZero() && !change.After(next) {
			next = change // look again by the clock as it is then
		}
		t = next
	}
	return t
}

// beginning is the next one after t, which does not hold, were the clock never changed.
func (h Hours) beginning(t time.Time) time.Time {
	hour, minute, second := t.Clock()
	sinceMidnight := time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute +
		time.Duration(second)*time.Second + time.Duration(t.Nanosecond())
	wait := time.Duration(h.From)*time.Minute - sinceMidnight
	day := t.Weekday()
	for wait <= 0 || !h.Days[day] {
		wait, day = wait+24*time.Hour, (day+1)%7
	}
	return t.Add(wait)
}

// or is h, or the default hours in the place of wrong ones.
func (h Hours) or() Hours {
	if h.Check() != nil {
		return Default()
	}
	return h
}
