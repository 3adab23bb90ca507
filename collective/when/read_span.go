package when

import "slices"

// dates reads the whole text as a day.
func (p *parser) dates(r reader) []outcome {
	var all []outcome
	for _, start := range p.skip(0, until) {
		all = append(all, p.datesFrom(start, r)...)
	}
	return all
}

func (p *parser) datesFrom(start int, r reader) []outcome {
	var all []outcome
	for _, d := range p.day(start) {
		if !p.done(d.end) || d.v.part != anyPart {
			continue
		}
		if o, ok := r.dayAlone(d.v); ok && !slices.ContainsFunc(o.days, r.tooFarDay) {
			if o.kind == ErrNoHour {
				o.kind = ""
			}
			all = append(all, o)
		}
	}
	return all
}

// spans reads the whole text as a span of days.
func (p *parser) spans(r reader) []outcome {
	all := p.datesFrom(0, r) // not after "until": that is no span
	for i := range all {
		if all[i].kind == "" {
			all[i].days = append(all[i].days, all[i].days[0])
		}
	}
	add := func(a saidDay, pos int) {
		for _, b := range p.end(pos) {
			if !p.done(b.end) || a.part != anyPart || b.v.part != anyPart {
				continue
			}
			if o, ok := r.span(a, b.v); ok && !slices.ContainsFunc(o.days, r.tooFarDay) {
				all = append(all, o)
			}
		}
	}
	for _, start := range p.skip(0, from) {
		for _, a := range p.end(start) {
			if p.mark(a.end, "-") {
				add(a.v, a.end+1)
			}
			for _, f := range p.phrase(a.end, toAlone) {
				add(a.v, f.end)
			}
			for _, f := range p.phrase(a.end, to) {
				if start > 0 || a.v.monthless() != nil {
					add(a.v, f.end)
				}
			}
		}
	}
	return all
}

// end reads one end of a span: a day, or the day of a month that the other end names.
func (p *parser) end(pos int) []found[saidDay] {
	all := p.day(pos)
	add := func(pos int, before ...namedDay) {
		for _, start := range p.skip(pos, on) {
			for _, d := range p.dayOfMonth(start) {
				names := append(before[:len(before):len(before)], namedDay{kind: byDate, date: d.v})
				all = append(all, found[saidDay]{saidDay{names: names}, d.end})
			}
		}
	}
	add(pos)
	for _, start := range p.skip(pos, on) {
		for _, w := range p.phrase(start, weekday) {
			if w.v.part == anyPart {
				add(p.comma(w.end), namedDay{kind: plainWeekday, week: w.v.n})
			}
		}
	}
	return all
}

// date is the date among the names, or nil.
func (s saidDay) date() *Date {
	for i := range s.names {
		if s.names[i].kind == byDate {
			return &s.names[i].date
		}
	}
	return nil
}

// monthless is the date among the names if its month was left out, or nil.
func (s saidDay) monthless() *Date {
	if d := s.date(); d != nil && d.Month == 0 {
		return d
	}
	return nil
}

// copied lets dates be completed in place.
func (s saidDay) copied() saidDay {
	s.names = slices.Clone(s.names)
	return s
}
