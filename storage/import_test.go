package storage

import (
	"bytes"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/export"
	"tocsin/collective/journal"
)

// MustEmpty is a database of another host, with another key.
func MustEmpty(tb testing.TB) *Store {
	tb.Helper()
	s, err := Open(tb.Context(), Options{Path: filepath.Join(tb.TempDir(), "other.db"), Key: key(9), Now: newClock(tb).Now})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}

// TestComesBackTheSame: what was brought into an empty database leaves again byte by byte, and every
// table had something in it.
func TestComesBackTheSame(t *testing.T) {
	s, _, liege := MustLeave(t)
	file := MustExport(t, s, liege)
	if again := MustExport(t, s, liege); !bytes.Equal(file, again) {
		t.Error("the same circle leaves in two ways")
	}
	other := MustEmpty(t)
	done, err := importInto(t, other, file)
	if err != nil {
		t.Fatal(err)
	}
	if again := MustExport(t, other, liege); !bytes.Equal(file, again) {
		t.Error("what came in leaves otherwise")
	}
	for _, p := range portables() {
		if done.Rows[p.name] == 0 {
			t.Errorf("nothing is in %s, so that nothing is proven", p.name)
		}
	}
	if done.Name != "Liège" || !slices.Equal(done.Absent, []string{"Liège"}) || len(done.Open) == 0 {
		t.Errorf("%+v", done)
	}
	MustDo(t, other, func(tx *Tx) error {
		_, err := tx.VerifyJournal(liege)
		return err
	})
}

// TestWhatNobodySees is in no file, though it is in the database.
func TestWhatNobodySees(t *testing.T) {
	s, _, liege := MustLeave(t)
	var all strings.Builder
	f := mustFile(t, MustExport(t, s, liege))
	for _, table := range ExportTables() {
		err := f.Each(table.Name, func(row export.Row) error {
			for _, value := range row {
				if text, ok := value.(string); ok {
					all.WriteString(table.Name + " " + text + "\n")
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := f.EachEntry(func(e journal.Entry) error { all.WriteString(e.Detail + "\n"); return nil }); err != nil {
		t.Fatal(err)
	}
	text := all.String()
	for _, secret := range []string{"tambour", "Diallo", "@nora:test", "by_id", "pending"} {
		if strings.Contains(text, secret) {
			t.Errorf("%q is in an export", secret)
		}
	}
	for _, shown := range []string{"Occuper le hall", "trop tôt =1+1", "mal compté", "@bruno:test", "!liege:test"} {
		if !strings.Contains(text, shown) {
			t.Errorf("%q is not in an export", shown)
		}
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.HasPrefix(line, "voices ") && (strings.Contains(line, string(MustMember(t, s, "@bruno:test"))) || strings.Contains(line, string(MustMember(t, s, "@alice:test")))) {
			t.Error("a voice is somebody's")
		}
	}
}

// TestImportRefuses what is there already, and leaves the database as it was.
func TestImportRefuses(t *testing.T) {
	s, c, liege := MustLeave(t)
	file := MustExport(t, s, liege)
	if _, err := importInto(t, s, file); !errors.Is(err, ErrThere) {
		t.Errorf("into itself: %v", err)
	}
	known := MustEmpty(t)
	MustTake(t, known, circle(c, "!mons:test", "@alice:test"))
	var collision *Collision
	if _, err := importInto(t, known, file); !errors.As(err, &collision) || collision.Table != "members" {
		t.Errorf("where a member is known by another id: %v", err)
	}
	numbered := MustEmpty(t)
	MustTake(t, numbered, circle(c, "!mons:test", "@mona:test"))
	MustProposal(t, numbered, c, MustRoom(t, numbered, "!mons:test").ID)
	if _, err := importInto(t, numbered, file); !errors.As(err, &collision) || *collision != (Collision{"proposals", "n° 1"}) {
		t.Errorf("where a number is taken: %v", err)
	}
	if rows := MustRows(t, numbered, "tasks"); len(rows) > 0 {
		t.Error("a refused import left something")
	}
	invited := MustEmpty(t)
	MustTake(t, invited, RoomIntake{Matrix: "!liege:test", State: Invited})
	if _, err := importInto(t, invited, file); !errors.Is(err, ErrThere) {
		t.Errorf("where the bot was invited before: %v", err)
	}
}

// TestTwoCirclesMove one after the other: what they have in common is there once.
func TestTwoCirclesMove(t *testing.T) {
	s, _, liege := MustLeave(t)
	namur := MustRoom(t, s, "!namur:test").ID
	one, two := MustExport(t, s, liege), MustExport(t, s, namur)
	other := MustEmpty(t)
	for _, file := range [][]byte{one, two} {
		if _, err := importInto(t, other, file); err != nil {
			t.Fatal(err)
		}
	}
	for circle, file := range map[string][]byte{string(liege): one, string(namur): two} {
		f := mustFile(t, MustExport(t, other, MustRoom(t, other, "!"+map[bool]string{true: "liege", false: "namur"}[circle == string(liege)]+":test").ID))
		if want := mustFile(t, file); !slices.Equal(f.Files, want.Files) {
			t.Errorf("%s leaves otherwise", circle)
		}
	}
	if rows := MustRows(t, other, "due"); len(rows) != 3 { // the deadline, and a mark for each circle
		t.Errorf("%d rows are due", len(rows))
	}
}

// TestMovedWaits: nothing falls due before the bot has entered the room; then all is as planned.
func TestMovedWaits(t *testing.T) {
	s, c, liege := MustLeave(t)
	other := MustEmpty(t)
	if _, err := importInto(t, other, MustExport(t, s, liege)); err != nil {
		t.Fatal(err)
	}
	later := c.now.Add(1000 * time.Hour)
	if due, err := other.DueBy(t.Context(), later); err != nil || len(due) > 0 {
		t.Errorf("%v, %v", due, err)
	}
	MustTake(t, other, circle(c, "!liege:test", "@alice:test", "@bruno:test"))
	if room := MustRoom(t, other, "!liege:test"); room.ID != liege || room.State != Joined {
		t.Errorf("%+v", room)
	}
	MustDo(t, other, func(tx *Tx) error {
		for _, want := range []bool{true, false} {
			if moved, err := tx.Moved(liege, leaving); err != nil || moved != want {
				t.Errorf("moved: %v, %v", moved, err)
			}
		}
		return nil
	})
	due, err := other.DueBy(t.Context(), later)
	if err != nil || !slices.ContainsFunc(due, func(d Due) bool { return d.Kind == "close-proposal" && d.At.Equal(c.now.Add(time.Hour)) }) {
		t.Errorf("%v, %v", due, err)
	}
}
