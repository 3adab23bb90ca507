package disclosure

import "tocsin/collective/incident"

// group is what is known inside the circle about some of its reports.
type group struct {
	count    int
	measures [incident.Amount]measured
}

// measured is a measure in a group.
type measured struct {
	sum  int
	said int // rows that have it: how many stand behind the sum
	top  int // the largest of them
}

func (r *Row) times() int { return max(r.Times, 1) }

func (g *group) add(r *Row) {
	g.count += r.times()
	for m := range g.measures {
		if v := r.Values[m]; v > 0 {
			g.measures[m].merge(measured{sum: v, said: 1, top: v})
		}
	}
}

func (g *group) merge(h group) {
	g.count += h.count
	for m := range g.measures {
		g.measures[m].merge(h.measures[m])
	}
}

func (m *measured) merge(n measured) {
	m.sum += n.sum
	m.said += n.said
	m.top = max(m.top, n.top)
}

// safe says whether a sum tells of a group that is large enough and of no single report. Whatever
// is made of safe groups is safe.
func (m measured) safe(least int) bool { return m.said >= least && 2*m.top <= m.sum }
