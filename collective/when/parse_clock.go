package when

// hourOfDay is an hour as it was said.
type hourOfDay struct {
	Clock
	twelve   bool // of a 12-hour clock, unless a part of the day says more
	midnight bool // the word
	part     part // said after it
}

// hour reads an hour with what belongs to it: "à 18 h 30", "8 uur 's avonds", "6:30 pm", "half past six".
func (p *parser) hour(pos int) []found[hourOfDay] {
	var all []found[hourOfDay]
	for _, start := range p.skip(pos, at) {
		plain := append(p.figures(start), p.spoken(start)...)
		bare := p.bareHour(start)
		if start > pos {
			plain = append(plain, bare...)
		}
		all = append(all, plain...)
		for _, h := range append(plain, bare...) {
			for _, f := range p.phrase(h.end, hourPart) {
				h.v.part = f.v.part
				all = append(all, found[hourOfDay]{h.v, f.end})
			}
		}
	}
	return all
}

// figures reads 18:30 and 18.30, with or without the word for hour.
func (p *parser) figures(pos int) []found[hourOfDay] {
	h, ok := p.figure(pos, 1, 2)
	if !ok || !p.mark(pos+1, ":") && !p.mark(pos+1, ".") {
		return nil
	}
	m, ok := p.figure(pos+2, 2, 2)
	if !ok || !valid(h.n, m.n) {
		return nil
	}
	said := hourOfDay{Clock: Clock{h.n, m.n}, twelve: p.twelve && !p.neutral && h.width() == 1 && h.n > 0}
	all := []found[hourOfDay]{{said, pos + 3}}
	said.twelve = false
	for _, f := range p.phrase(pos+3, hourUnit) {
		all = append(all, found[hourOfDay]{said, f.end})
	}
	return all
}

// spoken reads hours said with words: "18 h 30", "dix-huit heures", "midi et demi", "half zeven", "quarter to six".
func (p *parser) spoken(pos int) []found[hourOfDay] {
	var all []found[hourOfDay]
	for _, n := range p.count(pos, 2) {
		for _, f := range p.phrase(n.end, hourUnit) {
			all = append(all, p.withMinutes(f.end, hourOfDay{Clock: Clock{Hour: n.v}, twelve: f.v.n == 1 && n.v <= 12})...)
		}
	}
	for _, f := range p.phrase(pos, noon) {
		all = append(all, p.withMinutes(f.end, hourOfDay{Clock: Clock{Hour: 12}})...)
	}
	for _, f := range p.phrase(pos, midnight) {
		all = append(all, found[hourOfDay]{hourOfDay{midnight: true}, f.end})
	}
	for _, f := range p.phrase(pos, halfTo) {
		all = append(all, p.relativeHour(f.end, -30)...)
	}
	for _, f := range p.phrase(pos, pastHour) {
		all = append(all, p.relativeHour(f.end, f.v.n)...)
	}
	return all
}

// withMinutes reads the optional minutes after "18 h".
func (p *parser) withMinutes(pos int, said hourOfDay) []found[hourOfDay] {
	var all []found[hourOfDay]
	add := func(m, end int) {
		c := shifted(said.Hour, m)
		if valid(said.Hour, 0) && valid(c.Hour, c.Minute) {
			all = append(all, found[hourOfDay]{hourOfDay{Clock: c, twelve: said.twelve}, end})
		}
	}
	add(0, pos)
	if t, ok := p.figure(pos, 2, 2); ok && t.n < 60 {
		add(t.n, pos+1)
	}
	for _, f := range p.phrase(pos, number) {
		add(f.v.n, f.end)
	}
	for _, f := range p.phrase(pos, addMinutes) {
		add(f.v.n, f.end)
	}
	return all
}

// relativeHour reads the hour after "half" or "quarter to": always one of a 12-hour clock.
func (p *parser) relativeHour(pos, m int) []found[hourOfDay] {
	var all []found[hourOfDay]
	for _, n := range p.count(pos, 2) {
		if 1 <= n.v && n.v <= 12 {
			all = append(all, found[hourOfDay]{hourOfDay{Clock: shifted(n.v%12+12, m), twelve: true}, n.end})
		}
	}
	for i := range all {
		all[i].v.Hour = (all[i].v.Hour+11)%12 + 1 // 1 to 12, as on a dial
	}
	return all
}

// bareHour reads a number alone, which is an hour only after "at" or before a part of the day.
func (p *parser) bareHour(pos int) []found[hourOfDay] {
	var all []found[hourOfDay]
	for _, n := range p.count(pos, 2) {
		if valid(n.v, 0) {
			said := hourOfDay{Clock: Clock{Hour: n.v}, twelve: 0 < n.v && n.v <= 12}
			all = append(all, found[hourOfDay]{said, n.end})
		}
	}
	return all
}

// valid takes 0:00 to 24:00.
func valid(h, m int) bool { return h < 24 && m < 60 || h == 24 && m == 0 }

// shifted adds minutes, perhaps fewer than none, to a whole hour.
func shifted(h, m int) Clock {
	total := h*60 + m
	if total < 0 {
		return Clock{-1, 60}
	}
	return Clock{total / 60, total % 60}
}
