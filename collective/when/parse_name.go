package when

// nameWithPart is a name that may hold a part of the day, such as "ce soir".
type nameWithPart struct {
	namedDay
	part part
}

func (p *parser) name(pos int, before saidDay) []found[nameWithPart] {
	all := p.weekdayName(pos)
	for _, f := range p.phrase(pos, relDay) {
		day := namedDay{kind: relative, shift: f.v.n}
		all = append(all, found[nameWithPart]{nameWithPart{day, f.v.part}, f.end})
		for _, w := range p.phrase(f.end, plusWeek) {
			day.shift = f.v.n + 7*w.v.n
			all = append(all, found[nameWithPart]{nameWithPart{day, f.v.part}, w.end})
		}
	}
	dates := p.date(pos)
	if n := len(before.names); n > 0 && p.plainDay && before.names[n-1].kind == plainWeekday {
		dates = append(dates, p.dayOfMonth(pos)...)
	}
	for _, d := range dates {
		all = append(all, found[nameWithPart]{nameWithPart{namedDay{kind: byDate, date: d.v}, anyPart}, d.end})
	}
	return all
}

// weekdayName reads "mardi", "next tuesday", "mardi prochain", "mardi en huit", "volgende week dinsdag".
func (p *parser) weekdayName(pos int) []found[nameWithPart] {
	var all []found[nameWithPart]
	read := func(pos int, kind dayKind, shift int, closed bool) {
		for _, w := range p.phrase(pos, weekday) {
			add := func(kind dayKind, shift, end int) {
				day := namedDay{kind: kind, week: w.v.n, shift: shift}
				all = append(all, found[nameWithPart]{nameWithPart{day, w.v.part}, end})
			}
			add(kind, shift, w.end)
			if closed {
				continue
			}
			for _, f := range p.phrase(w.end, nextAfter) {
				add(nextWeekday, 0, f.end)
			}
			for _, f := range p.phrase(w.end, plusWeek) {
				add(nextWeekday, f.v.n, f.end)
			}
			for _, f := range p.phrase(w.end, weekAfter) {
				add(weekdayOf, f.v.n, f.end)
			}
		}
	}
	read(pos, plainWeekday, 0, false)
	for _, f := range p.phrase(pos, this) {
		read(f.end, plainWeekday, 0, true)
	}
	for _, f := range p.phrase(pos, next) {
		read(f.end, nextWeekday, 0, true)
	}
	for _, f := range p.phrase(pos, weekBefore) {
		for _, start := range p.skip(p.comma(f.end), on) {
			read(start, weekdayOf, f.v.n, true)
		}
	}
	return all
}
