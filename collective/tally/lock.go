package tally

import "encoding/binary"

// closure holds who is ahead of whom through locked majorities: row a is the set of
// those whom a is ahead of, directly or through others.
type closure []set

// with is c and one more majority, of a over b, which must not close a circle.
func (c closure) with(a, b int) closure {
	next := make(closure, len(c))
	below := c[b]
	below.add(b)
	for x := range c {
		next[x] = c[x]
		if x == a || c[x].has(a) {
			next[x] = next[x].or(below)
		}
	}
	return next
}

func (c closure) key() string {
	words := (len(c) + 63) / 64
	key := make([]byte, 0, 8*words*len(c))
	for _, row := range c {
		for _, word := range row[:words] {
			key = binary.LittleEndian.AppendUint64(key, word)
		}
	}
	return string(key)
}

// locker tries the sequences in which majorities of one strength can be locked in.
// What is locked decides what still can be, so that equal closures are tried once.
type locker struct {
	visited, found map[string]bool
	ways           []closure
	budget         *int64
}

// settle adds to l.ways every closure that comes from c and majorities of level.
func (l *locker) settle(c closure, level []Pair) error {
	for {
		open := unsettled(c, level)
		if len(open) == 0 {
			if key := c.key(); !l.found[key] {
				l.found[key] = true
				l.ways = append(l.ways, c)
			}
			return nil
		}
		safe, nodes := harmless(c, open)
		if *l.budget -= int64(nodes*nodes + 1000); *l.budget < 0 {
			return ErrTies
		}
		if len(safe) == 0 {
			return l.branch(c, open)
		}
		for _, p := range safe {
			c = c.with(p.A, p.B)
		}
	}
}

// branch locks each of the majorities that contradict each other first.
func (l *locker) branch(c closure, open []Pair) error {
	for _, p := range open {
		next := c.with(p.A, p.B)
		key := next.key()
		if l.visited[key] {
			continue
		}
		l.visited[key] = true
		if err := l.settle(next, open); err != nil {
			return err
		}
	}
	return nil
}

// unsettled are the majorities that c neither contains nor contradicts.
func unsettled(c closure, level []Pair) []Pair {
	var open []Pair
	for _, p := range level {
		if !c[p.A].has(p.B) && !c[p.B].has(p.A) {
			open = append(open, p)
		}
	}
	return open
}

// harmless are the majorities of open that are in no circle with c and all of open:
// they are locked in whatever the sequence. It also tells how many candidates it
// looked at.
func harmless(c closure, open []Pair) (safe []Pair, nodes int) {
	var ends set
	for _, p := range open {
		ends.add(p.A)
		ends.add(p.B)
	}
	list := ends.members()
	reach := make(map[int]set, len(list))
	for _, a := range list {
		reach[a] = c[a].and(ends)
	}
	for _, p := range open {
		row := reach[p.A]
		row.add(p.B)
		reach[p.A] = row
	}
	for _, via := range list {
		for _, a := range list {
			if reach[a].has(via) {
				reach[a] = reach[a].or(reach[via])
			}
		}
	}
	for _, p := range open {
		if !reach[p.B].has(p.A) {
			safe = append(safe, p)
		}
	}
	return safe, len(list)
}
