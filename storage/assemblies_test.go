package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

func TestAssembliesReadBack(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test"), circle(c, "!huy:test", "@alice:test"))
	other := MustRoom(t, s, "!namur:test").ID
	a := fullAssembly(c, room, other, alice)
	MustDo(t, s, func(tx *Tx) error { return tx.AddAssembly(&a) })
	mustBeFull(t, a)
	if a.Series != a.ID || a.Number != 1 {
		t.Errorf("series %q of %q, number %d", a.Series, a.ID, a.Number)
	}
	changed := fullAssembly(c, room, other, "")
	changed.ID, changed.Number, changed.Series, changed.Version = a.ID, a.Number, "s1", 4
	changed.Title, changed.Place, changed.Why, changed.Dates = "", "", "", nil
	changed.Ends, changed.Closed, changed.Pauses = time.Time{}, time.Time{}, 0
	for i, want := range []assembly.Assembly{a, changed} {
		MustDo(t, s, func(tx *Tx) error { return tx.SaveAssembly(want) })
		MustDo(t, s, func(tx *Tx) error {
			for name, read := range map[string]func() (assembly.Assembly, error){
				"id":     func() (assembly.Assembly, error) { return tx.AssemblyByID(a.ID) },
				"number": func() (assembly.Assembly, error) { return tx.AssemblyByNumber(1) },
				"poll":   func() (assembly.Assembly, error) { return tx.AssemblyByPoll("p1") },
				"circle": func() (assembly.Assembly, error) { return tx.LiveAssembly(other) },
			} {
				got, err := read()
				if diff := cmp.Diff(want, got); diff != "" || err != nil {
					t.Errorf("%d by its %s: %v %s", i, name, err, diff)
				}
				inZone(t, "Europe/Brussels", append(got.Dates, got.Starts, got.Planned, got.Opened, got.Halted)...)
			}
			return nil
		})
	}
	changed.Circle, changed.Others = other, []collective.RoomID{MustRoom(t, s, "!huy:test").ID, room}
	MustDo(t, s, func(tx *Tx) error { return tx.SaveAssembly(changed) })
	MustDo(t, s, func(tx *Tx) error {
		got, err := tx.AssemblyByID(a.ID)
		if diff := cmp.Diff([]collective.RoomID{room, other}, got.Circles()); diff != "" {
			t.Errorf("other circles meet once it is saved: %s", diff)
		}
		return err
	})
}

// TestAssembliesWithoutAMoment: none is none, and not the beginning of 1970 or of the
// calendar.
func TestAssembliesWithoutAMoment(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	empty := assembly.Assembly{Circle: room}
	dateless := assembly.Assembly{Circle: room, State: assembly.Dateless, Dates: []time.Time{c.now.Add(day), c.now}}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.AddAssembly(&empty), tx.AddAssembly(&dateless)) })
	MustDo(t, s, func(tx *Tx) error {
		for _, want := range []assembly.Assembly{empty, dateless} {
			got, err := tx.AssemblyByID(want.ID)
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Error(diff, err)
			}
			inZone(t, "Europe/Brussels", got.Dates...)
			for i, m := range []time.Time{got.Starts, got.Ends, got.Planned, got.Opened, got.Halted, got.Closed} {
				if !m.IsZero() {
					t.Errorf("moment %d is %s", i, m)
				}
			}
		}
		return nil
	})
}

func TestAssembliesThatAreNotThere(t *testing.T) {
	s, _, a, alice := MustMeet(t)
	missing, stray := a, assembly.Item{ID: "", Title: "Les clés"}
	missing.ID = "none"
	MustDo(t, s, func(tx *Tx) error {
		_, byID := tx.AssemblyByID("")
		_, byNumber := tx.AssemblyByNumber(2)
		_, byPoll := tx.AssemblyByPoll("")
		_, live := tx.LiveAssembly(a.Circle)
		_, queue := tx.Queue("none")
		_, drawings := tx.Drawings("none")
		_, document := tx.Document(a.ID)
		_, _, item := tx.Item("none")
		_, _, note := tx.Note("none")
		_, _, vote := tx.VoteIn("none")
		_, taskByID := tx.TaskByID("none")
		_, taskByNumber := tx.TaskByNumber(1)
		for i, err := range []error{
			byID, byNumber, byPoll, live, queue, drawings, document, item, note, vote, taskByID, taskByNumber, tx.SaveAssembly(missing),
			tx.SaveAssembly(assembly.Assembly{}), tx.SaveQueue("none", assembly.Queue{}), tx.SaveDrawings("none", nil),
			tx.SaveItem(a.ID, stray), tx.SaveNote(a.ID, assembly.Note{}), tx.SaveTask(fullTask(newClock(t), a, alice)),
		} {
			if !errors.Is(err, ErrNotFound) {
				t.Errorf("error %d is %v", i, err)
			}
		}
		return nil
	})
	for name, add := range map[string]func(tx *Tx) error{
		"an item":     func(tx *Tx) error { return tx.AddItem("none", &assembly.Item{}) },
		"a note":      func(tx *Tx) error { return tx.AddNote("none", &assembly.Note{}) },
		"an attendee": func(tx *Tx) error { return tx.SaveAttendee("none", assembly.Attendee{Who: assembly.Member(alice)}) },
		"a role":      func(tx *Tx) error { return tx.SaveRole("none", assembly.Holder{Who: assembly.Member(alice)}) },
		"minutes":     func(tx *Tx) error { return tx.SaveDocument("none", assembly.Document{}) },
		"a vote":      func(tx *Tx) error { return tx.AddVote(a.ID, assembly.Vote{Proposal: "none"}) },
		"a circle":    func(tx *Tx) error { return tx.AddAssembly(&assembly.Assembly{Circle: "none"}) },
	} {
		if err := s.Do(t.Context(), add); err == nil {
			t.Errorf("%s of nothing is kept", name)
		}
	}
}
