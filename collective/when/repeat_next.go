package when

import "time"

// Next is the first occurrence strictly after a moment, by the clock on the wall in the location of after: 19:00 stays
// 19:00 across both changes of summer time. An hour that summer time skips moves to the first that exists, the moment of
// the change; an hour that comes twice is the first of both. The anchor says in which weeks, counted from Monday, or in
// which months one that does not come in each of them falls; any moment of such a week or month will do, as the first
// occurrence. r must pass Check.
func (r Repeat) Next(after, anchor time.Time) time.Time {
	loc := after.Location()
	today, phase := DateOf(after), DateOf(anchor.In(loc))
	step := max(r.Every, 1)
	if r.Monthly {
		month := monthsOf(today)
		for month -= (month - monthsOf(phase)) % step; ; month += step {
			if t := r.on(r.inMonth(month), loc); t.After(after) {
				return t
			}
		}
	}
	week := today.monday()
	for week = week.Plus(-7 * ((weeksOf(week) - weeksOf(phase)) % step)); ; week = week.Plus(7 * step) {
		if t := r.on(week.Plus((int(r.Weekday)+6)%7), loc); t.After(after) {
			return t
		}
	}
}

// on is the occurrence of a day.
func (r Repeat) on(d Date, loc *time.Location) time.Time {
	return shownOn(d, Clock{r.Hour, r.Minute}, loc)
}

// shownOn is when clocks in loc first show a time on a day, or the moment of the change that skips it.
func shownOn(d Date, clock Clock, loc *time.Location) time.Time {
	if at := wall(d, clock, loc); len(at) > 0 {
		return at[0]
	}
	change, _ := skipped(d, clock, loc).ZoneBounds()
	return change
}

// inMonth is the day of a month that monthsOf numbers.
func (r Repeat) inMonth(month int) Date {
	first := DateOf(Date{0, time.Month(month + 1), 1}.utc())
	if r.Nth == last {
		next := DateOf(Date{0, time.Month(month + 2), 1}.utc())
		return next.Plus(-7).sinceOrOn(r.Weekday)
	}
	return first.sinceOrOn(r.Weekday).Plus(7 * (r.Nth - 1))
}

// sinceOrOn is the first such weekday from d on.
func (d Date) sinceOrOn(w time.Weekday) Date { return d.Plus(-1).following(w) }

// monday begins the week of d.
func (d Date) monday() Date { return d.Plus(-(int(d.Weekday()) + 6) % 7) }

// weeksOf numbers the week of d. It counts days, as a time.Duration does not reach back to the zero time.
func weeksOf(d Date) int {
	const firstMonday = 4 // of 1970, the fifth of January
	return (int(d.monday().utc().Unix()/(24*60*60)) - firstMonday) / 7
}

// monthsOf numbers the month of d.
func monthsOf(d Date) int { return d.Year*12 + int(d.Month) - 1 }
