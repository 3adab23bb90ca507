package storage

import (
	"testing"

	"tocsin/collective"
)

const oldRoom, newRoom = "!old:test", "!new:test"

// MustUpgradable opens a store with a circle of two.
func MustUpgradable(tb testing.TB) (*Store, *clock, collective.RoomID) {
	tb.Helper()
	s, c := MustStore(tb)
	MustTake(tb, s, circle(c, oldRoom, "@alice:test", "@bruno:test"))
	return s, c, MustRoom(tb, s, oldRoom).ID
}

// replacement is the intake by which the bot enters a room that says it replaces the old one.
func replacement(c *clock) RoomIntake {
	in := circle(c, newRoom, "@alice:test")
	in.Predecessor = oldRoom
	return in
}

var tombstone = RoomIntake{Matrix: oldRoom, Successor: newRoom}

func TestUpgradeKeepsTheCircle(t *testing.T) {
	s, c, id := MustUpgradable(t)
	MustTake(t, s, tombstone)
	MustTake(t, s, replacement(c))
	room := MustRoom(t, s, newRoom)
	if room.ID != id || room.Kind != Circle || room.Successor != "" || !room.Encrypted() {
		t.Errorf("%+v", room)
	}
	people, err := s.People(t.Context(), id)
	if err != nil || len(people) != 1 || people[0] != "@alice:test" {
		t.Errorf("there are %v, %v: who was in the old room only is not in the circle", people, err)
	}
}

func TestRoomThatOnlyClaimsAPredecessor(t *testing.T) {
	s, c, id := MustUpgradable(t)
	MustTake(t, s, replacement(c))
	if room := MustRoom(t, s, newRoom); room.ID == id {
		t.Error("anybody can take over a circle by claiming to replace its room")
	}
	if room := MustRoom(t, s, oldRoom); room.ID != id {
		t.Error("the circle is elsewhere")
	}
}

func TestRoomThatOnlyNamesASuccessor(t *testing.T) {
	s, c, id := MustUpgradable(t)
	MustTake(t, s, tombstone)
	in := replacement(c)
	in.Predecessor = "!another:test"
	MustTake(t, s, in)
	if room := MustRoom(t, s, newRoom); room.ID == id {
		t.Error("the circle went to a room that replaces another one")
	}
}

// TestUpgradeOfAnInviteOnlyRoom is how most upgrades go: a private room lets nobody
// in without an invitation, which says nothing of what it replaces.
func TestUpgradeOfAnInviteOnlyRoom(t *testing.T) {
	s, c, id := MustUpgradable(t)
	MustTake(t, s, tombstone)
	MustTake(t, s, RoomIntake{Matrix: newRoom, State: Invited, Members: []MemberChange{joins(c, "@alice:test")}})
	MustTake(t, s, replacement(c))
	if room := MustRoom(t, s, newRoom); room.ID != id {
		t.Error("the circle has lost its proposals: it goes on as another one")
	}
}

// TestUpgradeInOneResponse: what a response says of rooms comes in no order.
func TestUpgradeInOneResponse(t *testing.T) {
	for name, rooms := range map[string]func(*clock) []RoomIntake{
		"old room first": func(c *clock) []RoomIntake { return []RoomIntake{tombstone, replacement(c)} },
		"new room first": func(c *clock) []RoomIntake { return []RoomIntake{replacement(c), tombstone} },
	} {
		t.Run(name, func(t *testing.T) {
			s, c, id := MustUpgradable(t)
			MustTake(t, s, rooms(c)...)
			if room := MustRoom(t, s, newRoom); room.ID != id {
				t.Error("the circle goes on as another one")
			}
		})
	}
}

// TestOldRoomAfterItsUpgrade: sync goes on about it as long as the bot is in it,
// for instance when members leave it.
func TestOldRoomAfterItsUpgrade(t *testing.T) {
	s, c, id := MustUpgradable(t)
	MustTake(t, s, tombstone)
	MustTake(t, s, replacement(c))
	due := len(MustRows(t, s, "due"))
	MustTake(t, s, RoomIntake{Matrix: oldRoom, State: Joined, Members: []MemberChange{
		{Matrix: "@bruno:test", Membership: "leave", Since: c.now},
	}})
	if room := MustRoom(t, s, newRoom); room.ID != id {
		t.Error("the circle is elsewhere")
	}
	if rooms, err := s.Rooms(t.Context()); err != nil || len(rooms) != 1 {
		t.Errorf("the old room has become a circle of its own: %+v", rooms)
	}
	if now := len(MustRows(t, s, "due")); now != due {
		t.Error("the old room is going to be greeted")
	}
	for _, room := range MustRows(t, s, "rooms") {
		if room["encryption"] == "" {
			t.Error("a room that was seen encrypted is going to be written to in clear")
		}
	}
}
