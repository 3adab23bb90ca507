package assembly_test

import (
	"time"

	"tocsin/collective/assembly"
)

// model is the queue as its rules read, with nothing derived: every second of speech and
// every turn is written down, and whoever is called is looked for among all who wait.
type model struct {
	waiting []standing
	turns   []spoken // the last one may be under way
	seconds map[assembly.Speaker]int
	asked   int
	talking bool
	paused  bool
	clock   time.Time
}

type standing struct {
	who     assembly.Speaker
	wish    assembly.Wish
	arrival int
	to      int // the turn that a reply was asked in
}

type spoken struct {
	who  assembly.Speaker
	wish assembly.Wish
}

// wait lets the seconds pass one by one.
func (m *model) wait(seconds int) {
	for range seconds {
		m.clock = m.clock.Add(time.Second)
		if m.talking && !m.paused {
			m.seconds[m.turns[len(m.turns)-1].who]++
		}
	}
}

func (m *model) standsAt(who assembly.Speaker) int {
	for i, s := range m.waiting {
		if s.who == who {
			return i
		}
	}
	return -1
}

// wish is what somebody really stands for: a reply lapses with the turn after it.
func (m *model) wish(s standing) assembly.Wish {
	if s.wish != assembly.Reply {
		return s.wish
	}
	for _, t := range m.turns[s.to+1:] {
		if t.wish != assembly.Point {
			return assembly.Hand
		}
	}
	return assembly.Reply
}

func (m *model) ask(who assembly.Speaker, wish assembly.Wish) bool {
	if m.talking && m.turns[len(m.turns)-1].who == who {
		return false
	}
	if wish == assembly.Reply && (!m.talking || m.turns[len(m.turns)-1].wish != assembly.Hand) {
		return false
	}
	entry := standing{who, wish, m.asked + 1, len(m.turns) - 1}
	if i := m.standsAt(who); i >= 0 {
		if m.wish(m.waiting[i]) == wish {
			return false
		}
		if wish != assembly.Point {
			entry.arrival = m.waiting[i].arrival
			m.waiting[i] = entry
			return true
		}
		m.withdraw(who)
	}
	m.asked++
	m.waiting = append(m.waiting, entry)
	return true
}

func (m *model) withdraw(who assembly.Speaker) bool {
	i := m.standsAt(who)
	if i >= 0 {
		m.waiting = append(m.waiting[:i:i], m.waiting[i+1:]...)
	}
	return i >= 0
}

// key is what the rule compares, without who speaks now: their turn is not over.
func (m *model) key(s standing) [3]int {
	turns := 0
	for _, t := range m.turns {
		if t.who == s.who && t.wish != assembly.Point {
			turns++
		}
	}
	return [3]int{turns, m.seconds[s.who], s.arrival}
}

func less(a, b [3]int) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}

// next calls whoever no other one stands before.
func (m *model) next() (spoken, bool) {
	if m.paused {
		return spoken{}, false
	}
	m.talking = false
	for _, wish := range []assembly.Wish{assembly.Point, assembly.Reply, assembly.Hand} {
		var best *standing
		for i, s := range m.waiting {
			if m.wish(s) != wish {
				continue
			}
			key := func(s standing) [3]int {
				if wish == assembly.Point {
					return [3]int{s.arrival}
				}
				return m.key(s)
			}
			if best == nil || less(key(s), key(*best)) {
				best = &m.waiting[i]
			}
		}
		if best != nil {
			turn := spoken{best.who, wish}
			m.withdraw(best.who)
			m.turns, m.talking = append(m.turns, turn), true
			return turn, true
		}
	}
	return spoken{}, false
}
