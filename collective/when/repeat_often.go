package when

// often reads "toutes les deux semaines", "every other week", "une semaine sur deux", "om de 3 maanden", "monthly".
func (p *parser) often(pos int) []found[often] {
	var all []found[often]
	for _, f := range p.phrase(pos, everyWeeks) {
		all = append(all, found[often]{often{n: f.v.n}, f.end})
	}
	for _, f := range p.phrase(pos, everyMonths) {
		all = append(all, found[often]{often{f.v.n, true}, f.end})
	}
	for _, f := range p.phrase(pos, every) {
		all = append(all, p.oftenUnit(found[int]{1, f.end})...)
		for _, n := range append(p.count(f.end, 2), p.nth(f.end)...) {
			all = append(all, p.oftenUnit(n)...)
		}
	}
	for _, f := range p.phrase(pos, everyOther) {
		all = append(all, p.oftenUnit(found[int]{2, f.end})...)
	}
	for _, f := range p.phrase(pos, alternate) {
		all = append(all, p.oftenUnit(found[int]{1, f.end})...)
		all = append(all, p.oftenUnit(found[int]{2, f.end})...)
		for _, n := range p.count(f.end, 2) {
			all = append(all, p.oftenUnit(n)...)
		}
	}
	for _, f := range append(p.phrase(pos, number), p.phrase(pos, article)...) {
		if f.v.n == 1 {
			all = append(all, p.oftenOutOf(f.end)...)
		}
	}
	return all
}

// oftenOutOf reads what follows "une": "semaine sur deux".
func (p *parser) oftenOutOf(pos int) []found[often] {
	var all []found[often]
	for _, u := range p.phrase(pos, unit) {
		for _, n := range p.outOf(u.end) {
			if u.v.n == weeks || u.v.n == months {
				all = append(all, found[often]{often{n.v, u.v.n == months}, n.end})
			}
		}
	}
	return all
}

// oftenUnit reads the unit after its number: weeks or months, or days that are whole weeks.
func (p *parser) oftenUnit(n found[int]) []found[often] {
	if n.v < 1 {
		return nil
	}
	var all []found[often]
	for _, u := range p.phrase(n.end, unit) {
		o := often{n: n.v}
		switch u.v.n {
		case weeks:
		case months:
			o.months = true
		case days:
			if o.n = p.wholeWeeks(n.v); o.n == 0 {
				continue
			}
		default:
			continue
		}
		all = append(all, found[often]{o, u.end})
	}
	return all
}

// wholeWeeks is how many weeks a number of days is, "quinze jours" among them: on a weekday nothing else can be meant.
func (p *parser) wholeWeeks(days int) int {
	if days%7 == 0 {
		return days / 7
	}
	return p.idiom(days) / 7
}

// nth reads an ordinal: "premier", "2e", "1st", "3.", "letzten".
func (p *parser) nth(pos int) []found[int] {
	var all []found[int]
	for _, f := range p.phrase(pos, nth) {
		all = append(all, found[int]{f.v.n, f.end})
	}
	t, ok := p.figure(pos, 1, 1)
	if !ok || pos+1 >= len(p.tokens) || !p.tokens[pos+1].glued || t.n < 1 {
		return all
	}
	if p.mark(pos+1, ".") {
		all = append(all, found[int]{t.n, pos + 2})
	}
	for _, f := range p.phrase(pos+1, nthMark) {
		all = append(all, found[int]{t.n, f.end})
	}
	return all
}
