package when

// span finds the two days. It reports false for what is no span.
func (r reader) span(a, b saidDay) (outcome, bool) {
	a, b = a.copied(), b.copied()
	if ok, backwards := complete(a, b); !ok || backwards {
		return outcome{kind: ErrBackwards}, ok
	}
	if days := r.underWay(a, b); days != nil {
		return outcome{kind: ErrPast, days: days}, true
	}
	first := a.meant(r.today)
	if first.kind != "" {
		return outcome{kind: first.kind, days: first.days, weak: first.weak}, true
	}
	begin := first.days[0]
	anchor := r.today
	guessed := b.follows()
	if guessed {
		anchor = begin
	}
	last := b.meant(anchor)
	if last.kind != "" {
		return outcome{kind: last.kind, days: last.days, weak: last.weak}, true
	}
	o := outcome{days: []Date{begin, last.days[0]}}
	switch length := daysBetween(begin, last.days[0]); {
	case begin.Compare(r.today) < 0:
		o.kind = ErrPast
	case length < 0 || guessed && length > maxGuessed:
		o.kind = ErrBackwards
	}
	return o, true
}

// complete gives a date without a month or year what the other end has. It reports whether that is possible and
// whether the days of the shared month run backwards.
func complete(a, b saidDay) (ok, backwards bool) {
	da, db := a.date(), b.date()
	if a.monthless() == nil && b.monthless() == nil {
		if da != nil && db != nil && da.Year == 0 && db.Year != 0 {
			da.Year = db.Year
			if db.Compare(*da) < 0 {
				da.Year--
			}
		}
		return true, false
	}
	if da == nil || db == nil || da.Month == 0 && db.Month == 0 {
		return false, false
	}
	if da.Month == 0 {
		da.Year, da.Month = db.Year, db.Month
	} else {
		db.Year, db.Month = da.Year, da.Month
	}
	return true, db.Day < da.Day
}

// follows tells an end that is looked for from the beginning on: a plain weekday, or a date without a year.
func (s saidDay) follows() bool {
	if d := s.date(); d != nil {
		return d.Year == 0
	}
	return len(s.names) == 1 && s.names[0].kind == plainWeekday
}

// underWay finds the span of dates without a year that began before today and is not over: its year is not guessed.
func (r reader) underWay(a, b saidDay) []Date {
	da, db := a.date(), b.date()
	if da == nil || db == nil || da.Year != 0 || db.Year != 0 {
		return nil
	}
	begin := Date{r.today.Year, da.Month, da.Day}
	if begin.Compare(r.today) >= 0 {
		begin.Year--
	}
	end := Date{begin.Year, db.Month, db.Day}
	if end.Compare(begin) < 0 {
		end.Year++
	}
	if !begin.exists() || !end.exists() || end.Compare(r.today) < 0 || daysBetween(begin, end) > maxGuessed {
		return nil
	}
	return []Date{begin, end}
}
