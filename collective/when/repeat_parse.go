package when

// repeatDay is the weekday of a repeat as it was said.
type repeatDay struct {
	week    int // time.Weekday
	part    part
	each    bool // "chaque" before it
	many    bool // "dienstags", "les mardis"
	nth     int
	ofMonth bool
	outOf   int // one out of so many
}

// often is how often, said apart from the weekday.
type often struct {
	n      int
	months bool
}

// saidRepeat is a repeat as it was said, in any order.
type saidRepeat struct {
	day   *repeatDay
	often *often
	hour  *hourOfDay
}

// repeatItems reads all tokens from pos on as what said still misses.
func (p *parser) repeatItems(pos int, said saidRepeat) []saidRepeat {
	if p.done(pos) {
		return []saidRepeat{said}
	}
	var all []saidRepeat
	if pos > 0 {
		pos = p.comma(pos)
	}
	if said.day == nil {
		for _, d := range p.repeatDay(pos) {
			more := said
			more.day = &d.v
			all = append(all, p.repeatItems(d.end, more)...)
		}
	}
	if said.often == nil {
		for _, o := range p.often(pos) {
			more := said
			more.often = &o.v
			all = append(all, p.repeatItems(o.end, more)...)
		}
	}
	if said.hour == nil {
		for _, h := range p.hour(pos) {
			more := said
			more.hour = &h.v
			all = append(all, p.repeatItems(h.end, more)...)
		}
	}
	return all
}

// repeatDay reads "chaque mardi", "the last Friday of the month", "dienstags", "un mardi sur deux", "le jeudi".
func (p *parser) repeatDay(pos int) []found[repeatDay] {
	var all []found[repeatDay]
	for _, start := range p.skip(pos, on) {
		all = append(all, p.nthDay(start, repeatDay{})...)
		for _, n := range append(p.phrase(start, number), p.phrase(start, article)...) {
			if n.v.n == 1 {
				all = append(all, p.dayOutOf(n.end)...)
			}
		}
	}
	for _, f := range p.phrase(pos, every) {
		all = append(all, p.nthDay(f.end, repeatDay{each: true})...)
	}
	for _, f := range p.phrase(pos, everyOther) {
		all = append(all, p.weekdayOf(f.end, repeatDay{outOf: 2})...)
	}
	for _, f := range append(p.phrase(pos, every), p.phrase(pos, alternate)...) {
		for _, n := range p.count(f.end, 2) {
			for _, d := range p.weekdayOf(n.end, repeatDay{outOf: n.v}) {
				if d.v.many && n.v > 1 {
					all = append(all, d)
				}
			}
		}
	}
	return all
}

// nthDay reads a weekday, or the nth one of the month.
func (p *parser) nthDay(pos int, d repeatDay) []found[repeatDay] {
	all := p.weekdayOf(pos, d)
	for _, n := range p.nth(pos) {
		d.nth = n.v
		for _, f := range p.weekdayOf(n.end, d) {
			all = append(all, f)
			for _, m := range p.phrase(f.end, ofMonth) {
				f.v.ofMonth = true
				all = append(all, found[repeatDay]{f.v, m.end})
			}
		}
	}
	return all
}

// weekdayOf reads the weekday itself, and a part of the day.
func (p *parser) weekdayOf(pos int, d repeatDay) []found[repeatDay] {
	var all []found[repeatDay]
	for _, f := range append(p.phrase(pos, weekday), p.phrase(pos, weekdays)...) {
		d.week, d.part, d.many = f.v.n, f.v.part, f.v.class == weekdays
		all = append(all, found[repeatDay]{d, f.end})
		for _, part := range p.phrase(f.end, dayPart) {
			if d.part == anyPart {
				whole := d
				whole.part = part.v.part
				all = append(all, found[repeatDay]{whole, part.end})
			}
		}
	}
	return all
}

// dayOutOf reads what follows "un": "mardi sur deux".
func (p *parser) dayOutOf(pos int) []found[repeatDay] {
	var all []found[repeatDay]
	for _, d := range p.weekdayOf(pos, repeatDay{}) {
		for _, n := range p.outOf(d.end) {
			d.v.outOf = n.v
			all = append(all, found[repeatDay]{d.v, n.end})
		}
	}
	return all
}

// outOf reads "sur deux": at least two.
func (p *parser) outOf(pos int) []found[int] {
	var all []found[int]
	for _, f := range p.phrase(pos, outOf) {
		for _, n := range p.count(f.end, 2) {
			if n.v > 1 {
				all = append(all, n)
			}
		}
	}
	return all
}
