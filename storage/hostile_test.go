package storage

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestHostileIDs: an event whose id cannot be written, or not be answered, is left; those beside it are taken.
func TestHostileIDs(t *testing.T) {
	s, c := MustStore(t)
	in := circle(c, "!liege:test", "@alice:test")
	for _, id := range []string{"$a\x00b", "$" + strings.Repeat("a", 300), "$good"} {
		in.Events = append(in.Events, command(c, id, "@alice:test"))
		in.LastEvent = "$a\x00b"
	}
	odd := command(c, "$odd", "@al\x00ice:"+strings.Repeat("t", 70_000))
	odd.Body.Text = "!aide \x00\xff" + strings.Repeat("\u202e", 60_000)
	in.Events = append(in.Events, odd)
	MustTake(t, s, in)
	MustDo(t, s, func(tx *Tx) error {
		events, err := tx.Pending(10)
		if err != nil || len(events) != 2 || events[0].ID != "$good" {
			t.Errorf("%d events, %v", len(events), err)
		}
		return nil
	})
	if last := MustRoom(t, s, "!liege:test").LastEvent; last != "" {
		t.Errorf("%q is kept as the last event", last)
	}
}

// TestMomentsOutOfTime: a server that dates messages before all times does not have it forgotten that they were
// handled, nor makes its members old.
func TestMomentsOutOfTime(t *testing.T) {
	s, c := MustStore(t)
	MustTake(t, s, circle(c, "!liege:test", "@alice:test"))
	c.now = c.now.Add(time.Hour)
	early := command(c, "$early", "@alice:test")
	early.Sent = time.UnixMilli(-1 << 62)
	late := joins(c, "@late:evil.example")
	late.Since = c.now.AddDate(-2, 0, 0)
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{late}, Events: []Incoming{early}})
	MustDo(t, s, func(tx *Tx) error { return tx.Handled("$early", "vote", "b") })
	if err := s.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	room := MustRoom(t, s, "!liege:test")
	MustDo(t, s, func(tx *Tx) error {
		if act, err := tx.ActOf("$early"); err != nil || act.Ref != "b" {
			t.Errorf("it is forgotten: %v", err)
		}
		old, err := tx.Joined(room.ID, c.now.Add(-2*time.Hour))
		if len(old) != 0 {
			t.Errorf("%d were there before the bot", len(old))
		}
		return err
	})
}

// TestFloodOfUnreadable: of a thousand events without a key the last two hundred wait; those of others all do.
func TestFloodOfUnreadable(t *testing.T) {
	s, c := MustStore(t)
	in := circle(c, "!liege:test", "@mallory:test", "@alice:test")
	for i := range 1000 {
		e := command(c, fmt.Sprintf("$%d", i), "@mallory:test")
		if i == 0 {
			e.Sender = "@alice:test"
		}
		e.Kind, e.Body = Undecrypted, Body{Raw: "{}", Session: fmt.Sprint(i)}
		in.Events = append(in.Events, e)
	}
	MustTake(t, s, in)
	events, err := s.Waiting(t.Context())
	if err != nil || len(events) != MaxUnread+1 || events[0].ID != "$0" || events[1].ID != "$800" {
		t.Errorf("%d wait, %v", len(events), err)
	}
}
