// Package history makes a year of what circles do, for measurements: proposals and ballots, assemblies
// and what falls due go through inbox, engine and clock as they do for real; reports, tasks and promises,
// which are many and have exchanges of their own, are kept by the store. The same Year is the same history,
// but for ids and sealed values.
package history

import (
	"context"
	"errors"
	"fmt"
	"time"

	"tocsin/storage"
)

// Year says how much there is of a year, a circle.
type Year struct {
	Circles   int
	Members   int // each with one circle
	Proposals int // that were closed
	Ballots   int // each proposal, at most one a member
	Open      int // proposals that are open at the end, with as many ballots
	Reports   int
	Tasks     int
	Promises  int
	Meetings  int
	Chats     int       // members with a direct chat
	Ends      time.Time // now
}

// Usual is a year of circles that do much.
func Usual(circles, members int) Year {
	return Year{
		Circles: circles, Members: members, Proposals: 20, Ballots: min(60, members), Open: 10,
		Reports: 200, Tasks: 50, Promises: 12, Meetings: 4, Chats: min(10, members),
	}
}

// Times is a year with so many times as much that is over in the same circles; as much is open.
func (y Year) Times(n int) Year {
	for _, of := range []*int{&y.Proposals, &y.Reports, &y.Tasks, &y.Promises, &y.Meetings} {
		*of *= n
	}
	return y
}

// Room is the Matrix id of a circle, from 0.
func Room(circle int) string { return fmt.Sprintf("!year%d:test", circle) }

// Chat is the Matrix id of the direct chat of a member.
func Chat(circle, member int) string { return fmt.Sprintf("!chat%d-%d:test", circle, member) }

// User is the Matrix id of a member of a circle, both from 0.
func User(circle, member int) string { return fmt.Sprintf("@m%d-%d:test", circle, member) }

// Fill has the year happen in a SQLite database, which may have something in it already.
func Fill(ctx context.Context, path string, key []byte, y Year) (err error) {
	m := &maker{Year: y, ctx: ctx, now: y.Ends.AddDate(-1, 0, 0)}
	if err := m.open(path, key); err != nil {
		return fmt.Errorf("make a year: %w", err)
	}
	defer func() { err = errors.Join(err, m.close()) }()
	m.enter()
	step := y.Ends.AddDate(0, 0, -10).Sub(m.now) / time.Duration(y.Proposals)
	for i := range y.Proposals {
		m.periodically(i)
		m.vote("")
		m.until(m.now.Add(step))
	}
	for range y.Open {
		m.vote(" jusqu'à dans 30 jours")
	}
	m.until(y.Ends)
	if m.err == nil {
		m.check()
	}
	return m.err
}

// periodically has happen what falls to the period i of all, in each circle.
func (m *maker) periodically(i int) {
	part := func(all int) int { return all*(i+1)/m.Proposals - all*i/m.Proposals }
	for range part(m.Meetings) {
		m.meet()
	}
	m.do(func(tx *storage.Tx) error {
		return m.work(tx, amounts{reports: part(m.Reports), tasks: part(m.Tasks), promises: part(m.Promises)})
	})
}
