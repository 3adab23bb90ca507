package history_test

import (
	"path/filepath"
	"testing"
	"time"

	"tocsin/internal/history"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// TestFill makes a small year, which Fill counts itself.
func TestFill(t *testing.T) {
	pgtest.Skip(t, "a file")
	y := history.Usual(2, 20)
	y.Ends = time.Date(2026, time.March, 16, 12, 0, 0, 0, time.UTC)
	y.Ballots, y.Chats = 5, 2
	began := time.Now()
	path := filepath.Join(t.TempDir(), "tocsin.db")
	if err := history.Fill(t.Context(), path, make([]byte, storage.KeySize), y); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d ballots made in %s", y.Circles*(y.Proposals+y.Open)*y.Ballots, time.Since(began).Round(time.Millisecond))
}
