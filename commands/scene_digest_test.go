package commands

import (
	"fmt"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/storage"
	"tocsin/transcript"
)

// told is what is said in a room, without the files.
func (s *scene) told() map[string][]string {
	s.tb.Helper()
	said := map[string][]string{}
	for {
		queue, err := s.store.Outbox(s.tb.Context())
		if err != nil {
			s.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return said
		}
		for _, d := range queue {
			s.events++
			if d.Op == storage.Say {
				name := s.roomNamed(func(r storage.Room) bool { return r.ID == d.Room }).Matrix
				said[name] = append(said[name], transcript.Plain(d.Text))
			}
			if err := s.store.Delivered(s.tb.Context(), d.Txn, fmt.Sprintf("$said%d", s.events)); err != nil {
				s.tb.Fatal(err)
			}
		}
	}
}

// roomNamed is the first room that is one.
func (s *scene) roomNamed(is func(storage.Room) bool) (found storage.Room) {
	s.tb.Helper()
	rooms, err := s.store.Rooms(s.tb.Context())
	if err != nil {
		s.tb.Fatal(err)
	}
	for _, room := range rooms {
		if is(room) {
			found = room
		}
	}
	return found
}

func (s *scene) circleOf(matrix string) storage.Room {
	return s.roomNamed(func(r storage.Room) bool { return r.Matrix == matrix })
}

// memberOf is the id of somebody who has a direct chat.
func (s *scene) memberOf(name string) (id collective.MemberID) {
	s.tb.Helper()
	direct := s.circleOf(dm(name)).ID
	s.inTx(func(tx *storage.Tx) error {
		joined, err := tx.Joined(direct, s.now)
		if len(joined) > 0 {
			id = joined[0]
		}
		return err
	})
	return id
}

func (s *scene) inTx(f func(*storage.Tx) error) {
	s.tb.Helper()
	if err := s.store.Do(s.tb.Context(), f); err != nil {
		s.tb.Fatal(err)
	}
}

// tickAt moves the clock and does what is due.
func (s *scene) tickAt(at time.Time) map[string][]string {
	s.tb.Helper()
	s.now = at
	if err := s.engine.Tick(s.tb.Context()); err != nil {
		s.tb.Fatal(err)
	}
	return s.told()
}

// news writes down something that is new to everybody: a task that nobody has.
func (s *scene) news(what string) {
	s.tb.Helper()
	circle := s.circleOf(namur).ID
	s.inTx(func(tx *storage.Tx) error {
		return tx.AddTask(&action.Task{Circle: circle, What: what, State: action.Free, Created: s.now})
	})
}

// MustDigests is a circle of six with direct chats, at nine on a Monday.
func MustDigests(tb testing.TB) *scene {
	s := MustSix(tb, nil)
	s.now = time.Date(2025, time.December, 1, 9, 0, 0, 0, s.now.Location())
	return s
}
