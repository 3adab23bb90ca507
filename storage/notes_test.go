package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

func TestNotesReadBack(t *testing.T) {
	s, c, a, alice := MustMeet(t)
	other := MustAssembly(t, s, a.Circle, c.now.Add(day))
	lisbon, err := time.LoadLocation("Europe/Lisbon")
	if err != nil {
		t.Fatal(err)
	}
	full := assembly.Note{
		Kind: assembly.Task, Text: "@chloé imprimer les affiches pour vendredi", Item: "i1", At: c.now.Add(time.Minute), By: alice,
		Who: "chloé", What: "imprimer les affiches", Due: when.Date{Year: 2025, Month: time.November, Day: 28}, DueAt: c.now.Add(day).In(lisbon),
	}
	plain, elsewhere := assembly.Note{Kind: assembly.Decision, Text: "on ferme à midi", At: c.now}, assembly.Note{Kind: assembly.Info, Text: "ailleurs"}
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.AddNote(a.ID, &full), tx.AddNote(other.ID, &elsewhere), tx.AddNote(a.ID, &plain))
	})
	mustBeFull(t, full)
	look := func(want ...assembly.Note) {
		t.Helper()
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.Notes(a.ID)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			inZone(t, "Europe/Brussels", got[0].At)
			of, one, alone := tx.Note(elsewhere.ID)
			if diff := cmp.Diff(elsewhere, one); diff != "" || of != other.ID {
				t.Errorf("of %s: %s", of, diff)
			}
			return errors.Join(err, alone)
		})
	}
	look(full, plain)
	MustDo(t, s, func(tx *Tx) error {
		_, n, err := tx.Note(full.ID)
		inZone(t, "Europe/Lisbon", n.DueAt)
		return err
	})
	plain.Text = "on ferme à une heure"
	MustDo(t, s, func(tx *Tx) error { return tx.SaveNote(a.ID, plain) })
	look(full, plain)
	full.Kind, full.Text, full.Who, full.What, full.Item, full.By = assembly.Idea, "peut-être", "", "", "", ""
	full.Due, full.DueAt = when.Date{}, time.Time{}
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.SaveNote(other.ID, full); !errors.Is(err, ErrNotFound) {
			t.Errorf("a note is saved into other minutes: %v", err)
		}
		return tx.SaveNote(a.ID, full)
	})
	look(full, plain)
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.RemoveNote(full.ID), tx.RemoveNote(full.ID)) })
	look(plain)
}

// TestArrivalGoesOnAfterReopening: what comes after a restart is the last, also when the
// inbox and the outbox, which are numbered alike, were swept.
func TestArrivalGoesOnAfterReopening(t *testing.T) {
	for _, what := range []string{"notes", "attendees"} {
		s, c, a, alice := MustMeet(t)
		add := func(text string, who assembly.Speaker) {
			MustDo(t, s, func(tx *Tx) error {
				if what == "attendees" {
					return tx.SaveAttendee(a.ID, assembly.Attendee{Who: who})
				}
				return tx.AddNote(a.ID, &assembly.Note{Kind: assembly.Info, Text: text})
			})
		}
		for range 9 {
			s.seq.next()
		}
		add("un", assembly.Guest("Chloé"))
		MustExec(t, s, "DELETE FROM inbox")
		MustExec(t, s, "DELETE FROM outbox")
		path := pathOf(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s = MustOpen(t, path, c)
		add("deux", assembly.Member(alice))
		if what == "attendees" {
			wantAttendees(t, s, a, assembly.Attendee{Who: assembly.Guest("Chloé")}, assembly.Attendee{Who: assembly.Member(alice)})
			continue
		}
		MustDo(t, s, func(tx *Tx) error {
			notes, err := tx.Notes(a.ID)
			if len(notes) != 2 || notes[0].Text != "un" || notes[1].Text != "deux" {
				t.Errorf("%+v", notes)
			}
			return err
		})
	}
}
