package storage

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"strings"
)

// pragmas are set on each connection and read back at start: a driver that
// ignores one silently would cost durability or privacy.
func pragmas() []struct{ name, set, read string } {
	return []struct{ name, set, read string }{
		{"journal_mode", "WAL", "wal"},
		{"synchronous", "FULL", "2"},
		{"foreign_keys", "ON", "1"},
		{"busy_timeout", "5000", "5000"},
		{"secure_delete", "ON", "1"},
		{"trusted_schema", "OFF", "0"},
		{"temp_store", "MEMORY", "2"}, // what a savepoint puts aside stays off the disk
	}
}

// dsn is the driver's name for the database at path.
func dsn(path string) string {
	query := url.Values{"_txlock": {"immediate"}}
	for _, p := range pragmas() {
		query.Add("_pragma", fmt.Sprintf("%s(%s)", p.name, p.set))
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + query.Encode()
}

// checkSound reads the pragmas back and has SQLite look for damage, as far as that is quick: see checks.
func checkSound(ctx context.Context, path string, db *sql.DB) error {
	for _, p := range pragmas() {
		var got string
		if err := db.QueryRowContext(ctx, "PRAGMA "+p.name).Scan(&got); err != nil {
			return damaged("read pragma "+p.name, err)
		}
		if got != p.read {
			return fmt.Errorf("pragma %s is %q, expected %q", p.name, got, p.read)
		}
	}
	check, _ := checks(bytesOf(path))
	if check == "" {
		return nil
	}
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA "+check+"(1)").Scan(&verdict); err != nil {
		return damaged("check database", err)
	}
	if verdict != "ok" {
		return fmt.Errorf("check database: %s: %w", verdict, ErrDamaged)
	}
	return nil
}

// damaged marks the errors by which SQLite says that a file is broken.
func damaged(action string, err error) error {
	if DiskError(err) == ErrDamaged || strings.Contains(err.Error(), "malformed") { // of a schema, which has no code of its own
		return fmt.Errorf("%s: %w: %w", action, ErrDamaged, err)
	}
	return fmt.Errorf("%s: %w", action, err)
}
