package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// Schema is what a database is made of, compared with what the migrations make.
type Schema struct {
	Version, Latest int64    // of the database, and that this program makes
	Strange         []string // what is there and should not be, or is not and should: "+trigger x", "-table y"
}

// CheckSchema compares the schema with that of its version: a trigger that somebody added could
// change what is written. Of a version that is newer than this program nothing can be said.
func (a *Archive) CheckSchema(ctx context.Context) (s Schema, err error) {
	if err := a.tx.QueryRowContext(ctx, "SELECT max(version_id) FROM goose_db_version WHERE is_applied").Scan(&s.Version); err != nil {
		return s, fmt.Errorf("read version: %w: %w", ErrDamaged, err)
	}
	model, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return s, fmt.Errorf("make schema: %w", err)
	}
	defer model.Close()
	model.SetMaxOpenConns(1)
	provider, err := migrator(model, lite{})
	if err != nil {
		return s, err
	}
	sources := provider.ListSources()
	if s.Latest = sources[len(sources)-1].Version; s.Version > s.Latest {
		return s, nil
	}
	if _, err := provider.UpTo(ctx, s.Version); err != nil {
		return s, fmt.Errorf("make schema: %w", err)
	}
	want, err := schemaParts(ctx, model, fileParts)
	if err != nil {
		return s, err
	}
	parts := fileParts
	if a.server != nil {
		parts = serverParts
	}
	got, err := schemaParts(ctx, a.tx, parts)
	if err != nil {
		return s, err
	}
	s.Strange = append(without("+", got, want), without("-", want, got)...)
	return s, nil
}

// without lists what is in a and not in b, each with a mark before it.
func without(mark string, a, b []string) (out []string) {
	for _, part := range a {
		if !slices.Contains(b, part) {
			out = append(out, mark+part)
		}
	}
	return out
}

// fileTables are the tables of a file with their columns and what these refer to.
const fileTables = `SELECT name, (SELECT group_concat(c.name, ' ' ORDER BY c.cid) FROM pragma_table_info(m.name) c),
	coalesce((SELECT group_concat(f."table", ' ') FROM pragma_foreign_key_list(m.name) f), '')
	FROM sqlite_schema m WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name <> 'goose_db_version' ORDER BY name`

// fileParts are the tables, indexes, triggers and views of a database, and the columns of its tables.
const fileParts = `SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
	UNION ALL SELECT 'column ' || m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
	WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY 1`

func schemaParts(ctx context.Context, db interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}, parts string) ([]string, error) {
	rows, err := db.QueryContext(ctx, parts)
	if err != nil {
		return nil, damaged("read schema", err)
	}
	defer func() { _ = rows.Close() }()
	var all []string
	for rows.Next() {
		var part string
		if err := rows.Scan(&part); err != nil {
			return nil, damaged("read schema", err)
		}
		all = append(all, part)
	}
	if err := rows.Err(); err != nil {
		return nil, damaged("read schema", err)
	}
	return all, nil
}
