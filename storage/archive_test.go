package storage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/journal"
	"tocsin/internal/pgtest"
)

// mustArchive opens a database that is only read.
func mustArchive(tb testing.TB, path string) *Archive {
	tb.Helper()
	a, err := OpenArchive(tb.Context(), path)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = a.tx.Rollback(); _ = a.db.Close() })
	return a
}

// mustCopy copies files of a database into a folder of their own.
func mustCopy(tb testing.TB, path string, suffixes ...string) string {
	tb.Helper()
	target := filepath.Join(tb.TempDir(), "copy.db")
	for _, suffix := range suffixes {
		from, err := os.Open(path + suffix)
		if err != nil {
			tb.Fatal(err)
		}
		to, err := os.Create(target + suffix)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := io.Copy(to, from); err != nil {
			tb.Fatal(err)
		}
		_, _ = from.Close(), to.Close()
	}
	return target
}

func mustNames(tb testing.TB, folder string) (names []string) {
	tb.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range files {
		names = append(names, f.Name())
	}
	return names
}

// TestArchiveReadsAnyCopy: beside a bot that runs, a copy with its log and one without, in a folder
// that cannot be written. Nothing is left beside it.
func TestArchiveReadsAnyCopy(t *testing.T) {
	s := MustJournal(t)
	path := pathOf(t, s)
	want, err := verify(t, s, "liege")
	if err != nil {
		t.Fatal(err)
	}
	withLog := mustCopy(t, path, "", "-wal")
	vacuumed := filepath.Join(t.TempDir(), "copy.db")
	MustExec(t, s, "VACUUM INTO '"+vacuumed+"'")
	for _, copied := range []string{path, withLog, vacuumed} {
		folder := filepath.Dir(copied)
		before := mustNames(t, folder)
		if copied != path {
			if err := os.Chmod(folder, 0o500); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
		}
		a := mustArchive(t, copied)
		schema, err := a.CheckSchema(t.Context())
		if err != nil || len(schema.Strange) > 0 || schema.Version != schema.Latest {
			t.Errorf("%s: %+v, %v", copied, schema, err)
		}
		chain, err := a.CheckJournal(t.Context(), "liege", journal.Print(want[:16]), s.Sealer)
		if err != nil || chain.Head != want || chain.Found != 5 {
			t.Errorf("%s: %+v, %v", copied, chain, err)
		}
		if err := a.Close(); err != nil {
			t.Error(err)
		}
		if after := mustNames(t, folder); !slices.Equal(before, after) {
			t.Errorf("%s: %q, before %q", copied, after, before)
		}
	}
}

// TestArchiveFindsChanges names rows that were changed, with the key and without.
func TestArchiveFindsChanges(t *testing.T) {
	for sql, want := range map[string]journal.Fault{
		"UPDATE journal SET member_id = 'm2' WHERE circle_id = 'liege' AND seq = 2":                                           {Entry: 2, Kind: journal.Changed},
		"DELETE FROM journal WHERE circle_id = 'liege' AND seq = 2":                                                           {Entry: 2, Kind: journal.Missing},
		"UPDATE journal SET seq = -seq WHERE circle_id = 'liege' AND seq > 3; UPDATE journal SET seq = 9 + seq WHERE seq < 0": {Entry: 4, Kind: journal.Changed},
		"INSERT INTO journal SELECT circle_id, 0, 0, '', act, ref, '', '', hash FROM journal WHERE seq = 2":                   {Entry: 1, Kind: journal.Misplaced},
		"UPDATE journal SET detail = (SELECT detail FROM journal WHERE circle_id = 'liege' AND seq = 1) WHERE seq = 3":        {Entry: 3, Kind: journal.Reworded},
	} {
		s := MustJournal(t)
		for statement := range strings.SplitSeq(sql, ";") {
			MustExec(t, s, statement)
		}
		a := mustArchive(t, addressOf(t, s))
		_, err := a.CheckJournal(t.Context(), "liege", "", s.Sealer)
		var fault *journal.Fault
		if !errors.As(err, &fault) || *fault != want {
			t.Errorf("%s: %v, expected %v", sql, err, &want)
		}
		_, err = a.CheckJournal(t.Context(), "liege", "", nil)
		if (err == nil) != (want.Kind == journal.Reworded) {
			t.Errorf("%s, without the key: %v", sql, err)
		}
	}
}

func TestArchiveFindsAStrangeSchema(t *testing.T) {
	s := MustJournal(t)
	if pgtest.On() {
		MustExec(t, s, "CREATE TRIGGER quiet BEFORE UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()")
	} else {
		MustExec(t, s, "CREATE TRIGGER quiet AFTER INSERT ON journal BEGIN DELETE FROM journal WHERE seq = NEW.seq; END")
	}
	MustExec(t, s, "ALTER TABLE journal ADD COLUMN note TEXT")
	MustExec(t, s, "DROP INDEX due_by_time")
	schema, err := mustArchive(t, addressOf(t, s)).CheckSchema(t.Context())
	if want := []string{"+column journal.note", "+trigger quiet", "-index due_by_time"}; err != nil || !slices.Equal(schema.Strange, want) {
		t.Errorf("%q, %v", schema.Strange, err)
	}
}

func TestArchiveOfWhatIsNone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(path, []byte("SQLite format 3\x00 and then nothing of the kind, again and again"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenArchive(t.Context(), path); !errors.Is(err, ErrDamaged) {
		t.Error(err)
	}
}
