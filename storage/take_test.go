package storage

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestTakeTwiceIsTakingOnce(t *testing.T) {
	s, c := MustStore(t)
	in := Intake{Position: "s1", Delivered: map[string]string{"t1": "$own"}, Rooms: []RoomIntake{circle(c, "!liege:test", "@alice:test", "@bruno:test")}}
	in.Rooms[0].LastEvent = "$2"
	in.Rooms[0].Events = []Incoming{
		chat(c, "$chat", "@bruno:test"), command(c, "$1", "@alice:test"),
		{ID: "$2", Sender: "@alice:test", Kind: Undecrypted, Sent: c.now, Body: Body{Raw: "{}", Session: "x"}},
	}
	tables := []string{"rooms", "members", "memberships", "inbox", "due"}
	snapshot := func() map[string][]map[string]any {
		all := map[string][]map[string]any{}
		for _, table := range tables {
			all[table] = MustRows(t, s, table)
			for _, row := range all[table] {
				delete(row, "name") // sealed anew each time
			}
		}
		return all
	}
	if err := s.Take(t.Context(), in); err != nil {
		t.Fatal(err)
	}
	before := snapshot()
	for range 3 {
		if err := s.Take(t.Context(), in); err != nil {
			t.Fatal(err)
		}
		c.now = c.now.Add(time.Minute)
	}
	if diff := cmp.Diff(before, snapshot()); diff != "" {
		t.Error(diff)
	}
	if n := len(MustRows(t, s, "inbox")); n != 2 {
		t.Errorf("%d events in the inbox", n)
	}
}

func TestTakenEventIsNotHandledAgain(t *testing.T) {
	s, c := MustStore(t)
	in := circle(c, "!liege:test", "@alice:test")
	in.Events = []Incoming{command(c, "$1", "@alice:test")}
	MustTake(t, s, in)
	MustDo(t, s, func(t *Tx) error { return t.Handled("$1", "vote", "b1") })
	MustTake(t, s, in)
	MustDo(t, s, func(tx *Tx) error {
		if events, err := tx.Pending(10); len(events) != 0 || err != nil {
			t.Errorf("pending again: %v, %v", events, err)
		}
		act, err := tx.ActOf("$1")
		if act.Verb != "vote" || act.Ref != "b1" || err != nil {
			t.Errorf("it is forgotten what it did: %+v, %v", act, err)
		}
		return nil
	})
}

func TestPositionMovesOnlyWithTheEvents(t *testing.T) {
	s, c := MustStore(t)
	if err := s.Take(t.Context(), Intake{Position: "s1", Rooms: []RoomIntake{circle(c, "!liege:test", "@alice:test")}}); err != nil {
		t.Fatal(err)
	}
	MustFailOn(t, s, "inbox", "event_id", "$3")
	in := Intake{Position: "s2", Rooms: []RoomIntake{
		{Matrix: "!liege:test", Name: "Lüttich", Events: []Incoming{command(c, "$1", "@alice:test"), command(c, "$2", "@new:test")}},
		{Matrix: "!liege:test", Events: []Incoming{command(c, "$3", "@alice:test")}},
	}}
	if err := s.Take(t.Context(), in); err == nil {
		t.Fatal("a failing intake is taken")
	}
	if position, err := s.Position(t.Context()); position != "s1" || err != nil {
		t.Errorf("position %q, %v", position, err)
	}
	if n := len(MustRows(t, s, "inbox")) + len(MustRows(t, s, "members")); n != 1 {
		t.Errorf("%d rows are left of it", n-1)
	}
	if got := MustRoom(t, s, "!liege:test").Name; got != "Liège" {
		t.Errorf("the room is called %q", got)
	}
	MustMend(t, s, "inbox")
	if err := s.Take(t.Context(), in); err != nil {
		t.Fatal(err)
	}
	if position, _ := s.Position(t.Context()); position != "s2" || len(MustRows(t, s, "inbox")) != 3 {
		t.Errorf("position %q", position)
	}
}

func TestTakeOfACancelledRun(t *testing.T) {
	s, c := MustStore(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := s.Take(ctx, Intake{Position: "s1", Rooms: []RoomIntake{circle(c, "!liege:test", "@alice:test")}})
	if err == nil {
		t.Fatal("taken by a run that is over")
	}
	if position, err := s.Position(t.Context()); position != "" || err != nil || len(MustRows(t, s, "rooms")) != 0 {
		t.Errorf("position %q, %v", position, err)
	}
}

func TestPositionStaysWithoutANewOne(t *testing.T) {
	s, _ := MustStore(t)
	for _, position := range []string{"s1", ""} {
		if err := s.Take(t.Context(), Intake{Position: position}); err != nil {
			t.Fatal(err)
		}
	}
	if position, err := s.Position(t.Context()); position != "s1" || err != nil {
		t.Errorf("position %q, %v", position, err)
	}
}

// TestEventsOfTheFuture: a clock that is ahead does not make a late ballot early,
// nor keep an early one from being counted.
func TestEventsOfTheFuture(t *testing.T) {
	s, c := MustStore(t)
	in := circle(c, "!liege:test", "@alice:test")
	ahead, behind := command(c, "$1", "@alice:test"), command(c, "$2", "@alice:test")
	ahead.Sent, behind.Sent = c.now.Add(time.Hour), c.now.Add(-time.Hour)
	in.Events = []Incoming{ahead, behind}
	MustTake(t, s, in)
	MustDo(t, s, func(tx *Tx) error {
		events, err := tx.Pending(10)
		if err != nil || len(events) != 2 || !events[0].Sent.Equal(c.now) || !events[1].Sent.Equal(behind.Sent) {
			t.Errorf("%+v, %v", events, err)
		}
		return nil
	})
}

// TestAnIDThatCannotBeWritten: one event of a homeserver that plays tricks does not hold up the others.
func TestAnIDThatCannotBeWritten(t *testing.T) {
	s, c := MustStore(t)
	in := circle(c, "!liege:test", "@alice:test")
	in.Events, in.LastEvent = []Incoming{command(c, "$a\x00b", "@alice:test"), command(c, "$good", "@alice:test")}, "$a\x00b"
	MustTake(t, s, in)
	if rows := MustRows(t, s, "inbox"); len(rows) != 1 || rows[0]["event_id"] != "$good" {
		t.Errorf("%v", rows)
	}
}
