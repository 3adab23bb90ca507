package commands

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// strikers is a scene with a strike that everybody can pledge to, number 1.
type strikers struct {
	*scene
	names  []string
	strike decision.Proposal
	circle collective.RoomID
	rooms  map[collective.RoomID]string // of direct chats: whose
}

const grand = "!grand:test"

// MustStrike has a strike from the 8th of December adopted.
func MustStrike(tb testing.TB, names ...string) *strikers {
	tb.Helper()
	s := &strikers{scene: MustScene(tb), names: names, rooms: map[collective.RoomID]string{}}
	s.enter(grand, storage.Circle, names...)
	for _, name := range names {
		s.enter(dm(name), storage.Direct, name)
	}
	said := s.doIn(grand, s.message(names[0], `!proposer greve "Guichets fermés" du 8 au 9 décembre jusqu'au 24 novembre 15h`))
	if len(said) == 0 || !strings.Contains(said[0], "Guichets fermés") {
		tb.Fatalf("%q", said)
	}
	rooms, err := s.store.Rooms(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	for _, room := range rooms {
		if name, ok := strings.CutPrefix(strings.TrimSuffix(room.Matrix, ":test"), "!dm-"); ok {
			s.rooms[room.ID] = name
		} else if room.Matrix == grand {
			s.circle = room.ID
		}
	}
	s.doIn(grand, s.message(names[0], "!vote 1 pour"))
	s.wait(time.Hour)
	s.in(func(tx *storage.Tx) (err error) { s.strike, err = tx.ProposalByNumber(1); return err })
	return s
}

func (s *strikers) in(f func(*storage.Tx) error) {
	s.tb.Helper()
	if err := s.store.Do(s.tb.Context(), f); err != nil {
		s.tb.Fatal(err)
	}
}

// write has somebody write in the direct chat, and returns what comes of it.
func (s *strikers) write(who, text string) []heardLine {
	s.tb.Helper()
	return s.event(who, s.message(who, text))
}

func (s *strikers) event(who string, e storage.Incoming) []heardLine {
	s.tb.Helper()
	s.take(storage.RoomIntake{Matrix: dm(who), Events: []storage.Incoming{e}})
	s.drain()
	return s.listen()
}

// wait moves the clock and has done what is due.
func (s *strikers) wait(d time.Duration) []heardLine {
	s.tb.Helper()
	s.now = s.now.Add(d)
	if err := s.engine.Tick(s.tb.Context()); err != nil {
		s.tb.Fatal(err)
	}
	return s.listen()
}

// heardLine is what somebody is told; to is empty in the circle.
type heardLine struct{ to, text string }

// listen delivers the outbox and tells who hears what.
func (s *strikers) listen() []heardLine {
	s.tb.Helper()
	var lines []heardLine
	for {
		queue, err := s.store.Outbox(s.tb.Context())
		if err != nil {
			s.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return lines
		}
		for _, d := range queue {
			s.events++
			to, ok := s.rooms[d.Room]
			if !ok && d.Room != s.circle {
				s.tb.Fatalf("said elsewhere: %q", d.Text)
			}
			lines = append(lines, heardLine{to, d.Text})
			if err := s.store.Delivered(s.tb.Context(), d.Txn, fmt.Sprintf("$said%d", s.events)); err != nil {
				s.tb.Fatal(err)
			}
		}
	}
}

// circleHeard are the lines that came to the circle.
func circleHeard(lines []heardLine) []string {
	var texts []string
	for _, line := range lines {
		if line.to == "" {
			texts = append(texts, line.text)
		}
	}
	return texts
}

// told finds what one member is told, in one text.
func told(lines []heardLine, who string) string {
	var texts []string
	for _, line := range lines {
		if line.to == who {
			texts = append(texts, line.text)
		}
	}
	return strings.Join(texts, "\n")
}

// membership changes who is in the circle.
func (s *strikers) membership(name, state string) {
	s.tb.Helper()
	s.take(storage.RoomIntake{Matrix: grand, State: storage.Joined, Members: []storage.MemberChange{
		{Matrix: user(name), Name: name, Membership: state, Since: s.now}}})
}
