package when

import (
	"slices"
	"time"
)

// ParseRepeat reads when something comes back: "chaque mardi 19h", "elke eerste dinsdag van de maand 19u", "alle zwei
// Wochen donnerstags 12.30 Uhr", "last Friday of the month at 6:30 pm", in the four languages and as strictly as Moment.
// What it reads does not depend on the day on which it is said.
//
// A text that is no repeat returns an [*Error]. Its Repeats are what it could be: both of ErrTwoReadings ("every second
// Tuesday" is one out of two or one a month, "at 7" is 7:00 or 19:00), and of ErrNoHour what repeats, with 0:00 in the
// place of the hour. ErrImpossible is a fifth weekday of the month, and what comes too rarely: more than 52 weeks or 12
// months apart. ErrMidnight carries nothing. Anything else is ErrUnclear.
func ParseRepeat(text string) (Repeat, error) {
	tokens, _ := tokenise(text)
	var all []repeatOutcome
	for _, l := range repeatLexica {
		for _, said := range newParser(l, tokens).repeatItems(0, saidRepeat{}) {
			if o, ok := said.outcome(); ok {
				all = append(all, o)
			}
		}
	}
	got := mergeRepeats(all)
	if got.kind != "" {
		return Repeat{}, &Error{Kind: got.kind, Text: shorten(text), Repeats: got.repeats}
	}
	return got.repeats[0], nil
}

// repeatOutcome is one reading: taken where kind is empty, else refused with what was understood.
type repeatOutcome struct {
	kind    Kind
	repeats []Repeat
}

// weak readings yield to any that is less weak: one that is complete before one without an hour before one that the
// calendar does not have.
func (o repeatOutcome) weak() int { return slices.Index([]Kind{ErrNoHour, ErrImpossible}, o.kind) }

// mergeRepeats makes one outcome of all readings, as merge does.
func mergeRepeats(all []repeatOutcome) repeatOutcome {
	if len(all) == 0 {
		return repeatOutcome{kind: ErrUnclear}
	}
	best := slices.MinFunc(all, func(a, b repeatOutcome) int { return a.weak() - b.weak() })
	merged := repeatOutcome{kind: best.kind}
	for _, o := range all {
		if o.weak() != best.weak() {
			continue
		}
		if o.kind != merged.kind {
			merged.kind = ErrTwoReadings
		}
		for _, r := range o.repeats {
			if !slices.Contains(merged.repeats, r) {
				merged.repeats = append(merged.repeats, r)
			}
		}
	}
	if merged.kind == "" && len(merged.repeats) > 1 {
		merged.kind = ErrTwoReadings
	}
	return merged
}

// outcome combines how often, on which day and at what hour. It reports false for what is no repeat.
func (s saidRepeat) outcome() (repeatOutcome, bool) {
	if s.day == nil {
		return repeatOutcome{}, false
	}
	days := s.days()
	if len(days) == 0 {
		return repeatOutcome{}, false
	}
	clocks := []Clock{{Hour: 12}}
	switch {
	case s.hour == nil && s.day.part != midday:
		return repeatOutcome{ErrNoHour, days}.checked(), true
	case s.hour != nil && (s.hour.isMidnight() || s.hour.Clock == Clock{Hour: 24}):
		return repeatOutcome{kind: ErrMidnight}, true
	case s.hour != nil:
		var ok bool
		if clocks, ok = s.hour.meant(s.day.part); !ok {
			return repeatOutcome{}, false
		}
	}
	var o repeatOutcome
	for _, r := range days {
		for _, c := range clocks {
			r.Hour, r.Minute = c.Hour, c.Minute
			o.repeats = append(o.repeats, r)
		}
	}
	return o.checked(), true
}

// checked is ErrImpossible where none of the repeats can be, else without those that cannot.
func (o repeatOutcome) checked() repeatOutcome {
	can := slices.DeleteFunc(slices.Clone(o.repeats), func(r Repeat) bool { return r.Check() != nil })
	if len(can) == 0 {
		return repeatOutcome{kind: ErrImpossible}
	}
	o.repeats = can
	return o
}

// days lists the repeats that were meant, without their hour; none is no repeat.
func (s saidRepeat) days() []Repeat {
	d := *s.day
	week := func(n int) Repeat { return Repeat{Every: n, Weekday: time.Weekday(d.week)} }
	month := func(n int) Repeat {
		return Repeat{Every: n, Monthly: true, Nth: d.nth, Weekday: time.Weekday(d.week)}
	}
	switch {
	case s.often != nil && (d.each || d.ofMonth || d.outOf > 0 || s.often.months != (d.nth != 0)):
		return nil // said twice, or weeks of a month
	case s.often != nil && s.often.months:
		return []Repeat{month(s.often.n)}
	case s.often != nil:
		return []Repeat{week(s.often.n)}
	case d.outOf > 0:
		return []Repeat{week(d.outOf)}
	case d.ofMonth, d.nth != 0 && d.many && !d.each, d.each && (d.nth == 1 || d.nth == last):
		return []Repeat{month(1)}
	case d.each && d.nth > maxNth: // a fifth one is not in every month
		return []Repeat{month(1)}
	case d.each && d.nth != 0:
		return []Repeat{month(1), week(d.nth)} // of the month, or one out of so many
	case d.each || d.many:
		return []Repeat{week(1)}
	}
	return nil
}
