package storage

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"testing"
	"tocsin/internal/pgtest"
)

// TestFullDiskIsNamed has SQLite find no room: the error says so, nothing of the
// transaction is there, and with room it goes on.
func TestFullDiskIsNamed(t *testing.T) {
	pgtest.Skip(t, "pragmas")
	s, _ := MustStore(t)
	var pages int
	if err := s.db.Raw("PRAGMA page_count").Scan(&pages).Error; err != nil {
		t.Fatal(err)
	}
	MustExec(t, s, fmt.Sprintf("PRAGMA max_page_count = %d", pages))
	fill := func(tx *Tx) error { return tx.setMeta("filler", string(make([]byte, 1<<20))) }
	if err := s.Do(t.Context(), fill); DiskError(err) != ErrFull {
		t.Fatalf("%v", err)
	}
	if value, err := s.getMeta(s.db, "filler"); err != nil || value != "" {
		t.Errorf("half of it is there: %d bytes, %v", len(value), err)
	}
	MustExec(t, s, "PRAGMA max_page_count = 1000000")
	MustDo(t, s, fill)
}

func TestDiskErrors(t *testing.T) {
	for _, test := range []struct{ err, want error }{
		{nil, nil},
		{errors.New("anything"), nil},
		{fmt.Errorf("write: %w", syscall.ENOSPC), ErrFull},
		{&os.PathError{Op: "open", Err: syscall.EROFS}, ErrReadOnly},
		{syscall.EIO, ErrDisk},
		{coded(sqliteFull), ErrFull},
		{fmt.Errorf("keep keys: %w", coded(sqliteIOErr|3<<8)), ErrDisk},
		{errors.Join(errors.New("no such savepoint"), coded(sqliteCorrupt)), ErrDamaged},
		{coded(522), ErrDamaged},
		{coded(19), nil}, // a constraint
		{fmt.Errorf("cast ballot: %w", stated("53100")), ErrFull},
		{stated("XX001"), ErrDamaged},
		{stated("23505"), nil}, // a constraint
	} {
		if got := DiskError(test.err); got != test.want {
			t.Errorf("%v is %v, want %v", test.err, got, test.want)
		}
	}
}

// coded is an error with a result code of SQLite.
type coded int

func (c coded) Error() string { return fmt.Sprintf("sqlite %d", int(c)) }
func (c coded) Code() int     { return int(c) }

// stated is an error with a code of PostgreSQL.
type stated string

func (s stated) Error() string    { return "postgres " + string(s) }
func (s stated) SQLState() string { return string(s) }

func TestReserveIsThereOnce(t *testing.T) {
	pgtest.Skip(t, "it is beside a file")
	s, _ := MustStore(t)
	if was, err := s.Release(); was || err != nil {
		t.Errorf("released %v before it was made: %v", was, err)
	}
	for range 2 {
		if err := s.Provide(); err != nil {
			t.Fatal(err)
		}
	}
	if info, err := os.Stat(s.reserve()); err != nil || info.Size() != reserveSize || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info, err)
	}
	if was, err := s.Release(); !was || err != nil {
		t.Errorf("not released: %v", err)
	}
	if _, err := os.Stat(s.reserve()); err == nil {
		t.Error("still there")
	}
}
