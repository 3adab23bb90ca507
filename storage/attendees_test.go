package storage

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

func attend(tb testing.TB, s *Store, a assembly.Assembly, list ...assembly.Attendee) {
	tb.Helper()
	MustDo(tb, s, func(t *Tx) error {
		var all error
		for _, one := range list {
			all = errors.Join(all, t.SaveAttendee(a.ID, one))
		}
		return all
	})
}

func wantAttendees(tb testing.TB, s *Store, a assembly.Assembly, want ...assembly.Attendee) {
	tb.Helper()
	MustDo(tb, s, func(t *Tx) error {
		got, err := t.Attendees(a.ID)
		if len(want) == 0 {
			want = []assembly.Attendee{}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			tb.Error(diff)
		}
		return err
	})
}

func TestAttendeesReadBack(t *testing.T) {
	s, c, a, alice := MustMeet(t)
	bruno := MustMember(t, s, "@bruno:test")
	other := MustAssembly(t, s, a.Circle, c.now.Add(day))
	chloe := assembly.Attendee{
		Who: assembly.Guest("Chloé"), By: alice, Presence: assembly.InPerson, Here: true, Named: true, Needs: []assembly.Need{assembly.Transport},
	}
	mustBeFull(t, chloe)
	alices := assembly.Attendee{Who: assembly.Member(alice), Presence: assembly.Online, Needs: assembly.Needs()}
	brunos := assembly.Attendee{Who: assembly.Member(bruno), Presence: assembly.Absent}
	denis := assembly.Attendee{Who: assembly.Guest("Denis"), By: bruno, Here: true}
	attend(t, s, a, chloe, alices, denis, brunos)
	wantAttendees(t, s, a, chloe, alices, denis, brunos)
	wantAttendees(t, s, other)

	alices.Presence, alices.Here, alices.Named, alices.Needs = assembly.InPerson, true, true, []assembly.Need{assembly.Childcare}
	chloe.By, chloe.Needs, chloe.Named, chloe.Here = bruno, nil, false, false
	brunos.Needs = []assembly.Need{assembly.Accessibility, assembly.Interpretation}
	attend(t, s, a, brunos, alices, chloe)
	attend(t, s, other, alices)
	wantAttendees(t, s, a, chloe, alices, denis, brunos)
	wantAttendees(t, s, other, alices)

	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.RemoveAttendee(a.ID, chloe.Who), tx.RemoveAttendee(a.ID, alices.Who), tx.RemoveAttendee(a.ID, alices.Who),
			tx.RemoveAttendee(a.ID, assembly.Guest("Personne")), tx.RemoveAttendee(a.ID, ""))
	})
	wantAttendees(t, s, a, denis, brunos)
	wantAttendees(t, s, other, alices)
	attend(t, s, a, chloe) // comes all the same, and is the last now
	wantAttendees(t, s, a, denis, brunos, chloe)
}

func TestNobodyAttends(t *testing.T) {
	s, _, a, alice := MustMeet(t)
	for _, who := range []assembly.Speaker{"", "g:", "m:", "alice"} {
		if err := s.Do(t.Context(), func(tx *Tx) error { return tx.SaveAttendee(a.ID, assembly.Attendee{Who: who}) }); err == nil {
			t.Errorf("%q attends", who)
		}
	}
	many := make([]assembly.Need, 20)
	err := s.Do(t.Context(), func(tx *Tx) error {
		for i := range many {
			many[i] = assembly.Childcare
		}
		return tx.SaveAttendee(a.ID, assembly.Attendee{Who: assembly.Member(alice), Needs: many})
	})
	if err == nil {
		t.Error("what does not fit is kept")
	}
	wantAttendees(t, s, a)
}

// TestGuestsAreNotToldApartByTheirRows: of a guest nothing but sealed text is kept, and one
// with the name that looks like an id is no member.
func TestGuestsAreNotToldApartByTheirRows(t *testing.T) {
	s, _, a, alice := MustMeet(t)
	guest := assembly.Attendee{Who: assembly.Guest(string(alice)), Presence: assembly.Online}
	member := assembly.Attendee{Who: assembly.Member(alice), Presence: assembly.InPerson}
	attend(t, s, a, guest, member)
	wantAttendees(t, s, a, guest, member)
	MustDo(t, s, func(tx *Tx) error { return tx.RemoveAttendee(a.ID, guest.Who) })
	wantAttendees(t, s, a, member)
}

// TestNeedsAreOfOneLength: the length of what is sealed tells neither what somebody needs
// nor how much.
func TestNeedsAreOfOneLength(t *testing.T) {
	s, _, a, _ := MustMeet(t)
	names := []string{"a", "b", "c", "d", "e"}
	for i, name := range names {
		attend(t, s, a, assembly.Attendee{Who: assembly.Guest(name), Needs: assembly.Needs()[:i]})
	}
	lengths := map[int]int{}
	for _, row := range MustRows(t, s, "attendees") {
		lengths[len(row["needs"].(string))]++
	}
	if len(lengths) != 2 || lengths[0] != 1 {
		t.Errorf("how many have which length: %v", lengths)
	}
}
