package storage

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
)

func TestPeopleAreThoseWhoCanRead(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{
		{Matrix: "@invited:test", Membership: "invite", Since: c.now}, {Matrix: "@gone:test", Membership: "leave", Since: c.now},
	}})
	people, err := s.People(t.Context(), room)
	slices.Sort(people)
	if diff := cmp.Diff([]string{"@alice:test", "@bruno:test", "@invited:test"}, people); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestSharedRoomsAreEncryptedOnes(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	plain := circle(c, "!plain:test", "@alice:test")
	plain.Encryption = ""
	MustTake(t, s, plain, circle(c, "!namur:test", "@alice:test"), circle(c, "!other:test", "@bruno:test"), circle(c, "!left:test", "@alice:test"))
	MustTake(t, s, RoomIntake{Matrix: "!left:test", State: Left})
	rooms, err := s.SharedRooms(t.Context(), "@alice:test")
	slices.Sort(rooms)
	if diff := cmp.Diff([]string{"!liege:test", "!namur:test"}, rooms); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if rooms, err := s.SharedRooms(t.Context(), "@stranger:test"); len(rooms) != 0 || err != nil {
		t.Errorf("%v, %v", rooms, err)
	}
}

func TestWhoMayInvite(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	MustTake(t, s, RoomIntake{Matrix: "!dm:test", State: Joined, Members: []MemberChange{joins(c, "@direct:test")}},
		RoomIntake{Matrix: "!liege:test", Members: []MemberChange{{Matrix: "@invited:test", Membership: "invite", Since: c.now}}})
	for matrix, want := range map[string]bool{
		"@alice:test": true, "@direct:test": false, "@invited:test": false, "@stranger:test": false, "": false,
	} {
		if known, err := s.Knows(t.Context(), matrix); known != want || err != nil {
			t.Errorf("%s: %v, %v", matrix, known, err)
		}
	}
}

func TestMembers(t *testing.T) {
	s, c, _, alice := MustCircle(t)
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{{Matrix: "@carl:test", Membership: "join", Since: c.now}}})
	carl := MustMember(t, s, "@carl:test")
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.SetLanguage(alice, "nl"); err != nil {
			return err
		}
		got, err := tx.Member(alice)
		want := Member{ID: alice, Matrix: "@alice:test", Name: "Name of @alice:test", Called: "Name of @alice:test", Language: "nl"}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Error(diff, err)
		}
		if got, err := tx.Member(carl); got.Name != "@carl:test" || err != nil {
			t.Errorf("without a name: %+v, %v", got, err)
		}
		if _, err := tx.Member("nobody"); !errors.Is(err, ErrNotFound) {
			t.Error(err)
		}
		return nil
	})
	if again := MustMember(t, s, "@alice:test"); again != alice {
		t.Error("a second member is made for the same id")
	}
}

// TestForgettingAMember: the row of the member is all that ties the rest to a person.
func TestForgettingAMember(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room, alice)
	MustDo(t, s, func(tx *Tx) error {
		_, err := tx.Cast(NewBallot{Proposal: p.ID, Version: 1, Voter: alice, Choice: "pour", Seq: 1, At: c.now})
		return err
	})
	MustExec(t, s, "DELETE FROM members WHERE id = ?", alice)
	MustDo(t, s, func(tx *Tx) error {
		ballots, err := tx.Ballots(p.ID, 1)
		if err != nil || len(ballots) != 1 {
			t.Errorf("the count changed: %v, %v", ballots, err)
		}
		electorate, err := tx.Electorate(p.ID)
		if diff := cmp.Diff([]collective.MemberID{alice}, electorate); diff != "" || err != nil {
			t.Error(diff, err)
		}
		return nil
	})
	if people, err := s.People(t.Context(), room); err != nil || len(people) != 1 {
		t.Errorf("keys are still shared with %v, %v", people, err)
	}
}
