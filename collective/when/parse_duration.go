package when

// duration is how far ahead: minutes elapsed, or days and months of the calendar, never both.
type duration struct {
	minutes, days, months int
	idiom                 int // whole weeks that the number of days may also mean, in days
}

// duration reads "dans 3 jours", "over anderhalf uur", "in half an hour", "dans 1 h 30". It is never zero.
func (p *parser) duration(pos int) []found[duration] {
	var all []found[duration]
	for _, f := range p.phrase(pos, in) {
		for _, c := range p.phrase(f.end, chunk) {
			all = append(all, found[duration]{duration{minutes: c.v.n}, c.end})
		}
		counts := p.count(f.end, 3)
		for _, a := range p.phrase(f.end, article) {
			counts = append(counts, found[int]{a.v.n, a.end})
		}
		for _, n := range counts {
			for _, u := range p.phrase(n.end, unit) {
				if n.v > 0 {
					all = append(all, p.ofUnit(n.v, u)...)
				}
			}
		}
	}
	return all
}

// ofUnit reads what may follow n of a unit.
func (p *parser) ofUnit(n int, u found[sense]) []found[duration] {
	var d duration
	switch u.v.n {
	case minutes:
		d.minutes = n
	case hours:
		d.minutes = 60 * n
	case days:
		d.days, d.idiom = n, p.idiom(n)
	case weeks:
		d.days = 7 * n
	case months:
		d.months = n
	case years:
		d.months = 12 * n
	}
	all := []found[duration]{{d, u.end}}
	if u.v.n == hours {
		all = append(all, p.moreMinutes(u.end, d)...)
	}
	return all
}

// moreMinutes reads the minutes after hours: "1 h 30", "une heure et demie", "1 hour and 20 minutes".
func (p *parser) moreMinutes(pos int, d duration) []found[duration] {
	var all []found[duration]
	add := func(m, end int) {
		if 0 < m && m < 60 {
			all = append(all, found[duration]{duration{minutes: d.minutes + m}, end})
		}
	}
	if t, ok := p.figure(pos, 2, 2); ok {
		add(t.n, pos+1)
	}
	for _, f := range p.phrase(pos, addMinutes) {
		add(f.v.n, f.end)
	}
	for _, start := range p.skip(pos, and) {
		for _, n := range p.count(start, 2) {
			for _, u := range p.phrase(n.end, unit) {
				if u.v.n == minutes {
					add(n.v, u.end)
				}
			}
		}
	}
	return all
}

// idiom is what "huit jours" and "quinze jours" mean to many: one and two weeks.
func (p *parser) idiom(n int) int {
	for _, d := range p.idiomDays {
		if d == n {
			return n / 7 * 7
		}
	}
	return 0
}
