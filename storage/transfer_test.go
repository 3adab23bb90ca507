package storage

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/internal/pgtest"
)

// mustAllRows are the rows of all tables, in the order of all their columns.
func mustAllRows(t *testing.T, s *Store) map[string][]map[string]any {
	t.Helper()
	all := map[string][]map[string]any{}
	for table, list := range columns {
		var rows []map[string]any
		names := strings.ReplaceAll(strings.ReplaceAll(list, "*", ""), " ", ", ")
		if err := s.db.Raw("SELECT " + names + " FROM " + table + " ORDER BY " + names).Scan(&rows).Error; err != nil {
			t.Fatal(err)
		}
		all[table] = rows
	}
	return all
}

// TestThereAndBack: a file is put on a server and copied into a file again, without a row lost or changed.
func TestThereAndBack(t *testing.T) {
	pgtest.Need(t)
	served, c := MustFilled(t)
	s := MustOpen(t, served, c)
	want := mustAllRows(t, s)
	dir := t.TempDir()
	if err := copyServer(t.Context(), addressOf(t, s), filepath.Join(dir, "copy.db")); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, mustAllRows(t, mustOpenFile(t, filepath.Join(dir, "copy.db"), c))); diff != "" {
		t.Error("from the server:", diff)
	}
	filled := 0
	for _, rows := range want {
		if len(rows) > 0 {
			filled++
		}
	}
	if filled < 40 {
		t.Errorf("%d tables have rows: little is proven", filled)
	}
	o := Options{URL: mustAddress(t), Key: key(1), Now: c.Now}
	if err := Fill(t.Context(), o, filepath.Join(dir, "copy.db")); err != nil {
		t.Fatal(err)
	}
	if err := Fill(t.Context(), o, filepath.Join(dir, "copy.db")); !errors.Is(err, ErrOccupied) {
		t.Error("put there twice:", err)
	}
	if diff := cmp.Diff(want, mustAllRows(t, mustServe(t, o.URL, c.Now))); diff != "" {
		t.Error("to the server:", diff)
	}
}

// TestFillWithAnotherKey puts nothing there.
func TestFillWithAnotherKey(t *testing.T) {
	pgtest.Need(t)
	served, c := MustFilled(t)
	file := filepath.Join(t.TempDir(), "copy.db")
	if err := copyServer(t.Context(), addressOf(t, MustOpen(t, served, c)), file); err != nil {
		t.Fatal(err)
	}
	o := Options{URL: mustAddress(t), Key: key(2), Now: c.Now}
	if err := Fill(t.Context(), o, file); !errors.Is(err, ErrWrongKey) {
		t.Error(err)
	}
}
