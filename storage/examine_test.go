package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tocsin/internal/pgtest"
)

// examineAll examines to the end of the round.
func (s *Store) examineAll(tb testing.TB) (err error) {
	tb.Helper()
	for more := true; more && err == nil; {
		more, err = s.Examine(tb.Context())
	}
	return err
}

// TestBallotOfAClosedVoteIsNoticedLater: the start looks at open votes, what comes after it at all.
func TestBallotOfAClosedVoteIsNoticedLater(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	if err := s.examineAll(t); err != nil {
		t.Fatal(err)
	}
	MustExec(t, s, "UPDATE ballots SET choice = 'contre'")
	MustExec(t, s, "UPDATE proposals SET state = 'close'")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = MustOpen(t, path, c)
	if err := s.examineAll(t); !errors.Is(err, ErrDamaged) || DiskError(err) != ErrDamaged {
		t.Errorf("nothing is noticed: %v", err)
	}
	if err := s.examineAll(t); !errors.Is(err, ErrDamaged) {
		t.Errorf("the second time nothing is noticed: %v", err)
	}
}

// TestEveryBallotIsExamined: also where there are more than one part has, and in the next round again.
func TestEveryBallotIsExamined(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	MustDo(t, s, func(tx *Tx) error {
		var row ballotRow
		if err := tx.db.Take(&row).Error; err != nil {
			return err
		}
		rows := make([]ballotRow, 2*ballotsAPart)
		for i := range rows {
			rows[i] = row
			rows[i].ID, rows[i].Seq, rows[i].CastMs = newID(), int64(1000+i), row.CastMs+int64(i)
			rows[i].Sum = s.sumOf(rows[i])
		}
		return tx.db.CreateInBatches(&rows, 100).Error
	})
	for range 2 {
		if err := s.examineAll(t); err != nil {
			t.Fatal(err)
		}
	}
	MustExec(t, s, "UPDATE ballots SET choice = 'contre' WHERE id = (SELECT max(id) FROM ballots)")
	if err := s.examineAll(t); !errors.Is(err, ErrDamaged) {
		t.Errorf("the last one is not looked at: %v", err)
	}
}

// TestBrokenTableIsNoticed has a page of a table written over, in a file that a start did not look at.
func TestBrokenTableIsNoticed(t *testing.T) {
	pgtest.Skip(t, "pages of a file")
	c := newClock(t)
	path := filepath.Join(t.TempDir(), "tocsin.db")
	s := MustOpen(t, path, c)
	var page, size int64
	if err := s.db.Raw("SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = 'tasks'").Row().Scan(&page, &size); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt(make([]byte, size), (page-1)*size); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	d := lite{path}
	if s.db, err = d.open(t.Context(), Options{Path: path, Key: key(1), Now: c.Now}); err != nil {
		t.Fatal(err)
	}
	if err := s.examineAll(t); !errors.Is(err, ErrDamaged) {
		t.Errorf("not noticed: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestChecks: what takes long is not done before anything else, and what is not done then is done later.
func TestChecks(t *testing.T) {
	for bytes, want := range map[int64][2]string{
		0:             {"integrity_check", "integrity_check"},
		soundAtStart:  {"integrity_check", "integrity_check"},
		largeFile:     {"quick_check", "integrity_check"},
		largeFile + 1: {"", "quick_check"},
	} {
		if atStart, table := checks(bytes); atStart != want[0] || table != want[1] {
			t.Errorf("%d bytes: %q, %q", bytes, atStart, table)
		}
	}
}

// TestStartLooksAtOpenVotesByIndex: however many votes there were.
func TestStartLooksAtOpenVotesByIndex(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	for _, sql := range s.Statements(func() {
		if err := s.checkBallots(t.Context()); err != nil {
			t.Fatal(err)
		}
	}) {
		if plan := planOf(t, s, sql); strings.Contains(plan, "SCAN") || strings.Contains(plan, "B-TREE") {
			t.Errorf("%s\n%s", sql, plan)
		}
	}
}
