package storage

import (
	"errors"
	"testing"
	"time"

	"tocsin/collective/decision"
)

func TestDirectRoomIsTheEncryptedOne(t *testing.T) {
	s, c, _, alice := MustCircle(t)
	direct := func(matrix, encryption string) {
		c.now = c.now.Add(time.Hour)
		MustTake(t, s, RoomIntake{Matrix: matrix, Kind: Direct, State: Joined, Encryption: encryption, Members: []MemberChange{joins(c, "@alice:test")}})
	}
	find := func() (matrix string) {
		MustDo(t, s, func(tx *Tx) error {
			room, err := tx.DirectRoom(alice)
			if matrix = room.Matrix; errors.Is(err, ErrNotFound) {
				return nil
			}
			return err
		})
		return matrix
	}
	leave := func(matrix string) { MustTake(t, s, RoomIntake{Matrix: matrix, State: Left}) }
	for i, step := range []struct {
		do   func()
		want string
	}{
		{func() {}, ""},
		{func() { direct("!plain:test", "") }, "!plain:test"},
		{func() { direct("!first:test", "{}") }, "!first:test"},
		{func() { direct("!newer:test", "{}") }, "!newer:test"},
		{func() { direct("!plainer:test", "") }, "!newer:test"},
		{func() { leave("!newer:test") }, "!first:test"},
		{func() { leave("!first:test") }, "!plainer:test"},
		{func() {
			MustTake(t, s, RoomIntake{Matrix: "!plainer:test", Members: []MemberChange{{Matrix: "@alice:test", Membership: "leave", Since: c.now}}})
		}, "!plain:test"},
	} {
		step.do()
		if got := find(); got != step.want {
			t.Errorf("step %d: %q, expected %q", i, got, step.want)
		}
	}
}

func TestReminders(t *testing.T) {
	s, _, _, alice := MustCircle(t)
	bruno := MustMember(t, s, "@bruno:test")
	for _, r := range []Reminders{RemindSilently, RemindRinging, RemindNever, RemindSilently} {
		MustDo(t, s, func(tx *Tx) error {
			if err := tx.SetReminders(alice, r); err != nil {
				return err
			}
			a, err1 := tx.Member(alice)
			b, err2 := tx.Member(bruno)
			if a.Reminders != r || b.Reminders != RemindSilently {
				t.Errorf("%q became %q, and of somebody else %q", r, a.Reminders, b.Reminders)
			}
			return errors.Join(err1, err2)
		})
	}
}

// TestBallotsOfVersions: with an amendment the ballots of before are not counted.
func TestBallotsOfVersions(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room)
	MustDo(t, s, func(tx *Tx) error {
		for version, choice := range map[int]decision.Choice{1: decision.For, 2: decision.Against} {
			_, err := tx.Cast(NewBallot{Proposal: p.ID, Version: version, Voter: alice, Choice: choice, At: c.now})
			if err != nil {
				return err
			}
		}
		for version, want := range map[int]decision.Choice{1: decision.For, 2: decision.Against} {
			all, err1 := tx.Ballots(p.ID, version)
			own, err2 := tx.BallotsOf(p.ID, version, alice)
			if len(all) != 1 || len(own) != 1 || all[0].Choice != want || own[0].Choice != want || errors.Join(err1, err2) != nil {
				t.Errorf("version %d: %v, %v, %v, %v", version, all, own, err1, err2)
			}
		}
		if all, err := tx.Ballots(p.ID, 3); len(all) != 0 || err != nil {
			t.Errorf("%v, %v", all, err)
		}
		return nil
	})
}
