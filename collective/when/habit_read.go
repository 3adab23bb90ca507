package when

import "time"

// saidHabit is a habit as it was said, in any order.
type saidHabit struct {
	habit Habit
	days  bool // which days was said
	hour  *hourOfDay
}

// habitItems reads all tokens from pos on as what said still misses.
func (p *parser) habitItems(pos int, said saidHabit) []saidHabit {
	if p.done(pos) {
		if !said.days {
			return nil
		}
		return []saidHabit{said}
	}
	var all []saidHabit
	if pos > 0 {
		pos = p.comma(pos)
	}
	if !said.days {
		for _, d := range p.habitDays(pos) {
			more := said
			more.habit, more.days = d.v, true
			all = append(all, p.habitItems(d.end, more)...)
		}
	}
	if said.hour == nil {
		for _, h := range p.hour(pos) {
			more := said
			more.hour = &h.v
			all = append(all, p.habitItems(h.end, more)...)
		}
	}
	return all
}

// habitDays reads which days: all, those of work, some of the week, one of the month.
func (p *parser) habitDays(pos int) []found[Habit] {
	var all []found[Habit]
	for _, f := range p.phrase(pos, everyDay) {
		all = append(all, found[Habit]{Habit{Days: [7]bool{true, true, true, true, true, true, true}}, f.end})
	}
	for _, f := range p.phrase(pos, workDays) {
		h := Habit{Days: [7]bool{true, true, true, true, true, true, true}}
		h.Days[time.Saturday], h.Days[time.Sunday] = false, false
		all = append(all, found[Habit]{h, f.end})
	}
	all = append(all, p.someDays(pos, Habit{})...)
	return append(all, p.monthDay(pos)...)
}

// someDays reads "chaque lundi et jeudi", "les mardis", "montags, mittwochs und freitags": with all that follow.
func (p *parser) someDays(pos int, h Habit) []found[Habit] {
	var all []found[Habit]
	for _, start := range append(p.skip(pos, on), p.ends(pos, every)...) {
		for _, f := range append(p.phrase(start, weekday), p.phrase(start, weekdays)...) {
			if f.v.part != anyPart || h.Days[f.v.n] {
				continue
			}
			more := h
			more.Days[f.v.n] = true
			all = append(all, found[Habit]{more, f.end})
			for _, next := range p.another(f.end) {
				all = append(all, p.someDays(next, more)...)
			}
		}
	}
	return all
}

// another lists the positions after what stands between two of a list.
func (p *parser) another(pos int) []int {
	next := p.ends(pos, and)
	if p.mark(pos, ",") {
		next = append(append(next, pos+1), p.ends(pos+1, and)...)
	}
	return next
}

func (p *parser) ends(pos int, c class) []int {
	var ends []int
	for _, f := range p.phrase(pos, c) {
		ends = append(ends, f.end)
	}
	return ends
}

// monthDay reads "le 1er du mois", "elke laatste dag van de maand", "am 15. jedes Monats", "chaque mois le 15".
func (p *parser) monthDay(pos int) []found[Habit] {
	var all []found[Habit]
	for _, start := range append(p.skip(pos, on), p.ends(pos, every)...) {
		for _, d := range p.numberedDay(start) {
			for _, end := range p.ends(d.end, ofMonth) {
				all = append(all, found[Habit]{Habit{MonthDay: d.v}, end})
			}
		}
	}
	for _, o := range p.often(pos) {
		if !o.v.months || o.v.n != 1 {
			continue
		}
		for _, start := range p.ends(p.comma(o.end), on) {
			for _, d := range p.numberedDay(start) {
				all = append(all, found[Habit]{Habit{MonthDay: d.v}, d.end})
			}
		}
	}
	return all
}

// numberedDay reads "1er", "15", "15.", "first", "dernier jour".
func (p *parser) numberedDay(pos int) []found[int] {
	var all []found[int]
	for _, end := range p.ends(pos, lastDay) {
		all = append(all, found[int]{last, end})
	}
	for _, f := range append(p.phrase(pos, first), p.phrase(pos, number)...) {
		all = append(all, found[int]{f.v.n, f.end})
	}
	if t, ok := p.figure(pos, 1, 2); ok && t.n > 0 {
		end := pos + 1
		all = append(all, found[int]{t.n, end})
		if end < len(p.tokens) && p.tokens[end].glued {
			for _, after := range append(p.ends(end, ordinal), p.ends(end, nthMark)...) {
				all = append(all, found[int]{t.n, after})
			}
			if p.mark(end, ".") {
				all = append(all, found[int]{t.n, end + 1})
			}
		}
	}
	return all
}
