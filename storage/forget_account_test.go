package storage

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"tocsin/collective"
)

// account is the row behind a Matrix id.
func account(t *testing.T, s *Store, matrix string) (row memberRow) {
	t.Helper()
	if err := s.db.Find(&row, "lookup = ?", s.lookup(matrix)).Error; err != nil {
		t.Fatal(err)
	}
	return row
}

// TestForgottenAccountIsSomebodyNew: with an address and nothing else, as long as it is in a room.
func TestForgottenAccountIsSomebodyNew(t *testing.T) {
	s, c, alice := MustFillOwn(t)
	room := MustRoom(t, s, "!liege:test").ID
	c.now = c.now.Add(time.Hour)
	MustForget(t, s, Forgetting{Member: alice})
	row := account(t, s, "@alice:test")
	if row.ID == string(alice) || row.ID == "" || row.Name != "" || row.Language != "" || row.Reminders != "" || row.Standing != forgotten {
		t.Errorf("%+v", row)
	}
	if got := joined(t, s, room, c.now.Add(-time.Minute)); slices.Contains(got, collective.MemberID(row.ID)) {
		t.Error("it was a member when earlier votes opened")
	}
	if got := joined(t, s, room, c.now); !slices.Contains(got, collective.MemberID(row.ID)) {
		t.Error("nothing can be encrypted for it")
	}
	changes(t, s, c, "join")
	if row := account(t, s, "@alice:test"); row.Name != "" {
		t.Error("its name is taken again though it does nothing")
	}
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{{Matrix: "@alice:test", Membership: "leave"}}})
	swept(t, s, c, 0)
	if account(t, s, "@alice:test").ID == "" {
		t.Error("its direct chat is still there, and it is not")
	}
	MustTake(t, s, RoomIntake{Matrix: "!dm:test", Members: []MemberChange{{Matrix: "@alice:test", Membership: "leave"}}})
	swept(t, s, c, 0)
	if row := account(t, s, "@alice:test"); row.ID != "" {
		t.Errorf("it has left everywhere, and is still known: %+v", row)
	}
}

// TestForgottenWhoWritesAgainIsAMember like others: leaving erases them no more by itself.
func TestForgottenWhoWritesAgainIsAMember(t *testing.T) {
	s, c, alice := MustFillOwn(t)
	MustForget(t, s, Forgetting{Member: alice})
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Events: []Incoming{command(c, "$again", "@alice:test")}})
	row := account(t, s, "@alice:test")
	if row.Standing != told {
		t.Errorf("%+v", row)
	}
	for _, matrix := range []string{"!liege:test", "!dm:test"} {
		MustTake(t, s, RoomIntake{Matrix: matrix, Members: []MemberChange{{Matrix: "@alice:test", Membership: "leave"}}})
	}
	swept(t, s, c, 0)
	if account(t, s, "@alice:test").ID != row.ID {
		t.Error("a member who left is gone without having asked for it")
	}
}

// TestForgottenEventsAreStillKnown: a response that comes once more does nothing again, and no
// order, hour or number leads from a ballot to its event.
func TestForgottenEventsAreStillKnown(t *testing.T) {
	s, c, alice := MustFillOwn(t)
	before := len(MustRows(t, s, "inbox"))
	MustForget(t, s, Forgetting{Member: alice})
	in := RoomIntake{Matrix: "!liege:test"}
	for i := range 40 {
		in.Events = append(in.Events, command(c, fmt.Sprintf("$%d", i), "@alice:test"))
	}
	MustTake(t, s, in)
	rows := MustRows(t, s, "inbox")
	if len(rows) != before {
		t.Errorf("%d events, there were %d", len(rows), before)
	}
	for _, row := range rows {
		if row["state"] != handled || row["verb"] != "" || row["ref"] != "" || row["member_id"] != "" || row["seq"].(int64) >= 0 ||
			row["sent_ms"].(int64)%(24*60*60*1000) != 0 {
			t.Fatalf("it is still an event of somebody: %v", row)
		}
	}
	for _, row := range MustRows(t, s, "ballots") {
		if row["seq"].(int64) > 2 {
			t.Errorf("a ballot has the number of its event: %v", row)
		}
	}
}
