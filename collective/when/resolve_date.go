package when

import "time"

// meant finds the day of one name other than a plain weekday; week is the weekday said with it, or nil.
func (n namedDay) meant(today Date, week *int) daysMeant {
	switch w := time.Weekday(n.week); n.kind {
	case nextWeekday:
		day := today.following(w)
		if n.shift > 0 && today.Weekday() == w {
			return either(today.Plus(7*n.shift), day.Plus(7*n.shift), 0)
		}
		return one(day.Plus(7 * n.shift))
	case weekdayOf:
		monday := today.Plus(-(int(today.Weekday()) + 6) % 7)
		return one(monday.Plus((int(w)+6)%7 + 7*n.shift))
	case relative:
		return one(today.Plus(n.shift))
	case byDuration:
		return n.span.from(today)
	default:
		return nextDate(n.date, today, week)
	}
}

// from counts days and months from today.
func (d duration) from(today Date) daysMeant {
	if d.months > 0 {
		first := DateOf(Date{today.Year, today.Month + time.Month(d.months), 1}.utc())
		if first.Day = today.Day; !first.exists() {
			return daysMeant{kind: ErrImpossible, weak: impossible}
		}
		return one(first)
	}
	if d.idiom > 0 {
		return either(today.Plus(d.idiom), today.Plus(d.days), 0)
	}
	return one(today.Plus(d.days))
}

// nextDate completes a date with the first month and year from today on. A weekday that fits only this year's date
// tells that a past one was meant.
func nextDate(d, today Date, week *int) daysMeant {
	if d.Month == 0 && d.Year == 0 {
		for i := range 62 {
			if ahead := today.Plus(i); ahead.Day == d.Day {
				return one(ahead)
			}
		}
		return daysMeant{kind: ErrImpossible, weak: impossible}
	}
	if d.Year != 0 {
		if !d.exists() {
			return daysMeant{kind: ErrImpossible, weak: impossible}
		}
		return one(d)
	}
	this, following := Date{today.Year, d.Month, d.Day}, Date{today.Year + 1, d.Month, d.Day}
	if this.exists() && this.Compare(today) >= 0 {
		return one(this)
	}
	fits := func(d Date) bool { return d.exists() && week != nil && int(d.Weekday()) == *week }
	if fits(this) && !fits(following) {
		return daysMeant{days: []Date{this}, kind: ErrPast}
	}
	if following.exists() {
		return one(following)
	}
	return daysMeant{kind: ErrImpossible, weak: impossible}
}
