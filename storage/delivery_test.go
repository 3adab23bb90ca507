package storage

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
)

func outboxRowOf(tb testing.TB, s *Store, txn string) (row outboxRow) {
	tb.Helper()
	if err := s.db.Take(&row, "txn = ?", txn).Error; err != nil {
		tb.Fatal(err)
	}
	return row
}

func TestDeliveredErasesTheText(t *testing.T) {
	s, _ := MustStore(t)
	txn := MustSend(t, s, "a", "$1", 0, Outgoing{Op: Say, Text: "1"})
	if err := s.Delivered(t.Context(), txn, "$said"); err != nil {
		t.Fatal(err)
	}
	if row := outboxRowOf(t, s, txn); row.Body != "" || row.State != "sent" || row.EventID != "$said" {
		t.Errorf("%+v", row)
	}
	MustDo(t, s, func(tx *Tx) error {
		if got, err := tx.ByEvent("$said"); got != txn || err != nil {
			t.Errorf("found by its event: %q, %v", got, err)
		}
		if _, err := tx.ByEvent("$other"); !errors.Is(err, ErrNotFound) {
			t.Error(err)
		}
		return nil
	})
}

// TestFilesAreSealedAndErased: while a file waits nobody reads it on the disk, and
// once it was sent or dropped its row has nothing of it, not even sealed.
func TestFilesAreSealedAndErased(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tocsin.db")
	s := MustOpen(t, path, newClock(t))
	file := &File{Name: canaries["title"], MIME: "text/csv", Data: bytes.Repeat([]byte(canaries["text"]), 100)}
	ends := map[string]func(txn string) error{
		"sent":    func(txn string) error { return s.Delivered(t.Context(), txn, "$said") },
		"dropped": func(txn string) error { return s.Dropped(t.Context(), txn) },
	}
	for state, end := range ends {
		txn := MustSend(t, s, "a", state, 0, Outgoing{Op: Attach, Text: "Voici", File: file})
		waiting := outboxRowOf(t, s, txn).Body
		if len(waiting) < len(file.Data) {
			t.Fatalf("%d bytes wait for a file of %d", len(waiting), len(file.Data))
		}
		readable(t, path)
		if err := end(txn); err != nil {
			t.Fatal(err)
		}
		if row := outboxRowOf(t, s, txn); row.State != state || row.Body != "" {
			t.Errorf("%+v", row)
		}
		for _, row := range MustRows(t, s, "outbox") {
			if text := fmt.Sprint(row); len(text) > 500 {
				t.Errorf("%s, and its row is still %d bytes long", state, len(text))
			}
		}
		readable(t, path)
	}
}

// TestOwnEchoIsADelivery: after a crash between sending and noting it, the event
// comes back in sync, and is not sent again.
func TestOwnEchoIsADelivery(t *testing.T) {
	s, _ := MustStore(t)
	txn := MustSend(t, s, "a", "$1", 0, Outgoing{Op: Say, Text: "1"})
	in := Intake{Position: "s2", Delivered: map[string]string{txn: "$said", "t-of-another-client": "$x"}}
	for range 2 {
		if err := s.Take(t.Context(), in); err != nil {
			t.Fatal(err)
		}
	}
	if row := outboxRowOf(t, s, txn); row.State != "sent" || row.EventID != "$said" || row.Body != "" {
		t.Errorf("%+v", row)
	}
	if got := next(t, s); got != "" {
		t.Errorf("still to be said: %s", got)
	}
}

func TestFirstDeliveryHolds(t *testing.T) {
	s, _ := MustStore(t)
	txn := MustSend(t, s, "a", "$1", 0, Outgoing{Op: Say, Text: "1"})
	for _, event := range []string{"$first", "$second"} {
		if err := s.Delivered(t.Context(), txn, event); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Dropped(t.Context(), txn); err != nil {
		t.Fatal(err)
	}
	if row := outboxRowOf(t, s, txn); row.State != "sent" || row.EventID != "$first" {
		t.Errorf("what was said is noted as %s %s", row.State, row.EventID)
	}
}

func TestDroppedIsNotRevived(t *testing.T) {
	s, _ := MustStore(t)
	txn := MustSend(t, s, "a", "$1", 0, Outgoing{Op: Say, Text: "1"})
	if err := s.Dropped(t.Context(), txn); err != nil {
		t.Fatal(err)
	}
	if row := outboxRowOf(t, s, txn); row.State != "dropped" || row.Body != "" {
		t.Errorf("%+v", row)
	}
}

func TestWhatRefersToEarlierWords(t *testing.T) {
	s, _ := MustStore(t)
	first := MustSend(t, s, "a", "$1", 0, Outgoing{Op: Poll, Text: "1"})
	dropped := MustSend(t, s, "a", "$1", 1, Outgoing{Op: Say, Text: "2"})
	if err := s.Delivered(t.Context(), first, "$said"); err != nil {
		t.Fatal(err)
	}
	if err := s.Dropped(t.Context(), dropped); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		out  Outgoing
		want string
	}{
		{"an edit", Outgoing{Op: Say, Edits: first}, "$said"},
		{"the end of a poll", Outgoing{Op: PollEnd, Refers: first}, "$said"},
		{"a redaction", Outgoing{Op: Redact, Refers: first}, "$said"},
		{"an edit of what was never said", Outgoing{Op: Say, Edits: dropped}, ""},
		{"an edit of what is not there", Outgoing{Op: Say, Edits: "t-unknown"}, ""},
		{"nothing earlier", Outgoing{Op: Say}, ""},
	} {
		txn := MustSend(t, s, "a", test.name, 0, test.out)
		queue, err := s.Outbox(t.Context())
		if err != nil || len(queue) != 1 || queue[0].Target != test.want {
			t.Errorf("%s: %+v, %v", test.name, queue, err)
		}
		if err := s.Delivered(t.Context(), txn, "$"+test.name); err != nil {
			t.Fatal(err)
		}
	}
}
