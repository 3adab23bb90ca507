package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"tocsin/internal/pgtest"

	"github.com/google/go-cmp/cmp"
)

func TestOpenWithAnotherKey(t *testing.T) {
	path, c := MustFilled(t)
	before := MustRead(t, path)
	_, err := Open(t.Context(), Options{Path: path, Key: key(2), Now: c.Now})
	if !errors.Is(err, ErrWrongKey) {
		t.Errorf("it opens with another key: %v", err)
	}
	if !bytes.Equal(before, MustRead(t, path)) {
		t.Error("the refused open changed the file")
	}
	if got := MustRoom(t, MustOpen(t, path, c), "!liege:test").Name; got != "Liège" {
		t.Errorf("afterwards the right key reads %q", got)
	}
}

func TestOpenWithoutAKey(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tocsin.db")
	if _, err := Open(t.Context(), Options{Path: path, Now: newClock(t).Now}); err == nil {
		t.Error("it opens without a key")
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file was made all the same: %v", err)
	}
}

func TestOpenInAFolderThatIsNotThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "missing", "tocsin.db")
	_, err := Open(t.Context(), Options{Path: path, Key: key(1), Now: newClock(t).Now})
	if !errors.Is(err, os.ErrNotExist) || errors.Is(err, ErrDamaged) {
		t.Error(err)
	}
}

func TestOpenOddlyNamedFiles(t *testing.T) {
	pgtest.Skip(t, "names of files")
	for _, name := range []string{"à côté.db", "50 %.db", "a?b.db", "a#b.db", "a&_pragma=b.db"} {
		path := filepath.Join(t.TempDir(), name)
		MustTake(t, MustOpen(t, path, newClock(t)), RoomIntake{Matrix: "!liege:test", State: Joined})
		if info, err := os.Stat(path); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestFilesArePrivate sets the most generous umask: the modes must not rely on it.
func TestFilesArePrivate(t *testing.T) {
	pgtest.Skip(t, "modes of files")
	defer syscall.Umask(syscall.Umask(0))
	path := filepath.Join(t.TempDir(), "tocsin.db")
	c := newClock(t)
	s := MustOpen(t, path, c)
	MustTake(t, s, circle(c, "!liege:test", "@alice:test"))
	for _, suffix := range []string{"", "-wal", "-shm"} {
		info, err := os.Stat(path + suffix)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("tocsin.db%s has mode %v", suffix, info.Mode())
		}
	}
}

func TestWhatWasTakenIsThereAfterReopening(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	before := MustRoom(t, s, "!liege:test")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = MustOpen(t, path, c)
	if diff := cmp.Diff(before, MustRoom(t, s, "!liege:test")); diff != "" {
		t.Error(diff)
	}
	if position, err := s.Position(t.Context()); position != "s42" || err != nil {
		t.Errorf("sync goes on from %q, %v", position, err)
	}
}

// TestOrderGoesOnAfterReopening: what is new comes after what was there.
func TestOrderGoesOnAfterReopening(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Events: []Incoming{command(c, "$later", "@alice:test")}})
	rows := MustRows(t, s, "inbox")
	if last := rows[len(rows)-1]["event_id"]; last != "$later" {
		t.Errorf("the newest is %v", last)
	}
}

// TestOpenWhatANewerProgramWrote: it is left as it is.
func TestOpenWhatANewerProgramWrote(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	MustExec(t, s, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, true)")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before := MustRead(t, path)
	if _, err := Open(t.Context(), Options{Path: path, Key: key(1), Now: c.Now}); !errors.Is(err, ErrNewer) {
		t.Error(err)
	}
	if !bytes.Equal(before, MustRead(t, path)) {
		t.Error("it was changed")
	}
}
