package when

import "time"

// date reads a date with a month, with or without a year. It may be one that the calendar does not have.
func (p *parser) date(pos int) []found[Date] {
	all := p.figureDate(pos)
	for _, d := range p.dayOfMonth(pos) {
		for _, start := range p.skip(d.end, of) {
			for _, m := range p.phrase(start, month) {
				all = append(all, p.withYear(m.end, Date{Month: time.Month(m.v.n), Day: d.v.Day})...)
			}
		}
	}
	if p.monthFirst {
		for _, m := range p.phrase(pos, month) {
			for _, start := range p.skip(m.end, on) {
				for _, d := range p.dayOfMonth(start) {
					all = append(all, p.withYear(d.end, Date{Month: time.Month(m.v.n), Day: d.v.Day})...)
				}
			}
		}
	}
	return all
}

// dayOfMonth reads the day alone: 3, 1er, 3rd, "3.", trois, premier. Its Date has no month.
func (p *parser) dayOfMonth(pos int) []found[Date] {
	var all []found[Date]
	if t, ok := p.figure(pos, 1, 2); ok {
		all = append(all, found[Date]{Date{Day: t.n}, pos + 1})
		if p.mark(pos+1, ".") && p.tokens[pos+1].glued {
			all = append(all, found[Date]{Date{Day: t.n}, pos + 2})
		}
		for _, f := range p.phrase(pos+1, ordinal) {
			if p.tokens[pos+1].glued {
				all = append(all, found[Date]{Date{Day: t.n}, f.end})
			}
		}
	}
	for _, c := range []class{number, first} {
		for _, f := range p.phrase(pos, c) {
			all = append(all, found[Date]{Date{Day: f.v.n}, f.end})
		}
	}
	return all
}

// withYear reads an optional year of four figures after a month in words.
func (p *parser) withYear(pos int, d Date) []found[Date] {
	all := []found[Date]{{d, pos}}
	pos = p.comma(pos)
	if t, ok := p.figure(pos, 4, 4); ok && t.n > 0 {
		d.Year = t.n
		all = append(all, found[Date]{d, pos + 1})
	}
	return all
}

// figureDate reads 3/12, 3/12/26, 03/12/2026, 3.12., 3.12.2026, 3-12-2026 and 2026-12-03.
func (p *parser) figureDate(pos int) []found[Date] {
	if y, ok := p.figure(pos, 4, 4); ok && p.mark(pos+1, "-") && p.mark(pos+3, "-") {
		m, okM := p.figure(pos+2, 2, 2)
		d, okD := p.figure(pos+4, 2, 2)
		if okM && okD && y.n > 0 {
			return []found[Date]{{Date{y.n, time.Month(m.n), d.n}, pos + 5}}
		}
		return nil
	}
	d, okD := p.figure(pos, 1, 2)
	m, okM := p.figure(pos+2, 1, 2)
	if !okD || !okM || p.tokens[pos+1].kind != mark {
		return nil
	}
	sep := p.tokens[pos+1].text
	if sep != "/" && sep != "." && sep != "-" {
		return nil
	}
	var all []found[Date]
	short := Date{Month: time.Month(m.n), Day: d.n}
	if sep != "-" {
		all = append(all, found[Date]{short, pos + 3})
	}
	if !p.mark(pos+3, sep) {
		return all
	}
	if sep == "." && p.tokens[pos+3].glued {
		all = append(all, found[Date]{short, pos + 4})
	}
	y, wide := p.figure(pos+4, 4, 4)
	if !wide {
		var ok bool
		if y, ok = p.figure(pos+4, 2, 2); !ok || sep == "-" || !y.glued {
			return all
		}
		y.n += 2000
	}
	if y.n > 0 {
		short.Year = y.n
		all = append(all, found[Date]{short, pos + 5})
	}
	return all
}
