package mask

import (
	"cmp"
	"slices"
)

// hit is a find in parts: those from from up to to. A hit without a kind is something known
// that stays: nothing inside it is looked at again.
type hit struct {
	from, to int
	kind     Kind
}

// due says that the part at is the start of something, because of a keyword before it.
type due struct {
	kind  Kind
	at    int // the part it starts with
	last  int // the last part where it may start
	doubt doubt
}

// doubt is how weak the keyword before a file number is.
type doubt int

const (
	surely   doubt = iota // réf. 12
	numbered              // dossier n° 12
	told                  // dossier : 12
	bare                  // dossier 12
)

// rule looks for one kind of thing that starts with a part.
type rule func(s *scan, i int) (hit, bool)

// rules are in the order in which they are asked; what was recognised surely comes first.
func rules() []rule {
	return []rule{
		(*scan).mail, (*scan).room, (*scan).transfer, (*scan).iban, (*scan).register, (*scan).card,
		(*scan).expected, (*scan).plate, (*scan).phone, (*scan).point, (*scan).numberFirst, (*scan).birth, (*scan).date,
		(*scan).street, (*scan).compound, (*scan).title,
	}
}

// pass goes through the text once and says whether it found anything.
func (s *scan) pass() bool {
	s.hits, s.due = s.hits[:0], due{}
	all, any := rules(), false
	for i := 0; i < len(s.parts); {
		p := &s.parts[i]
		if p.is == space || p.is == masked {
			i++
			continue
		}
		if p.is == word {
			s.keyword(i)
		}
		next := i + 1
		for _, r := range all {
			h, ok := r(s, i)
			if !ok {
				continue
			}
			if h.kind != "" {
				s.hits, any = append(s.hits, h), true
			}
			next = max(next, h.to)
			break
		}
		i = next
	}
	return any
}

// collapse makes each hit one masked part, as it will stand in the masked text.
func (s *scan) collapse() {
	to := 0
	next := 0
	for _, h := range s.hits {
		to += copy(s.parts[to:], s.parts[next:h.from])
		first, last := s.parts[h.from], s.parts[h.to-1]
		s.found = append(s.found, Find{first.start, last.end, h.kind})
		s.parts[to] = part{start: first.start, end: last.end, from: first.from, to: first.from, is: masked}
		to++
		next = h.to
	}
	to += copy(s.parts[to:], s.parts[next:])
	s.parts = s.parts[:to]
}

// finds are all finds so far, in order.
func (s *scan) finds() []Find {
	slices.SortFunc(s.found, func(a, b Find) int { return cmp.Compare(a.Start, b.Start) })
	return s.found
}

// end is where the last hit ends: nothing before it can be part of another one.
func (s *scan) end() int {
	if len(s.hits) == 0 {
		return 0
	}
	return s.hits[len(s.hits)-1].to
}
