package bot

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// TestKeysAreKeptTogether has one of three writes fail. SQLite keeps the others; PostgreSQL keeps
// none and it is said, for a COMMIT would not say it.
func TestKeysAreKeptTogether(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	path := filepath.Join(dir, "tocsin.db")
	store, err := storage.Open(ctx, storage.Options{Path: path, URL: pgtest.URL(t, path), Key: make([]byte, storage.KeySize), Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	c, err := openCrypto(ctx, dir, store)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.close)
	if _, err := c.db.Exec(ctx, "CREATE TABLE trials (n INTEGER PRIMARY KEY)"); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		writes      []int
		file, apart int // rows afterwards, in a file and on a server
	}{{[]int{1, 2}, 2, 2}, {[]int{3, 1, 4}, 4, 2}, {[]int{5}, 5, 3}} {
		err := c.together(ctx, func() {
			for _, n := range test.writes {
				_, _ = c.db.Exec(ctx, "INSERT INTO trials VALUES ($1)", n)
			}
		})
		want, wantErr := test.file, error(nil)
		if pgtest.On() {
			want = test.apart
			if len(test.writes) == 3 {
				wantErr = errApart
			}
		}
		if !errors.Is(err, wantErr) || mustCountRows(t, c) != want {
			t.Errorf("%v: %v, %d rows, want %v, %d", test.writes, err, mustCountRows(t, c), wantErr, want)
		}
	}
}

func mustCountRows(tb testing.TB, c *cryptoStore) (n int) {
	tb.Helper()
	if err := c.db.QueryRow(context.Background(), "SELECT count(*) FROM trials").Scan(&n); err != nil {
		tb.Fatal(err)
	}
	return n
}
