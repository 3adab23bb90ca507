package when

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a calendar day, without hour or zone. The zero Date is no day.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// String writes the day as 2006-01-02.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day) }

// Compare is negative when d is before other, zero when they are the same day, positive when d is after other.
func (d Date) Compare(other Date) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// In is the first moment of the day in loc, also where summer time skips midnight.
func (d Date) In(loc *time.Location) time.Time {
	if at := wall(d, Clock{}, loc); len(at) > 0 {
		return at[0]
	}
	before := time.Date(d.Year, d.Month, d.Day-1, 12, 0, 0, 0, loc)
	_, change := before.ZoneBounds()
	return change
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

func (d Date) utc() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Plus moves by calendar days.
func (d Date) Plus(days int) Date { return DateOf(d.utc().AddDate(0, 0, days)) }

// exists tells whether the calendar has the day.
func (d Date) exists() bool { return d == DateOf(d.utc()) }

// DateOf is the day of a moment, by the clock of its location.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{year, month, day}
}

// daysBetween counts the days from a to b.
func daysBetween(a, b Date) int { return int(b.utc().Sub(a.utc()).Hours() / 24) }

// following is the first such weekday strictly after d.
func (d Date) following(w time.Weekday) Date {
	ahead := (int(w) - int(d.Weekday()) + 7) % 7
	if ahead == 0 {
		ahead = 7
	}
	return d.Plus(ahead)
}

// nearest is the such weekday closest to d.
func (d Date) nearest(w time.Weekday) Date {
	ahead := (int(w) - int(d.Weekday()) + 7) % 7
	if ahead > 3 {
		ahead -= 7
	}
	return d.Plus(ahead)
}
