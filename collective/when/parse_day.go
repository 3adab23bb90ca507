package when

// dayKind says how a day was named.
type dayKind uint8

const (
	plainWeekday dayKind = iota + 1
	nextWeekday          // shift: weeks after the first one after today
	weekdayOf            // shift: 0 of this week, 1 of next week
	relative             // shift: days after today
	byDate               // date; a year of 0 was left out, a month of 0 too
	byDuration           // span
)

// namedDay is one way in which a day was named.
type namedDay struct {
	kind  dayKind
	week  int // time.Weekday
	shift int
	date  Date
	span  duration
}

// saidDay is a day as it was said: up to three names that have to agree, and a part of it.
type saidDay struct {
	names []namedDay
	part  part
}

// day reads a day: "vendredi", "le vendredi 3 décembre", "demain soir", "nächsten Dienstag", "dans 3 jours".
func (p *parser) day(pos int) []found[saidDay] {
	all := p.names(pos, saidDay{}, 3)
	for _, d := range p.duration(pos) {
		if d.v.minutes == 0 {
			all = append(all, found[saidDay]{saidDay{names: []namedDay{{kind: byDuration, span: d.v}}}, d.end})
		}
	}
	return all
}

// names reads the names of a day that follow those of said.
func (p *parser) names(pos int, said saidDay, left int) []found[saidDay] {
	if left == 0 {
		return nil
	}
	var all []found[saidDay]
	for _, start := range p.skip(pos, on) {
		for _, n := range p.name(start, said) {
			next := saidDay{append(said.names[:len(said.names):len(said.names)], n.v.namedDay), said.part}
			if !said.accepts(n.v.namedDay) || !next.join(n.v.part) {
				continue
			}
			all = append(all, p.partOfDay(n.end, next, left)...)
		}
	}
	return all
}

// partOfDay reads an optional part of the day, then further names.
func (p *parser) partOfDay(pos int, said saidDay, left int) []found[saidDay] {
	all := append([]found[saidDay]{{said, pos}}, p.names(p.comma(pos), said, left-1)...)
	for _, f := range p.phrase(pos, dayPart) {
		if whole := said; whole.join(f.v.part) {
			all = append(all, found[saidDay]{whole, f.end})
			all = append(all, p.names(p.comma(f.end), whole, left-1)...)
		}
	}
	return all
}

// join takes a part of the day unless another was said.
func (s *saidDay) join(p part) bool {
	if p == anyPart || s.part == p {
		return true
	}
	if s.part != anyPart {
		return false
	}
	s.part = p
	return true
}

// accepts refuses a second name of the same sort ("lundi mardi").
func (s saidDay) accepts(n namedDay) bool {
	for _, other := range s.names {
		if other.kind == n.kind || other.kind < relative && n.kind < relative {
			return false
		}
	}
	return true
}
