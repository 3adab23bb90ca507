package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// meets opens an assembly in the circle of six.
func meets(t *testing.T) *scene {
	t.Helper()
	s := MustSix(t, nil)
	wantSaid(t, s.in(namur, "alice", `!ag maintenant "Rentrée"`), "c'est ouvert")
	return s
}

// deliveries handles an event and delivers what is said because of it, in order.
func (s *scene) deliveries(matrix string, e storage.Incoming) (all []storage.Delivery) {
	s.tb.Helper()
	s.take(storage.RoomIntake{Matrix: matrix, Events: []storage.Incoming{e}})
	s.drain()
	for {
		queue, err := s.store.Outbox(s.tb.Context())
		if err != nil {
			s.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return all
		}
		for _, d := range queue {
			all = append(all, d)
			if err := s.store.Delivered(s.tb.Context(), d.Txn, "$said-"+d.Txn); err != nil {
				s.tb.Fatal(err)
			}
		}
	}
}

// sent writes deliveries as their kinds and texts, and whether they refer to an event.
func sent(all []storage.Delivery) string {
	var lines []string
	for _, d := range all {
		line := string(d.Op) + " " + d.Text
		if d.Edits != "" || d.Refers != "" {
			line += " → " + d.Target
		}
		lines = append(lines, line)
	}
	return plainSpaces(strings.Join(lines, "\n"))
}

// plainSpaces writes all spaces alike.
func plainSpaces(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(text)
}

// attendees, floor and agenda read the assembly under way, or the one with a number.
func (s *scene) attendees(number int) (all []assembly.Attendee) {
	s.assembly(number, func(tx *storage.Tx, a assembly.Assembly) (err error) {
		all, err = tx.Attendees(a.ID)
		return err
	})
	return all
}

func (s *scene) floor(number int) (q assembly.Queue) {
	s.assembly(number, func(tx *storage.Tx, a assembly.Assembly) (err error) {
		q, err = tx.Queue(a.ID)
		return err
	})
	return q
}

// agendaOf writes an agenda as numbers, titles and states.
func (s *scene) agendaOf(number int) (agenda string) {
	s.assembly(number, func(tx *storage.Tx, a assembly.Assembly) error {
		items, err := tx.Items(a.ID)
		for _, i := range items {
			agenda += itoa(i.Number) + " " + i.Title + " " + string(i.State) + "; "
		}
		return err
	})
	return plainSpaces(agenda)
}

func (s *scene) assembly(number int, do func(*storage.Tx, assembly.Assembly) error) {
	s.tb.Helper()
	if err := s.store.Do(s.tb.Context(), func(tx *storage.Tx) error {
		a, err := tx.AssemblyByNumber(number)
		if err != nil {
			return err
		}
		return do(tx, a)
	}); err != nil {
		s.tb.Fatal(err)
	}
}

func (s *scene) task(number int) (k action.Task) {
	s.tb.Helper()
	if err := s.store.Do(s.tb.Context(), func(tx *storage.Tx) (err error) {
		k, err = tx.TaskByNumber(number)
		return err
	}); err != nil {
		s.tb.Fatal(err)
	}
	return k
}

// text handles an event of the circle of six, and returns what is said as one text.
func (s *scene) text(e storage.Incoming) string {
	s.tb.Helper()
	return strings.Join(s.doIn(namur, e), "\n")
}

const minute = time.Minute

// roles are who has which role.
func (s *scene) roles(number int) map[assembly.Role]assembly.Speaker {
	all := map[assembly.Role]assembly.Speaker{}
	s.assembly(number, func(tx *storage.Tx, a assembly.Assembly) error {
		holders, err := tx.Roles(a.ID)
		for _, h := range holders {
			all[h.Role] = h.Who
		}
		return err
	})
	return all
}

// nameOf is what a member is called.
func (s *scene) nameOf(who assembly.Speaker) (name string) {
	s.assembly(1, func(tx *storage.Tx, _ assembly.Assembly) error {
		id, _ := who.Member()
		m, err := tx.Member(id)
		name = m.Name
		return err
	})
	return name
}

// named gives the two circles their names.
func (s *scene) named() {
	s.tb.Helper()
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"}, storage.RoomIntake{Matrix: namur, Name: "Namur"})
}
