package when

import "time"

// daysMeant is what a said day comes to: one day, or several to ask about, or none that exists.
type daysMeant struct {
	days []Date
	kind Kind // empty, ErrTwoReadings, ErrPast or ErrImpossible
	weak int
}

func one(d Date) daysMeant { return daysMeant{days: []Date{d}} }

func either(a, b Date, weak int) daysMeant {
	if b.Compare(a) < 0 {
		a, b = b, a
	}
	return daysMeant{[]Date{a, b}, ErrTwoReadings, weak}
}

// Readings yield to others: a weekday that contradicts "tomorrow" ("Freitag morgen" is Friday morning), then days that
// do not exist ("18.30" is no date).
const (
	contradiction = iota + 1
	impossible
)

// meant finds the day seen from today. Names that contradict each other are two readings.
func (s saidDay) meant(today Date) daysMeant {
	var week *int
	var fixed *daysMeant
	weak := 0
	for _, n := range s.names {
		if n.kind == plainWeekday {
			week = &n.week
		}
		if n.kind == relative {
			weak = contradiction
		}
	}
	for _, n := range s.names {
		if n.kind == plainWeekday {
			continue
		}
		m := n.meant(today, week)
		if m.kind != "" || fixed == nil {
			fixed = &m
		} else if m.days[0] != fixed.days[0] {
			m = either(m.days[0], fixed.days[0], weak)
			fixed = &m
		}
		if fixed.kind != "" {
			return *fixed
		}
	}
	if fixed == nil {
		return plain(time.Weekday(*week), today)
	}
	day := fixed.days[0]
	if week == nil || int(day.Weekday()) == *week {
		return *fixed
	}
	return sinceToday(either(day, day.nearest(time.Weekday(*week)), weak), today)
}

// sinceToday drops the alternatives that are past, unless all are.
func sinceToday(m daysMeant, today Date) daysMeant {
	for len(m.days) > 1 && m.days[0].Compare(today) < 0 {
		m.days = m.days[1:]
	}
	return m
}

// plain is a weekday without anything: today's is asked back.
func plain(w time.Weekday, today Date) daysMeant {
	if today.Weekday() == w {
		return either(today, today.Plus(7), 0)
	}
	return one(today.following(w))
}
