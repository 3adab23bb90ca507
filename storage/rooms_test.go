package storage

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
)

func TestKindOfARoom(t *testing.T) {
	alice, bruno := "@alice:test", "@bruno:test"
	in := func(kind RoomKind, name string, c *clock, members ...string) RoomIntake {
		room := circle(c, "!r:test", members...)
		room.Kind, room.Name = kind, name
		return room
	}
	tests := []struct {
		name  string
		steps func(*clock) []RoomIntake
		want  RoomKind
	}{
		{"one person, no name", func(c *clock) []RoomIntake { return []RoomIntake{in("", "", c, alice)} }, Direct},
		{"one person, with a name", func(c *clock) []RoomIntake { return []RoomIntake{in("", "Liège", c, alice)} }, Circle},
		{"several people", func(c *clock) []RoomIntake { return []RoomIntake{in("", "", c, alice, bruno)} }, Circle},
		{"nobody seen yet", func(c *clock) []RoomIntake { return []RoomIntake{in("", "", c)} }, ""},
		{"invited for a direct chat that has a name", func(c *clock) []RoomIntake {
			return []RoomIntake{in(Direct, "Alice et Tocsin", c, alice)}
		}, Direct},
		{"a direct chat into which somebody comes", func(c *clock) []RoomIntake {
			return []RoomIntake{in("", "", c, alice), in("", "", c, bruno)}
		}, Circle},
		{"a circle that all but one left", func(c *clock) []RoomIntake {
			leave := in("", "", c)
			leave.Members = []MemberChange{{Matrix: bruno, Membership: "leave", Since: c.now}}
			return []RoomIntake{in("", "", c, alice, bruno), leave}
		}, Circle},
		{"a direct chat that gets a name", func(c *clock) []RoomIntake {
			return []RoomIntake{in("", "", c, alice), in("", "Nous deux", c)}
		}, Direct},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, c := MustStore(t)
			for _, step := range test.steps(c) {
				MustTake(t, s, step)
			}
			if got := MustRoom(t, s, "!r:test").Kind; got != test.want {
				t.Errorf("it is %q, expected %q", got, test.want)
			}
		})
	}
}

func TestEncryptionIsNeverForgotten(t *testing.T) {
	s, c := MustStore(t)
	MustTake(t, s, circle(c, "!liege:test", "@alice:test"))
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", State: Joined, Name: "Lüttich"})
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", State: Left})
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", State: Joined})
	room := MustRoom(t, s, "!liege:test")
	if !room.Encrypted() || room.Name != "Lüttich" || room.State != Joined {
		t.Errorf("%+v", room)
	}
}

func TestGreetingIsDueOnEntering(t *testing.T) {
	s, c := MustStore(t)
	for i, step := range []struct {
		state RoomState
		due   int
	}{{Invited, 0}, {Joined, 1}, {Joined, 1}, {Left, 1}, {Joined, 2}} {
		MustTake(t, s, RoomIntake{Matrix: "!liege:test", State: step.state})
		due, err := s.DueBy(t.Context(), c.now)
		if err != nil || len(due) != step.due {
			t.Errorf("step %d: %v, %v", i, due, err)
		}
		for _, d := range due {
			if d.Kind != DueGreeting || d.Ref != string(MustRoom(t, s, "!liege:test").ID) {
				t.Errorf("%+v", d)
			}
		}
	}
}

func TestCirclesOfAMember(t *testing.T) {
	s, c := MustStore(t)
	MustTake(t, s, circle(c, "!liege:test", "@alice:test", "@bruno:test"), circle(c, "!left:test", "@alice:test"),
		circle(c, "!other:test", "@bruno:test"))
	MustTake(t, s, RoomIntake{Matrix: "!left:test", State: Left},
		RoomIntake{Matrix: "!dm:test", State: Joined, Members: []MemberChange{joins(c, "@alice:test")}},
		RoomIntake{Matrix: "!invited:test", State: Joined, Name: "Namur", Members: []MemberChange{
			{Matrix: "@alice:test", Membership: "invite", Since: c.now}, joins(c, "@bruno:test"),
		}})
	var got []string
	MustDo(t, s, func(t2 *Tx) error {
		circles, err := t2.CirclesOf(MustMemberIn(t, t2, "@alice:test"))
		for _, r := range circles {
			got = append(got, r.Matrix)
		}
		return err
	})
	if diff := cmp.Diff([]string{"!liege:test"}, got); diff != "" {
		t.Error(diff)
	}
}

// MustMemberIn is MustMember inside a transaction.
func MustMemberIn(tb testing.TB, t *Tx, matrix string) collective.MemberID {
	tb.Helper()
	id, err := t.memberID(matrix)
	if err != nil {
		tb.Fatal(err)
	}
	return id
}

func TestRoomsThatAreNotThere(t *testing.T) {
	s, _ := MustStore(t)
	MustDo(t, s, func(tx *Tx) error {
		if _, err := tx.Room("gone"); !errors.Is(err, ErrNotFound) {
			t.Error(err)
		}
		return nil
	})
	if rooms, err := s.Rooms(t.Context()); len(rooms) != 0 || err != nil {
		t.Errorf("%v, %v", rooms, err)
	}
}
