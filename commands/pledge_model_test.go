package commands

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/pledge"
	"tocsin/storage"
)

// pledgeModel is what the rules alone make of what members do.
type pledgeModel struct {
	pledges map[string]pledge.Pledge // by name; Member is the name
	away    map[string]bool
	held    map[string]bool // were told so
}

// list are the pledges that count.
func (m *pledgeModel) list() []pledge.Pledge {
	var all []pledge.Pledge
	for name, p := range m.pledges {
		if !m.away[name] {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b pledge.Pledge) int { return strings.Compare(string(a.Member), string(b.Member)) })
	return all
}

func (m *pledgeModel) reach() int {
	var thresholds []int
	for _, p := range m.list() {
		thresholds = append(thresholds, p.Threshold)
	}
	if k := pledge.Reach(thresholds); k >= pledge.Floor {
		return k
	}
	return 0
}

func (m *pledgeModel) set(name string, change func(*pledge.Pledge)) {
	p := m.pledges[name]
	change(&p)
	m.pledges[name] = p
}

func (m *pledgeModel) promise(name string, threshold int) {
	if !m.away[name] && m.pledges[name].State != pledge.Confirmed {
		m.set(name, func(p *pledge.Pledge) {
			p.Member, p.Threshold, p.State = collective.MemberID(name), threshold, pledge.Pledged
		})
	}
}

func (m *pledgeModel) withdraw(name string) {
	if !m.away[name] && m.pledges[name].State != pledge.Confirmed {
		delete(m.pledges, name)
	}
}

func (m *pledgeModel) confirm(name string, named bool) {
	p, ok := m.pledges[name]
	if ok && !m.away[name] && p.State != pledge.Pledged {
		m.set(name, func(p *pledge.Pledge) { p.State, p.Named = pledge.Confirmed, named })
	}
}

func (m *pledgeModel) call() {
	for _, id := range pledge.Call(m.list()) {
		m.set(string(id), func(p *pledge.Pledge) { p.State = pledge.Asked })
	}
}

// settle returns whether somebody who confirmed waits for another round.
func (m *pledgeModel) settle(final bool) (waiting bool) {
	for name, p := range m.pledges {
		if p.State == pledge.Asked || m.away[name] && p.State == pledge.Confirmed {
			delete(m.pledges, name)
		}
	}
	held, _ := pledge.Settle(m.list())
	m.held = map[string]bool{}
	for _, p := range held {
		m.held[string(p.Member)] = true
	}
	open := 0
	if !final && pledge.Call(m.list()) != nil {
		open = m.reach()
	}
	for name, p := range m.pledges {
		switch {
		case m.away[name] || p.State != pledge.Confirmed || m.held[name]:
		case p.Threshold <= open:
			waiting = true
		case final:
			delete(m.pledges, name)
		default:
			m.set(name, func(p *pledge.Pledge) { p.State, p.Named = pledge.Pledged, false })
		}
	}
	return waiting
}

// check compares the database with the model, and says whether nothing hangs.
func (m *pledgeModel) check(t *testing.T, s *strikers, last time.Time) {
	t.Helper()
	s.in(func(tx *storage.Tx) error {
		all, err := tx.Pledges(s.strike.ID)
		if err != nil {
			return err
		}
		for _, p := range all {
			member, err := tx.Member(p.Member)
			if err != nil {
				return err
			}
			got := p.Pledge
			got.Member = collective.MemberID(member.Name)
			if want, ok := m.pledges[member.Name]; !ok || got != want {
				t.Fatalf("%s: kept %+v, the rules say %+v", s.now, got, want)
			}
			settling, err := tx.Planned(dueSettle, s.strike.ID)
			if err != nil {
				return err
			}
			if (p.State == pledge.Asked || p.State == pledge.Confirmed && p.Held == 0) && !settling && !m.away[member.Name] {
				t.Fatalf("%s: %+v waits for ever", s.now, p)
			}
		}
		if len(all) != len(m.pledges) {
			t.Fatalf("%s: %d pledges, the rules say %v", s.now, len(all), m.pledges)
		}
		calling, err := tx.Planned(dueCall, s.strike.ID)
		settling, err2 := tx.Planned(dueSettle, s.strike.ID)
		if err == nil && err2 == nil && pledge.Call(m.list()) != nil && !calling && !settling && s.now.Before(last) {
			t.Fatalf("%s: nobody will ask %v", s.now, pledge.Call(m.list()))
		}
		return err
	})
}
