package storage

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

func TestRoles(t *testing.T) {
	s, c, a, alice := MustMeet(t)
	other := MustAssembly(t, s, a.Circle, c.now.Add(day))
	member, guest := assembly.Member(alice), assembly.Guest("Chloé")
	save := func(of assembly.Assembly, holders ...assembly.Holder) {
		t.Helper()
		MustDo(t, s, func(tx *Tx) error {
			var all error
			for _, h := range holders {
				all = errors.Join(all, tx.SaveRole(of.ID, h))
			}
			return all
		})
	}
	look := func(want ...assembly.Holder) {
		t.Helper()
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.Roles(a.ID)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			return err
		})
	}
	save(other, assembly.Holder{Role: assembly.Timekeeping, Who: guest})
	save(a, assembly.Holder{Role: assembly.Welcome, Who: guest}, assembly.Holder{Role: assembly.Facilitation, Who: member},
		assembly.Holder{Role: assembly.Writing, Who: guest})
	look(assembly.Holder{Role: assembly.Facilitation, Who: member}, assembly.Holder{Role: assembly.Writing, Who: guest},
		assembly.Holder{Role: assembly.Welcome, Who: guest})
	save(a, assembly.Holder{Role: assembly.Writing, Who: member}, assembly.Holder{Role: assembly.Facilitation, Who: guest})
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.RemoveRole(a.ID, assembly.Welcome), tx.RemoveRole(a.ID, assembly.Timekeeping))
	})
	look(assembly.Holder{Role: assembly.Facilitation, Who: guest}, assembly.Holder{Role: assembly.Writing, Who: member})
	if err := s.Do(t.Context(), func(tx *Tx) error { return tx.SaveRole(a.ID, assembly.Holder{Role: assembly.Welcome}) }); err == nil {
		t.Error("nobody has a role")
	}
}

func TestRoleTurns(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test"))
	bruno, namur := MustMember(t, s, "@bruno:test"), MustRoom(t, s, "!namur:test").ID
	for i, step := range []struct {
		circle  collective.RoomID
		members []collective.MemberID
		by      int
		want    map[collective.MemberID]int
	}{
		{room, nil, 3, map[collective.MemberID]int{}},
		{room, []collective.MemberID{alice}, -1, map[collective.MemberID]int{}},
		{room, []collective.MemberID{alice, bruno}, 1, map[collective.MemberID]int{alice: 1, bruno: 1}},
		{namur, []collective.MemberID{alice}, 5, map[collective.MemberID]int{alice: 1, bruno: 1}},
		{room, []collective.MemberID{alice}, 2, map[collective.MemberID]int{alice: 3, bruno: 1}},
		{room, []collective.MemberID{alice, bruno}, -2, map[collective.MemberID]int{alice: 1}},
		{room, []collective.MemberID{bruno}, 1, map[collective.MemberID]int{alice: 1, bruno: 1}},
		{room, []collective.MemberID{alice, bruno}, 0, map[collective.MemberID]int{alice: 1, bruno: 1}},
	} {
		MustDo(t, s, func(tx *Tx) error { return tx.AddRoleTurns(step.circle, step.members, step.by) })
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.RoleTurns(room)
			if diff := cmp.Diff(step.want, got); diff != "" {
				t.Errorf("step %d: %s", i, diff)
			}
			return err
		})
	}
}
