package commands_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/i18n"
	"tocsin/storage"
	"tocsin/transcript"
)

// pair is a transcript.World with the Tocsins of two collectives, each with a database, a key and an
// engine of its own. They hear each other in the rooms in which both are, as over Matrix. A section
// says among its members which of them is there: the first, or "bot2", or "bot" and "bot2".
type pair struct {
	tb    testing.TB
	bots  [2]*memory
	in    map[string][2]bool
	heard map[string][]transcript.Line
	away  bool             // the second is not running
	wait  []storage.Intake // what it will hear once it is

	tamper func(signed string) string // on the way between them
}

func newPair(tb testing.TB, rules map[decision.Kind]decision.Rules) *pair {
	tb.Helper()
	p := &pair{tb: tb, in: map[string][2]bool{}, heard: map[string][]transcript.Line{}}
	for i, account := range []string{"@tocsin:test", "@tocsin2:test"} {
		m := &memory{tb: tb, rules: rules, lang: i18n.French, path: filepath.Join(tb.TempDir(), "tocsin.db"), now: start, account: account, key: byte(7 * i),
			heard: map[string][]transcript.Line{}, last: map[string]string{}, polls: map[string]string{}}
		m.open()
		tb.Cleanup(func() { _ = m.store.Close() })
		p.bots[i] = m
	}
	return p
}

var botNames = [2]string{"Tocsin", "Tocsin du Namurois"}

func (p *pair) Enter(s transcript.Section) error {
	people := slices.DeleteFunc(slices.Clone(s.Members), func(name string) bool { return strings.HasPrefix(name, "bot") })
	there, known := p.in[roomID(s)]
	for i, name := range []string{transcript.Bot, transcript.Other} {
		there[i] = there[i] || slices.Contains(s.Members, name)
	}
	there[0] = there[0] || !known && !there[1]
	p.in[roomID(s)] = there
	for i, m := range p.bots {
		if !there[i] {
			continue
		}
		bare := s
		bare.Members = people
		if err := m.Enter(bare); err != nil {
			return err
		}
		if other := 1 - i; there[other] {
			room := storage.RoomIntake{Matrix: roomID(s), Members: []storage.MemberChange{{Matrix: p.bots[other].account, Name: botNames[other], Membership: "join", Since: m.now}}}
			if err := m.store.Take(context.Background(), storage.Intake{Rooms: []storage.RoomIntake{room}}); err != nil {
				return err
			}
		}
	}
	return p.exchange()
}

func (p *pair) Do(s transcript.Section, line transcript.Line) error {
	return p.happens(roomID(s), p.bots[0].incoming(s, line))
}

// happens has everybody in a room hear an event.
func (p *pair) happens(room string, e storage.Incoming) error {
	for i := range p.bots {
		if p.in[room][i] {
			if err := p.hears(i, room, e); err != nil {
				return err
			}
		}
	}
	return p.exchange()
}

func (p *pair) hears(i int, room string, e storage.Incoming) error {
	in := storage.Intake{Rooms: []storage.RoomIntake{{Matrix: room, Events: []storage.Incoming{e}}}}
	if i == 1 && p.away {
		p.wait = append(p.wait, in)
		return nil
	}
	if err := p.bots[i].store.Take(context.Background(), in); err != nil {
		return err
	}
	_, err := p.bots[i].engine.Drain(context.Background())
	return err
}

// exchange delivers what each says, to the room and to the other, until both are silent.
func (p *pair) exchange() error {
	for {
		said := 0
		for i := range p.bots {
			if i == 1 && p.away {
				continue
			}
			n, err := p.deliver(i)
			if err != nil {
				return err
			}
			said += n
		}
		if said == 0 {
			return nil
		}
	}
}

func (p *pair) deliver(i int) (int, error) {
	ctx, m := context.Background(), p.bots[i]
	rooms, err := m.store.Rooms(ctx)
	if err != nil {
		return 0, err
	}
	deliveries, err := m.store.Outbox(ctx)
	if err != nil {
		return 0, err
	}
	for _, d := range deliveries {
		at := slices.IndexFunc(rooms, func(r storage.Room) bool { return r.ID == d.Room })
		to := rooms[at].Matrix
		line := asLine(d)
		line.Who = []string{transcript.Bot, transcript.Other}[i]
		p.heard[to] = append(p.heard[to], line)
		p.bots[0].events++
		id := fmt.Sprintf("$said%d", p.bots[0].events)
		if err := m.store.Delivered(ctx, d.Txn, id); err != nil {
			return 0, err
		}
		if !p.in[to][1-i] {
			continue
		}
		e := storage.Incoming{ID: id, Sender: m.account, Kind: storage.Message, Sent: m.now, Body: storage.Body{Automated: true}}
		if d.Signed != "" {
			e.Kind, e.Body.Signed = storage.Signed, d.Signed
			if p.tamper != nil {
				e.Body.Signed = p.tamper(d.Signed)
			}
		}
		if err := p.hears(1-i, to, e); err != nil {
			return 0, err
		}
	}
	return len(deliveries), nil
}

func (p *pair) Advance(d time.Duration) error {
	var errs []error
	for i, m := range p.bots {
		m.now = m.now.Add(d)
		if i == 0 || !p.away {
			errs = append(errs, m.engine.Tick(context.Background()))
		}
	}
	return errors.Join(append(errs, p.exchange())...)
}

// leave stops the second Tocsin; back has it hear what was said meanwhile, and do what fell due.
func (p *pair) leave() { p.away = true }

func (p *pair) back() error {
	p.away = false
	for _, in := range p.wait {
		if err := p.bots[1].store.Take(context.Background(), in); err != nil {
			return err
		}
	}
	p.wait = nil
	_, err := p.bots[1].engine.Drain(context.Background())
	return errors.Join(err, p.bots[1].engine.Tick(context.Background()), p.exchange())
}

func (p *pair) Restart() error { return errors.Join(p.bots[0].Restart(), p.bots[1].Restart()) }

func (p *pair) Heard(s transcript.Section, _ int) ([]transcript.Line, error) {
	lines := p.heard[roomID(s)]
	delete(p.heard, roomID(s))
	return lines, nil
}
