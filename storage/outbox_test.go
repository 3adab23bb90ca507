package storage

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
)

// MustSend queues something, and returns its transaction.
func MustSend(tb testing.TB, s *Store, room collective.RoomID, cause string, n int, out Outgoing) (txn string) {
	tb.Helper()
	MustDo(tb, s, func(t *Tx) (err error) { txn, err = t.Send(room, cause, n, out); return err })
	return txn
}

// next reads what can be delivered now, as "room: text".
func next(tb testing.TB, s *Store) string {
	tb.Helper()
	queue, err := s.Outbox(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	var lines []string
	for _, d := range queue {
		lines = append(lines, string(d.Room)+": "+d.Text)
	}
	slices.Sort(lines)
	return strings.Join(lines, ", ")
}

func TestOutboxGoesInOrderInARoom(t *testing.T) {
	s, _ := MustStore(t)
	a1 := MustSend(t, s, "a", "$1", 0, Outgoing{Op: Say, Text: "1"})
	MustSend(t, s, "b", "$1", 1, Outgoing{Op: Say, Text: "2"})
	MustSend(t, s, "a", "$2", 0, Outgoing{Op: Say, Text: "3"})
	for _, want := range []string{"a: 1, b: 2", "a: 1, b: 2"} { // nothing moves by reading
		if got := next(t, s); got != want {
			t.Error(got)
		}
	}
	if err := s.Delivered(t.Context(), a1, "$said1"); err != nil {
		t.Fatal(err)
	}
	if got := next(t, s); got != "a: 3, b: 2" {
		t.Error(got)
	}
	if err := s.Dropped(t.Context(), Txn("$2", 0)); err != nil {
		t.Fatal(err)
	}
	if err := s.Dropped(t.Context(), Txn("$1", 1)); err != nil {
		t.Fatal(err)
	}
	if got := next(t, s); got != "" {
		t.Error(got)
	}
}

func TestTransactionsAreStable(t *testing.T) {
	//lint:ignore SA4000 two calls that must agree
	if Txn("$1", 0) != Txn("$1", 0) {
		t.Error("not the same twice")
	}
	// Rows that wait in databases out there have this name: it never changes.
	if got := Txn("$event:test", 1); got != "t4vbrzze35xhb2dfk5l4ay5lb2m" {
		t.Errorf("it is %s now: a retry over an upgrade of the program would be said twice", got)
	}
	seen := map[string]string{}
	for _, cause := range []string{"$1", "$10", "$1\n1", "close:1", ""} {
		for n := range 12 {
			name := fmt.Sprintf("%q %d", cause, n)
			if other, ok := seen[Txn(cause, n)]; ok {
				t.Errorf("%s and %s share a transaction", name, other)
			}
			seen[Txn(cause, n)] = name
		}
	}
}

func TestSendingTheSameTwiceFails(t *testing.T) {
	s, _ := MustStore(t)
	MustSend(t, s, "a", "$1", 0, Outgoing{Op: Say, Text: "1"})
	err := s.Do(t.Context(), func(t *Tx) error {
		_, err := t.Send("b", "$1", 0, Outgoing{Op: Say, Text: "2"})
		return err
	})
	if err == nil || strings.Contains(err.Error(), "2") && strings.Contains(err.Error(), "say") {
		t.Errorf("queued twice for one cause: %v", err)
	}
	if got := next(t, s); got != "a: 1" {
		t.Error(got)
	}
}

func TestOutboxReadsWhatWasSent(t *testing.T) {
	s, _ := MustStore(t)
	for cause, out := range map[string]Outgoing{
		"a poll": {
			Op: Poll, Text: "N° 1 · \"Occuper\"\n`!vote`", ReplyTo: "$r", Thread: "$t",
			Answers: []Answer{{"pour", "voor"}, {"contre", "tegen"}}, Max: 2,
		},
		"a text that rings": {Op: Say, Text: "Rappel", Rings: true},
		"a file": {Op: Attach, Text: "Voici", ReplyTo: "$r", Thread: "$t",
			File: &File{Name: "logo.png", MIME: "image/png", Data: []byte("\x89PNG\x00\xff\n<&>")}},
		"an empty file": {Op: Attach, File: &File{Name: "rien.txt", MIME: "text/plain", Data: []byte{}}},
	} {
		txn := MustSend(t, s, "a", cause, 0, out)
		queue, err := s.Outbox(t.Context())
		if err != nil || len(queue) != 1 {
			t.Fatal(cause, queue, err)
		}
		want := Delivery{Outgoing: out, Seq: queue[0].Seq, Txn: txn, Room: "a"}
		if diff := cmp.Diff(want, queue[0]); diff != "" {
			t.Errorf("%s: %s", cause, diff)
		}
		if err := s.Dropped(t.Context(), txn); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSaid(t *testing.T) {
	s, _ := MustStore(t)
	MustSend(t, s, "a", "$1", 0, Outgoing{Op: Say, Text: "1"})
	MustSend(t, s, "a", "$1", 1, Outgoing{Op: Say, Text: "2"})
	if err := s.Delivered(t.Context(), Txn("$1", 0), "$said"); err != nil {
		t.Fatal(err)
	}
	MustDo(t, s, func(tx *Tx) error {
		for cause, want := range map[string]int{"$1": 2, "$2": 0, "": 0} {
			if n, err := tx.Said(cause); n != want || err != nil {
				t.Errorf("%q: %d, %v", cause, n, err)
			}
		}
		return nil
	})
}
