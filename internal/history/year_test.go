package history_test

import (
	"cmp"
	"flag"
	"path/filepath"
	"testing"
	"time"

	"tocsin/internal/history"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

var (
	circles = flag.Int("circles", 0, "circles of 200 members of which to make a year, for TestYear in e2e")
	into    = flag.String("into", "", "the file in which to make it, under a key of zeros")
)

// TestFill makes a year, a small one unless asked for another, which Fill counts itself.
func TestFill(t *testing.T) {
	pgtest.Skip(t, "a file")
	y := history.Usual(2, 20)
	y.Ends, y.Ballots, y.Chats = time.Date(2026, time.March, 16, 12, 0, 0, 0, time.UTC), 5, 2
	if *circles > 0 {
		y = history.Usual(*circles, 200)
		y.Ends = time.Now()
	}
	began := time.Now()
	path := cmp.Or(*into, filepath.Join(t.TempDir(), "tocsin.db"))
	if err := history.Fill(t.Context(), path, make([]byte, storage.KeySize), y); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d ballots made in %s", y.Circles*(y.Proposals+y.Open)*y.Ballots, time.Since(began).Round(time.Millisecond))
}
