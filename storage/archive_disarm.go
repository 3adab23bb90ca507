package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
)

// Disarm removes triggers from the copy of a database in a file. Tocsin makes none: one that somebody
// added could undo, or repeat elsewhere, whatever is written next.
func Disarm(ctx context.Context, path string) (err error) {
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?_pragma=trusted_schema(OFF)&_pragma=busy_timeout(5000)")
	if err != nil {
		return fmt.Errorf("open copy: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	return disarm(ctx, db)
}

func disarm(ctx context.Context, db *sql.DB) error {
	names, err := schemaParts(ctx, db, `SELECT '"' || replace(name, '"', '""') || '"' FROM sqlite_schema WHERE type = 'trigger'`)
	if err != nil {
		return err
	}
	for _, name := range names {
		if _, err := db.ExecContext(ctx, "DROP TRIGGER "+name); err != nil {
			return damaged("remove trigger", err)
		}
	}
	return nil
}
