package commands

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"tocsin/storage"
)

// calendars says something in the circle and returns the calendar files that are answered,
// as another library reads them.
func (s *scene) calendars(who, text string) []*ical.Calendar {
	s.tb.Helper()
	s.take(storage.RoomIntake{Matrix: liege, Events: []storage.Incoming{s.message(who, text)}})
	s.drain()
	var read []*ical.Calendar
	for {
		queue, err := s.store.Outbox(s.tb.Context())
		if err != nil {
			s.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return read
		}
		for _, d := range queue {
			if d.Op == storage.Attach && d.File.MIME == calendarType {
				calendar, err := ical.NewDecoder(bytes.NewReader(d.File.Data)).Decode()
				if err != nil {
					s.tb.Fatal(err)
				}
				read = append(read, calendar)
			}
			if err := s.store.Delivered(s.tb.Context(), d.Txn, "$said"+d.Txn); err != nil {
				s.tb.Fatal(err)
			}
		}
	}
}

// event is what an event of a calendar says.
type event struct {
	uid, status string
	sequence    int
	starts      time.Time
}

func events(tb testing.TB, calendar *ical.Calendar) []event {
	tb.Helper()
	var all []event
	for _, e := range calendar.Events() {
		uid, err := e.Props.Text(ical.PropUID)
		if err != nil {
			tb.Fatal(err)
		}
		status, err := e.Status()
		if err != nil {
			tb.Fatal(err)
		}
		starts, err := e.DateTimeStart(nil)
		if err != nil {
			tb.Fatal(err)
		}
		sequence, err := e.Props.Get(ical.PropSequence).Int()
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, event{uid, string(status), sequence, starts})
	}
	return all
}

// TestCalendarFollowsAnAssembly: whatever becomes of it, its entry is the same one, later.
func TestCalendarFollowsAnAssembly(t *testing.T) {
	s := MustScene(t)
	uid, last := "", -1
	for _, step := range []struct {
		text, status string
		starts       time.Time
	}{
		{`!ag "Rentrée" vendredi 5 décembre 19h`, "CONFIRMED", at(s, 5, 19)},
		{"!ag déplacer samedi 6 décembre 14h, la salle est prise", "CONFIRMED", at(s, 6, 14)},
		{"!ag lieu au parc", "CONFIRMED", at(s, 6, 14)},
		{"!ag annuler trop peu de monde", "CANCELLED", at(s, 6, 14)},
		{"!ag rétablir", "CONFIRMED", at(s, 6, 14)},
	} {
		files := s.calendars("alice", step.text)
		if len(files) != 1 {
			t.Fatalf("%s: %d files", step.text, len(files))
		}
		got := events(t, files[0])
		if len(got) != 1 || got[0].status != step.status || !got[0].starts.Equal(step.starts) || got[0].sequence <= last || uid != "" && got[0].uid != uid {
			t.Fatalf("%s: %+v, after version %d of %s", step.text, got, last, uid)
		}
		uid, last = got[0].uid, got[0].sequence
	}
}

func at(s *scene, day, hour int) time.Time {
	return time.Date(2025, time.December, day, hour, 0, 0, 0, s.now.Location())
}

// TestCalendarOfASeries: what repeats stays at its hour across the change of summer time, and
// one that was moved stands once.
func TestCalendarOfASeries(t *testing.T) {
	s := MustScene(t)
	s.now = time.Date(2026, time.October, 19, 12, 0, 0, 0, s.now.Location())
	s.calendars("alice", `!ag "Permanence" tous les mardis à 19h`)
	s.calendars("alice", "!ag déplacer jeudi 22 octobre 18h, la salle est prise")
	files := s.calendars("alice", "!ag agenda")
	if len(files) != 1 {
		t.Fatalf("%d files", len(files))
	}
	var starts []string
	for _, e := range files[0].Events() {
		set, err := e.RecurrenceSet(s.now.Location())
		if err != nil {
			t.Fatal(err)
		}
		if set == nil {
			moved, err := e.DateTimeStart(nil)
			if err != nil {
				t.Fatal(err)
			}
			starts = append(starts, moved.Format("01-02T15:04"))
			continue
		}
		for _, occurrence := range set.Between(s.now, s.now.AddDate(0, 0, 23), true) {
			starts = append(starts, occurrence.In(s.now.Location()).Format("01-02T15:04"))
		}
	}
	slices.Sort(starts)
	if want := []string{"10-22T18:00", "10-27T19:00", "11-03T19:00", "11-10T19:00"}; !slices.Equal(starts, want) {
		t.Errorf("%v, expected %v", starts, want)
	}
}
