package storage

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func pendingIDs(tb testing.TB, s *Store, limit int) string {
	tb.Helper()
	var ids []string
	MustDo(tb, s, func(t *Tx) error {
		events, err := t.Pending(limit)
		for _, e := range events {
			ids = append(ids, e.ID)
		}
		return err
	})
	return strings.Join(ids, " ")
}

// queue takes n commands for a room, named after it.
func queue(tb testing.TB, s *Store, c *clock, room string, n int) {
	tb.Helper()
	in := circle(c, "!"+room+":test", "@alice:test")
	for i := range n {
		in.Events = append(in.Events, command(c, fmt.Sprintf("%s%d", room, i+1), "@alice:test"))
	}
	MustTake(tb, s, in)
}

func TestPendingTakesTurnsAcrossRooms(t *testing.T) {
	s, c := MustStore(t)
	queue(t, s, c, "a", 4)
	queue(t, s, c, "b", 2)
	queue(t, s, c, "c", 1)
	if got := pendingIDs(t, s, 100); got != "a1 b1 c1 a2 b2 a3 a4" {
		t.Error(got)
	}
	if got := pendingIDs(t, s, 4); got != "a1 b1 c1 a2" {
		t.Error(got)
	}
	MustDo(t, s, func(t *Tx) error { return errors.Join(t.Handled("a1", "", ""), t.Handled("b1", "", "")) })
	if got := pendingIDs(t, s, 3); got != "a2 b2 c1" {
		t.Errorf("after a batch: %s", got)
	}
}

// TestPendingKeepsTheOrderOfARoom whatever the clocks of the senders say.
func TestPendingKeepsTheOrderOfARoom(t *testing.T) {
	s, c := MustStore(t)
	in := circle(c, "!a:test", "@alice:test")
	for i := range 5 {
		e := command(c, fmt.Sprintf("a%d", i), "@alice:test")
		e.Sent = c.now.Add(-time.Duration(i) * time.Hour)
		in.Events = append(in.Events, e)
	}
	MustTake(t, s, in)
	if got := pendingIDs(t, s, 10); got != "a0 a1 a2 a3 a4" {
		t.Error(got)
	}
}

func TestPendingReadsWhatWasTaken(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	body := Body{
		Text: "!vote 1 pour\nparce que", Addressed: true, Clear: true, Target: "$t", Thread: "$root",
		Answers: []string{"pour", ""},
	}
	says(t, s, Incoming{ID: "$1", Sender: "@alice:test", Kind: Edit, Sent: c.now, Body: body})
	MustDo(t, s, func(tx *Tx) error {
		events, err := tx.Pending(10)
		if err != nil || len(events) != 1 {
			t.Fatal(events, err)
		}
		want := Event{Seq: events[0].Seq, ID: "$1", Room: room, Sender: alice, Kind: Edit, Sent: events[0].Sent, Body: body}
		if diff := cmp.Diff(want, events[0]); diff != "" || !events[0].Sent.Equal(c.now) {
			t.Error(diff)
		}
		return nil
	})
}

func TestHandledErasesWhatWasSaid(t *testing.T) {
	s, c, _, _ := MustCircle(t)
	says(t, s, command(c, "$1", "@alice:test"))
	MustDo(t, s, func(t *Tx) error { return t.Handled("$1", "vote", "b1") })
	row := MustRows(t, s, "inbox")[0]
	if row["body"] != "" || row["state"] != handled || row["verb"] != "vote" || row["ref"] != "b1" {
		t.Errorf("%v", row)
	}
}

func TestActs(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	says(t, s, command(c, "$1", "@alice:test"))
	MustDo(t, s, func(tx *Tx) error {
		if _, err := tx.ActOf("$other"); !errors.Is(err, ErrNotFound) {
			t.Errorf("an event that never was: %v", err)
		}
		act, err := tx.ActOf("$1")
		if diff := cmp.Diff(Act{Room: room, Member: alice}, act); diff != "" || err != nil {
			t.Error(diff, err)
		}
		return nil
	})
	known, err := s.HasEvents(t.Context(), []string{"$1", "$2"})
	if diff := cmp.Diff(map[string]bool{"$1": true}, known); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if known, err := s.HasEvents(t.Context(), nil); len(known) != 0 || err != nil {
		t.Errorf("none asked for: %v, %v", known, err)
	}
}
