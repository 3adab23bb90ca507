package when

import (
	"slices"
	"time"
)

// moments reads the whole text as a moment, in every way that the language allows.
func (p *parser) moments(r reader) []outcome {
	var all []outcome
	add := func(o outcome, ok bool) {
		if ok && !slices.ContainsFunc(o.moments, r.tooFar) && !slices.ContainsFunc(o.days, r.tooFarDay) {
			all = append(all, o)
		}
	}
	for _, start := range p.skip(0, until) {
		for _, d := range p.duration(start) {
			if p.done(d.end) {
				add(r.after(d.v), true)
			}
		}
		for _, d := range p.day(start) {
			if p.done(d.end) && d.v.names[0].kind != byDuration {
				add(r.dayAlone(d.v))
			}
			for _, h := range p.hour(p.beforeHour(d.end)) {
				if p.done(h.end) {
					add(r.dayAndHour(d.v, h.v))
				}
			}
		}
		for _, h := range p.hour(start) {
			if p.done(h.end) {
				add(r.hourAlone(h.v))
			}
			for _, d := range p.day(p.comma(h.end)) {
				if p.done(d.end) {
					add(r.dayAndHour(d.v, h.v))
				}
			}
		}
	}
	return all
}

// beforeHour is the position after an optional comma, or the T of 2026-12-03T14:30.
func (p *parser) beforeHour(pos int) int {
	if p.is(pos, word, "t") && p.tokens[pos].glued {
		return pos + 1
	}
	return p.comma(pos)
}

func (r reader) tooFar(t time.Time) bool { return t.Year() > r.today.Year+maxYears }
func (r reader) tooFarDay(d Date) bool   { return d.Year > r.today.Year+maxYears }

// after is a moment that far from now.
func (r reader) after(d duration) outcome {
	if d.minutes > 0 {
		t := r.now.Add(time.Duration(d.minutes) * time.Minute)
		if whole := t.Truncate(time.Minute); whole.Before(t) {
			t = whole.Add(time.Minute)
		}
		return outcome{moments: []time.Time{t.Round(0)}}
	}
	return r.at(d.from(r.today), []Clock{{r.now.Hour(), r.now.Minute()}})
}

// dayAlone asks for the hour, unless the part of the day says it: "demain midi".
func (r reader) dayAlone(s saidDay) (outcome, bool) {
	m := s.meant(r.today)
	if m.kind == ErrTwoReadings && s.monthless() != nil {
		return outcome{}, false // "vendredi 18" is rather an hour, unless the 18th is a Friday
	}
	if s.part == midday {
		return r.at(m, []Clock{{Hour: 12}}), true
	}
	o := outcome{kind: m.kind, days: m.days, weak: m.weak}
	if o.kind == "" {
		o.kind = ErrNoHour
		if m.days[0].Compare(r.today) < 0 {
			o.kind = ErrPast
		}
	}
	return o, true
}

func (r reader) dayAndHour(s saidDay, h hourOfDay) (outcome, bool) {
	m := s.meant(r.today)
	if h.isMidnight() {
		o := r.at(m, []Clock{{Hour: 0}, {Hour: 24}})
		if o.kind == ErrTwoReadings {
			o.kind = ErrMidnight
		}
		return o, true
	}
	clocks, ok := h.meant(s.part)
	if !ok {
		return outcome{}, false
	}
	return r.at(m, clocks), true
}

// hourAlone asks for the day, and proposes today and tomorrow.
func (r reader) hourAlone(h hourOfDay) (outcome, bool) {
	if h.isMidnight() {
		return outcome{kind: ErrMidnight}, true
	}
	clocks, ok := h.meant(anyPart)
	if !ok {
		return outcome{}, false
	}
	near := r.at(daysMeant{days: []Date{r.today, r.today.Plus(1)}}, clocks)
	return outcome{kind: ErrNoDay, clocks: clocks, moments: near.moments}, true
}

// at combines days and hours into moments: one that is to come is taken, anything else is refused with its reason.
func (r reader) at(m daysMeant, clocks []Clock) outcome {
	if m.kind == ErrImpossible {
		return outcome{kind: m.kind, weak: m.weak}
	}
	var all, ahead []time.Time
	for _, d := range m.days {
		for _, c := range clocks {
			all = append(all, wall(d, c, r.loc)...)
		}
	}
	all = distinctMoments(all)
	for _, t := range all {
		if t.After(r.now) {
			ahead = append(ahead, t)
		}
	}
	single := len(m.days) == 1 && len(clocks) == 1
	switch {
	case single && len(all) == 0:
		return outcome{kind: ErrSkipped, moments: []time.Time{skipped(m.days[0], clocks[0], r.loc)}, weak: m.weak}
	case len(ahead) == 0:
		return outcome{kind: ErrPast, moments: all, weak: m.weak}
	case single && len(all) == 2:
		return outcome{kind: ErrTwice, moments: ahead, weak: m.weak}
	case !single:
		return outcome{kind: ErrTwoReadings, moments: ahead, weak: m.weak}
	}
	return outcome{moments: ahead, weak: m.weak}
}
