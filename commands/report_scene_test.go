package commands

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"tocsin/collective"
	"tocsin/collective/incident"
	"tocsin/storage"
)

const bankTale = "la banque a fermé son guichet, 3 appels"

// MustTelling is the circle of six with its name, by which its region is known. Of its members
// dina, emil and farah are in no other circle.
func MustTelling(tb testing.TB) *scene {
	tb.Helper()
	s := MustSix(tb, nil)
	s.named()
	return s
}

// read reads the database in a transaction that has to succeed.
func (s *scene) read(do func(*storage.Tx) error) {
	s.tb.Helper()
	if err := s.store.Do(s.tb.Context(), do); err != nil {
		s.tb.Fatal(err)
	}
}

// report reads a report by its number; a number that was not given is one with no status.
func (s *scene) report(number int) (r incident.Report) {
	s.tb.Helper()
	s.read(func(tx *storage.Tx) (err error) {
		if r, err = tx.Report(number); errors.Is(err, storage.ErrNotFound) {
			return nil
		}
		return err
	})
	return r
}

// tell tells a report in a room and says yes to it; it returns both messages.
func (s *scene) tell(room, who, text, yes string) (told, assent storage.Incoming) {
	s.tb.Helper()
	told, assent = s.message(who, text), s.message(who, yes)
	s.doIn(room, told)
	if said := strings.Join(s.doIn(room, assent), "\n"); !strings.Contains(said, "✓") {
		s.tb.Fatalf("%q and %q are answered %.300q", text, yes, said)
	}
	return told, assent
}

// figure is how many reports of the circle of six count, and how many calls they tell of.
func (s *scene) figure() (reports, calls int) {
	s.tb.Helper()
	s.read(func(tx *storage.Tx) error {
		room, err := tx.Report(1)
		if err != nil {
			return err
		}
		groups, err := tx.Figures(incident.Question{Circles: []collective.RoomID{room.Circle}, From: "2025-01", To: "2026-12"})
		reports, calls = groups[0].N, int(groups[0].Of[incident.Attempts])
		return err
	})
	return reports, calls
}

func (s *scene) wantFigure(t *testing.T, reports, calls int) {
	t.Helper()
	if n, of := s.figure(); n != reports || of != calls {
		t.Errorf("%d reports of %d calls count, expected %d of %d", n, of, reports, calls)
	}
}

// readers are who was asked to read a report again and how far they are: "bruno asked".
func (s *scene) readers(number int) []string {
	s.tb.Helper()
	var all []string
	s.read(func(tx *storage.Tx) error {
		r, err := tx.Report(number)
		if err != nil {
			return err
		}
		readers, err := tx.Readers(r.ID)
		for _, reader := range readers {
			m, failed := tx.Member(reader.Member)
			err = errors.Join(err, failed)
			all = append(all, m.Name+" "+string(reader.State))
		}
		return err
	})
	slices.Sort(all)
	return all
}

// reading are who has to read a report again still.
func (s *scene) reading(number int) []string {
	s.tb.Helper()
	var names []string
	for _, reader := range s.readers(number) {
		if name, asked := strings.CutSuffix(reader, " "+string(storage.ReaderAsked)); asked {
			names = append(names, name)
		}
	}
	return names
}
