package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/internal/pgtest"
)

// TestSnapshot copies a database that is open and full, and looks for what must not be in the copy.
func TestSnapshot(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	MustExec(t, s, "UPDATE proposals SET state = ?", string(decision.Open))
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Events: []Incoming{{ID: "$late", Sender: "@alice:test", Kind: Undecrypted, Sent: c.now, Body: Body{Raw: "{}"}}}})
	before := map[string]int{}
	tables := []string{"secret_ballots", "turnout", "dialogs", "inbox", "outbox", "members", "ballots", "journal", "proposals", "due", "reports"}
	for _, table := range tables {
		if before[table] = len(MustRows(t, s, table)); before[table] == 0 {
			t.Fatalf("%s is empty: this shows nothing", table)
		}
	}
	secret := MustRows(t, s, "secret_ballots")[0]["ballot"].(string)
	target := filepath.Join(t.TempDir(), "copy.db")
	if err := Snapshot(t.Context(), addressOf(t, s), target); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(target); err != nil || info.Mode() != 0o600 {
		t.Error(info, err)
	}
	if left, err := filepath.Glob(target + ".*"); len(left) > 0 || err != nil {
		t.Error("left over:", left, err)
	}
	if data, err := os.ReadFile(target); err != nil || bytes.Contains(data, []byte(secret[:40])) {
		t.Error("a secret ballot is in the copy", err)
	}
	for _, table := range tables {
		if now := len(MustRows(t, s, table)); now != before[table] {
			t.Errorf("%s of the database itself has %d rows, had %d", table, now, before[table])
		}
	}
	back := mustOpenFile(t, target, c)
	for _, table := range tables {
		want := before[table]
		switch table {
		case "secret_ballots", "turnout", "dialogs", "inbox":
			want = 0
		}
		if got := len(MustRows(t, back, table)); got != want {
			t.Errorf("%s has %d rows, expected %d", table, got, want)
		}
	}
	if queue, err := back.Outbox(t.Context()); len(queue) > 0 || err != nil {
		t.Errorf("it would be said again: %+v, %v", queue, err)
	}
}

// TestClearedCopyHasNoBallot: the copy that is cleared lies on the disk for a moment, and its blocks
// for longer.
func TestClearedCopyHasNoBallot(t *testing.T) {
	pgtest.Skip(t, "what is left in a file")
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	secret, first := MustRows(t, s, "secret_ballots")[0]["ballot"].(string), filepath.Join(t.TempDir(), "first.db")
	if err := vacuumInto(t.Context(), path, first, nil); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(MustRead(t, first), []byte(secret[:40])) {
		t.Fatal("it is not there before: this shows nothing")
	}
	if err := vacuumInto(t.Context(), first, first+".second", clearSnapshot); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(MustRead(t, first), []byte(secret[:40])) {
		t.Error("a ballot is left in the copy that was cleared")
	}
	if left, err := filepath.Glob(first + "-*"); len(left) > 0 || err != nil {
		t.Error(left, err)
	}
}

// TestSnapshotWhileWriting: each copy is one moment, in which a member's ballot and its entry in the
// journal are there together.
func TestSnapshotWhileWriting(t *testing.T) {
	s, c := MustStore(t)
	MustTake(t, s, circle(c, "!liege:test", "@alice:test"))
	room, alice := MustRoom(t, s, "!liege:test").ID, MustMember(t, s, "@alice:test")
	p := MustProposal(t, s, c, room, alice)
	path, done := pathOf(t, s), make(chan error, 1)
	go func() {
		var err error
		for i := int64(0); i < 300 && err == nil; i++ {
			err = s.Do(t.Context(), func(tx *Tx) error {
				_, cast := tx.Cast(NewBallot{Proposal: p.ID, Voter: alice, Choice: "pour", Seq: i, At: c.now})
				return errors.Join(cast, tx.Record(Entry{Circle: room, Act: "vote", Ref: p.ID}))
			})
		}
		done <- err
	}()
	copies := 0
	for running := true; running; copies++ {
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			running = false
		default:
		}
		target := filepath.Join(t.TempDir(), "copy.db")
		if err := Snapshot(t.Context(), path, target); err != nil {
			t.Fatal(err)
		}
		back := MustOpen(t, target, c)
		if ballots, entries := len(MustRows(t, back, "ballots")), len(MustRows(t, back, "journal")); ballots != entries {
			t.Errorf("%d ballots, %d entries", ballots, entries)
		}
		MustDo(t, back, func(tx *Tx) error { _, err := tx.VerifyJournal(room); return err })
	}
	if copies < 2 {
		t.Errorf("%d copies: it did not write meanwhile", copies)
	}
}

func TestSnapshotOfWhatIsNone(t *testing.T) {
	path, _ := MustFilled(t)
	whole, dir := MustRead(t, path), t.TempDir()
	for name, content := range map[string][]byte{"garbage": bytes.Repeat([]byte("garbage "), 5000), "half": whole[:len(whole)/2]} {
		from := filepath.Join(dir, name)
		if err := os.WriteFile(from, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Snapshot(t.Context(), from, from+".copy"); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
		if !bytes.Equal(content, MustRead(t, from)) {
			t.Errorf("%s was changed", name)
		}
	}
}

// TestRestoredHushes: what an event of before the restore would be answered is not said.
func TestRestoredHushes(t *testing.T) {
	s, c := MustStore(t)
	MustTake(t, s, circle(c, "!liege:test", "@alice:test"))
	room := MustRoom(t, s, "!liege:test").ID
	at := c.now
	MustDo(t, s, func(tx *Tx) error { return tx.MarkRestored(Restored{Backup: at.Add(-time.Hour), At: at}) })
	old, young := command(c, "$old", "@alice:test"), command(c, "$young", "@alice:test")
	old.Sent = at.Add(-time.Minute)
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Events: []Incoming{old, young}})
	path := pathOf(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = MustOpen(t, path, c) // also after a restart
	MustDo(t, s, func(tx *Tx) error {
		for _, cause := range []string{"$old", "$young", "due:x:1"} {
			if _, err := tx.Send(room, cause, 0, Outgoing{Op: Say, Text: cause}); err != nil {
				return err
			}
		}
		return nil
	})
	for _, want := range []string{"$young", "due:x:1"} {
		queue, err := s.Outbox(t.Context())
		if err != nil || len(queue) != 1 || queue[0].Text != want {
			t.Fatalf("%+v, %v, expected %s", queue, err, want)
		}
		if err := s.Delivered(t.Context(), queue[0].Txn, want+"!"); err != nil {
			t.Fatal(err)
		}
	}
}

// TestSnapshotWithTriggers: a trigger that somebody added neither keeps in the copy what is taken out,
// nor comes along.
func TestSnapshotWithTriggers(t *testing.T) {
	pgtest.Skip(t, "the copy of a server is made anew, without triggers")
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	if len(MustRows(t, s, "secret_ballots")) == 0 {
		t.Fatal("there is none: this shows nothing")
	}
	MustExec(t, s, `CREATE TRIGGER "keeps ""it" BEFORE DELETE ON secret_ballots BEGIN SELECT RAISE(IGNORE); END`)
	target := filepath.Join(t.TempDir(), "copy.db")
	if err := Snapshot(t.Context(), path, target); err != nil {
		t.Fatal(err)
	}
	schema, err := mustArchive(t, target).CheckSchema(t.Context())
	if err != nil || len(schema.Strange) > 0 {
		t.Error(schema.Strange, err)
	}
	if left := MustRows(t, mustOpenFile(t, target, c), "secret_ballots"); len(left) > 0 {
		t.Errorf("%d ballots are in the copy", len(left))
	}
}
