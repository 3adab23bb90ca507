package bot

import (
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// TestNothingNew: only what can come again without harm is not written.
func TestNothingNew(t *testing.T) {
	own := map[string]string{"t1": "$1"}
	room := func(change func(*storage.RoomIntake)) []storage.RoomIntake {
		in := storage.RoomIntake{Matrix: "!a:test", State: storage.Joined, LastEvent: "$1"}
		if change != nil {
			change(&in)
		}
		return []storage.RoomIntake{in}
	}
	for _, test := range []struct {
		name string
		in   storage.Intake
		late time.Duration
		want bool
	}{
		{"nothing", storage.Intake{}, time.Minute, true},
		{"what it said itself", storage.Intake{Rooms: room(nil), Delivered: own}, time.Minute, true},
		{"what it said and does not know of", storage.Intake{Rooms: room(nil), Delivered: map[string]string{"t2": "$2"}}, time.Minute, false},
		{"a position of long ago", storage.Intake{Rooms: room(nil), Delivered: own}, keepPosition, false},
		{"a clock set back", storage.Intake{Rooms: room(nil), Delivered: own}, -time.Minute, false},
		{"a word", storage.Intake{Rooms: room(func(r *storage.RoomIntake) { r.Events = []storage.Incoming{{ID: "$3"}} })}, 0, false},
		{"somebody comes", storage.Intake{Rooms: room(func(r *storage.RoomIntake) { r.Members = []storage.MemberChange{{Matrix: "@b:test"}} })}, 0, false},
		{"a name", storage.Intake{Rooms: room(func(r *storage.RoomIntake) { r.Name = "Liège" })}, 0, false},
		{"another room", storage.Intake{Rooms: room(func(r *storage.RoomIntake) { r.Matrix = "!b:test" })}, 0, false},
		{"put out", storage.Intake{Rooms: room(func(r *storage.RoomIntake) { r.State = storage.Left })}, 0, false},
		{"invited again", storage.Intake{Rooms: room(func(r *storage.RoomIntake) { r.Matrix = "!c:test" })}, 0, false},
	} {
		now := time.Date(2025, time.November, 24, 14, 0, 0, 0, time.UTC)
		b := &Bot{Options: Options{Now: func() time.Time { return now.Add(test.late) }}, rooms: newDirectory(nil)}
		b.rooms.rooms = map[id.RoomID]storage.Room{
			"!a:test": {ID: "a", Matrix: "!a:test", State: storage.Joined},
			"!c:test": {ID: "c", Matrix: "!c:test", State: storage.Invited},
		}
		b.heard.add("t1")
		b.positions.save(now)
		if got := b.nothingNew(test.in); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestHeardIsForgotten(t *testing.T) {
	var h heard
	h.add("a")
	if !h.all(map[string]string{"a": "$a"}) || h.all(map[string]string{"a": "$a"}) {
		t.Error("what sync showed is not forgotten")
	}
	for i := range mostHeard + 1 {
		h.add(time.Duration(i).String())
	}
	if len(h.txns) > mostHeard {
		t.Errorf("%d are kept", len(h.txns))
	}
}

func TestReachedKeepsTheRest(t *testing.T) {
	d := newDirectory(nil)
	d.rooms = map[id.RoomID]storage.Room{"!a:test": {ID: "a", Name: "Liège", LastEvent: "$1"}}
	d.reached([]storage.RoomIntake{{Matrix: "!a:test", LastEvent: "$2"}, {Matrix: "!b:test", LastEvent: "$3"}})
	if got := d.room("!a:test"); got.LastEvent != "$2" || got.Name != "Liège" || len(d.rooms) != 1 {
		t.Errorf("%+v", d.rooms)
	}
}
