package storage

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// TestForgettingOneCircle: what belongs to another circle of the member's stays, also where the
// two share it, and so does who that is.
func TestForgettingOneCircle(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test", "@bruno:test"))
	namur := MustRoom(t, s, "!namur:test").ID
	attending := map[string]assembly.Assembly{
		"liege": {Circle: room}, "namur": {Circle: namur}, "both": {Circle: room, Others: []collective.RoomID{namur}},
	}
	MustDo(t, s, func(tx *Tx) error {
		for name, a := range attending {
			a.Kind, a.State, a.Starts, a.Ends = assembly.General, assembly.Called, c.now, c.now
			err := tx.AddAssembly(&a)
			if err := errors.Join(err, tx.SaveAttendee(a.ID, assembly.Attendee{Who: assembly.Member(alice), Presence: assembly.Online})); err != nil {
				return err
			}
			attending[name] = a
		}
		return errors.Join(tx.AddRoleTurns(room, []collective.MemberID{alice}, 2), tx.AddRoleTurns(namur, []collective.MemberID{alice}, 1))
	})
	left := func() (names []string) {
		MustDo(t, s, func(tx *Tx) error {
			for _, name := range []string{"liege", "namur", "both"} {
				list, err := tx.Attendees(attending[name].ID)
				if err != nil {
					return err
				}
				if len(list) > 0 {
					names = append(names, name)
				}
			}
			for _, circle := range []collective.RoomID{room, namur} {
				turns, err := tx.RoleTurns(circle)
				if err != nil {
					return err
				}
				names = append(names, fmt.Sprint(turns[alice]))
			}
			_, err := tx.Member(alice)
			return err
		})
		return names
	}
	MustDo(t, s, func(tx *Tx) error { return tx.Forget(Forgetting{Member: alice, Circle: room}) })
	if diff := cmp.Diff([]string{"namur", "both", "0", "1"}, left()); diff != "" {
		t.Error(diff)
	}
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{{Matrix: "@alice:test", Membership: "leave"}}})
	MustDo(t, s, func(tx *Tx) error { return tx.Forget(Forgetting{Member: alice, Circle: namur}) })
	if diff := cmp.Diff([]string{"0", "0"}, left()); diff != "" { // who has left one of the two has nothing left that both share
		t.Error(diff)
	}
}

// TestOpenSupportsGo and those that decided something stay.
func TestOpenSupportsGo(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p, closed := MustProposal(t, s, c, room, alice), MustProposal(t, s, c, room, alice)
	open := Urn{Proposal: p.ID, Version: 1, Circle: room, State: UrnWaiting}
	counted := Urn{Proposal: closed.ID, Version: 1, Circle: room, State: UrnCounted}
	motion, lonely := Motion{Proposal: p.ID, Version: 1, Kind: ToProlong, State: MotionWaiting}, Motion{Proposal: p.ID, Version: 1, Author: alice, Kind: ToWithdraw, State: MotionWaiting}
	MustDo(t, s, func(tx *Tx) error {
		err := errors.Join(tx.SaveUrn(&open), tx.SaveUrn(&counted), tx.SaveMotion(&motion), tx.SaveMotion(&lonely))
		for ref, kind := range map[string]SupportKind{open.ID: Witnesses, counted.ID: Witnesses, motion.ID: Cosigns, closed.ID: Contests, p.ID: Carries} {
			_, supported := tx.Support(ref, kind, Support{alice, "mes mots"})
			err = errors.Join(err, supported)
		}
		return err
	})
	MustDo(t, s, func(tx *Tx) error { return tx.Forget(Forgetting{Member: alice}) })
	var left []string
	for _, row := range MustRows(t, s, "supports") {
		if row["reason"] != "" && row["kind"] == string(Contests) {
			t.Error("the words of a contest stay")
		}
		left = append(left, row["ref"].(string))
	}
	slices.Sort(left)
	want := []string{counted.ID, closed.ID} // its time to contest is over
	slices.Sort(want)
	if diff := cmp.Diff(want, left); diff != "" {
		t.Error(diff)
	}
	MustDo(t, s, func(tx *Tx) error {
		m, err := tx.MotionByID(lonely.ID)
		if m.State != MotionDropped {
			t.Error("a motion of nobody waits")
		}
		return err
	})
}
