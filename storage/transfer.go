package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// A database moves between a file and a PostgreSQL server row by row: the numbered files make the
// same tables and columns on both (TestBothMakeTheSameTables), and rows hold text and whole
// numbers alone.

// ErrOccupied says that there is a collective's database already where one was to be put.
var ErrOccupied = errors.New("there is a database already")

// copyServer writes what is on a server, as of one moment, into a new file at path.
func copyServer(ctx context.Context, address, path string) (err error) {
	from, err := OpenArchive(ctx, address)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	schema, err := from.CheckSchema(ctx)
	if err != nil {
		return err
	}
	if schema.Version > schema.Latest {
		return fmt.Errorf("copy database: %w", ErrNewer)
	}
	if err := createPrivate(path); err != nil {
		return err
	}
	to, err := sql.Open("sqlite", path)
	if err != nil {
		return fmt.Errorf("open copy: %w", err)
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	to.SetMaxOpenConns(1)
	provider, err := migrator(to, lite{})
	if err != nil {
		return err
	}
	if _, err := provider.UpTo(ctx, schema.Version); err != nil {
		return fmt.Errorf("make copy: %w", err)
	}
	tables, err := tablesOf(ctx, to)
	if err != nil {
		return err
	}
	tx, err := to.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("write copy: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	for _, t := range tables {
		if err := t.copy(ctx, from.tx, tx, func(int) string { return "?" }); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// Fill puts the database in the file at path where o says, on a PostgreSQL server that has none
// there yet: whole, or nothing. Errors are ErrOccupied where there is one, and ErrWrongKey.
func Fill(ctx context.Context, o Options, path string) (err error) {
	from, err := OpenArchive(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	tables, err := tablesOf(ctx, from.tx)
	if err != nil {
		return err
	}
	if sealer, err := NewSealer(o.Key); err != nil {
		return err
	} else if fits, err := from.Fits(ctx, sealer); err != nil {
		return err
	} else if !fits {
		return ErrWrongKey
	}
	if _, device, err := Occupied(ctx, o.URL); err != nil {
		return err
	} else if device {
		return ErrOccupied
	}
	s, err := Open(ctx, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return s.Do(ctx, func(t *Tx) error {
		var used bool
		if err := t.db.Raw("SELECT EXISTS (SELECT 1 FROM rooms) OR EXISTS (SELECT 1 FROM members)").Scan(&used).Error; err != nil {
			return fmt.Errorf("look for a database: %w", err)
		} else if used {
			return ErrOccupied
		}
		if err := t.exec("make room", "DELETE FROM meta"); err != nil { // the proof of the key: it comes along
			return err
		}
		for _, table := range tables {
			err := table.copy(ctx, from.tx, t.db.Statement.ConnPool, func(n int) string { return fmt.Sprintf("$%d", n) })
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// copy writes all rows of a table into the same table elsewhere, where it is empty.
func (t table) copy(ctx context.Context, from *sql.Tx, to interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
}, mark func(int) string) error {
	columns, marks := strings.Join(t.columns, ", "), make([]string, len(t.columns))
	for i := range marks {
		marks[i] = mark(i + 1)
	}
	rows, err := from.QueryContext(ctx, "SELECT "+columns+" FROM "+t.name)
	if err != nil {
		return fmt.Errorf("read %s: %w", t.name, err)
	}
	defer func() { _ = rows.Close() }()
	values, into := make([]any, len(t.columns)), make([]any, len(t.columns))
	for i := range values {
		into[i] = &values[i]
	}
	insert := "INSERT INTO " + t.name + " (" + columns + ") VALUES (" + strings.Join(marks, ", ") + ")"
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return fmt.Errorf("read %s: %w", t.name, err)
		}
		if _, err := to.ExecContext(ctx, insert, values...); err != nil {
			return fmt.Errorf("write %s: %w", t.name, err)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read %s: %w", t.name, err)
	}
	return nil
}
