package storage

import (
	"slices"
	"testing"
	"time"

	"tocsin/collective"
)

func joined(tb testing.TB, s *Store, room collective.RoomID, by time.Time) []collective.MemberID {
	tb.Helper()
	var members []collective.MemberID
	MustDo(tb, s, func(t *Tx) (err error) { members, err = t.Joined(room, by); return err })
	return members
}

// changes takes changes of the membership of @alice:test.
func changes(tb testing.TB, s *Store, c *clock, memberships ...string) {
	tb.Helper()
	in := RoomIntake{Matrix: "!liege:test"}
	for _, m := range memberships {
		in.Members = append(in.Members, MemberChange{Matrix: "@alice:test", Name: "Alice", Membership: m, Since: c.now})
	}
	MustTake(tb, s, in)
}

func TestSinceWhenSomebodyIsThere(t *testing.T) {
	tests := []struct {
		name string
		then []string // an hour after joining
		was  bool     // a member of a vote that opened in between
		is   bool     // a member now
	}{
		{"stays", nil, true, true},
		{"changes the name", []string{"join"}, true, true},
		{"leaves", []string{"leave"}, false, false},
		{"is banned", []string{"ban"}, false, false},
		{"leaves and comes back", []string{"leave", "join"}, false, true},
		{"leaves, is invited and comes back", []string{"leave", "invite", "join"}, false, true},
		{"is only invited back", []string{"leave", "invite"}, false, false},
		{"knocks", []string{"leave", "knock"}, false, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, c, room, alice := MustCircle(t)
			c.now = c.now.Add(30 * time.Minute)
			between := c.now
			c.now = c.now.Add(30 * time.Minute)
			changes(t, s, c, test.then...)
			if was := slices.Contains(joined(t, s, room, between), alice); was != test.was {
				t.Errorf("elector of a vote in between: %v", was)
			}
			if is := slices.Contains(joined(t, s, room, c.now), alice); is != test.is {
				t.Errorf("member now: %v", is)
			}
		})
	}
}

func TestJoinedAtTheVeryMoment(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	if !slices.Contains(joined(t, s, room, c.now), alice) {
		t.Error("who joined at that moment is left out")
	}
	if got := joined(t, s, room, c.now.Add(-time.Millisecond)); len(got) != 0 {
		t.Errorf("who joined later is counted: %v", got)
	}
}

// TestJoiningInTheFuture: a server whose clock is ahead does not keep its people
// out of the votes of the next hours.
func TestJoiningInTheFuture(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{
		{Matrix: "@carl:fast", Membership: "join", Since: c.now.Add(24 * time.Hour)},
	}})
	if got := joined(t, s, room, c.now); len(got) != 3 {
		t.Errorf("%v", got)
	}
}

func TestProgramsAreNoMembers(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	notice := chat(c, "$1", "@alice:test")
	notice.Body.Automated = true
	says(t, s, notice)
	if got := joined(t, s, room, c.now); len(got) != 1 || got[0] == alice {
		t.Errorf("a program votes: %v", got)
	}
	says(t, s, chat(c, "$2", "@alice:test"))
	if got := joined(t, s, room, c.now); len(got) != 2 {
		t.Errorf("who writes like people do is no member: %v", got)
	}
}

// TestComingBackClearsTheRoom: who left while the bot was away is not there.
func TestComingBackClearsTheRoom(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", State: Left})
	c.now = c.now.Add(time.Hour)
	MustTake(t, s, circle(c, "!liege:test", "@alice:test"))
	if got := joined(t, s, room, c.now); len(got) != 1 || got[0] != alice {
		t.Errorf("%v", got)
	}
}

func TestIsJoined(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	changes(t, s, c, "leave", "invite")
	bruno := MustMember(t, s, "@bruno:test")
	MustDo(t, s, func(tx *Tx) error {
		for member, want := range map[collective.MemberID]bool{alice: false, bruno: true, "nobody": false, "": false} {
			if got, err := tx.IsJoined(room, member); got != want || err != nil {
				t.Errorf("%s: %v, %v", member, got, err)
			}
		}
		return nil
	})
}

// TestDesertedRooms: a room is deserted once nobody is left in it, and not while somebody is invited.
func TestDesertedRooms(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustTake(t, s, RoomIntake{Matrix: "!gone:test", State: Left})
	others := []MemberChange{}
	for _, other := range joined(t, s, room, c.now) {
		MustDo(t, s, func(tx *Tx) error {
			m, err := tx.Member(other)
			if m.Matrix != "@alice:test" {
				others = append(others, MemberChange{Matrix: m.Matrix, Membership: "leave", Since: c.now})
			}
			return err
		})
	}
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: others})
	for _, step := range []struct {
		membership string
		deserted   bool
	}{{"join", false}, {"leave", true}, {"invite", false}, {"leave", true}} {
		changes(t, s, c, step.membership)
		deserted, err := s.Deserted(t.Context())
		if err != nil || deserted[room] != step.deserted || len(deserted) > 1 {
			t.Errorf("after %s: %v, %v", step.membership, deserted, err)
		}
	}
}
