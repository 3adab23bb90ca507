package digest

import (
	"time"

	"tocsin/collective/when"
)

// Period is some days, both ends included. One that ends before it begins has none.
type Period struct{ From, To when.Date }

// MaxDays is how far back a digest looks that comes by itself: more is for figures.
const MaxDays = 31

// Days is how many days a period has.
func (p Period) Days() int {
	days := int(p.To.In(time.UTC).Sub(p.From.In(time.UTC)).Hours()/24) + 1
	return max(days, 0)
}

// Before is the period just before: of whole months as many months, of anything else as many days.
func (p Period) Before() Period {
	if months := p.Months(); months > 0 {
		first := time.Date(p.From.Year, p.From.Month-time.Month(months), 1, 12, 0, 0, 0, time.UTC)
		return Period{when.DateOf(first), p.From.Plus(-1)}
	}
	return Period{p.From.Plus(-p.Days()), p.From.Plus(-1)}
}

// Months is how many whole months a period is; 0 where it is not of whole months.
func (p Period) Months() int {
	if p.From.Day != 1 || p.To.Plus(1).Day != 1 || p.Days() == 0 {
		return 0
	}
	return (p.To.Year-p.From.Year)*12 + int(p.To.Month-p.From.Month) + 1
}

// Starts and Ends are its first moment and the one after its last, in a place.
func (p Period) Starts(loc *time.Location) time.Time { return p.From.In(loc) }

// Ends is documented at Starts.
func (p Period) Ends(loc *time.Location) time.Time { return p.To.Plus(1).In(loc) }

// Since is the period of a digest: the whole days since the one before, up to yesterday. Today is not
// over, and is in the next one. A digest that comes twice a day has figures once.
func Since(last, now time.Time) Period {
	p := Period{when.DateOf(last.In(now.Location())), when.DateOf(now).Plus(-1)}
	if p.Days() > MaxDays {
		p.From = p.To.Plus(1 - MaxDays)
	}
	return p
}

// Week is that of Monday to Sunday some weeks before the one of a moment.
func Week(now time.Time, ago int) Period {
	today := when.DateOf(now)
	monday := today.Plus(-(int(today.Weekday())+6)%7 - 7*ago)
	return Period{monday, monday.Plus(6)}
}

// Month is the one some months before that of a moment.
func Month(now time.Time, ago int) Period {
	first := time.Date(now.Year(), now.Month()-time.Month(ago), 1, 12, 0, 0, 0, time.UTC)
	return Period{when.DateOf(first), when.DateOf(first.AddDate(0, 1, -1))}
}

// Over says whether a period lies behind.
func (p Period) Over(now time.Time) bool { return p.To.Compare(when.DateOf(now)) < 0 }
