package storage

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// ErrNewer says that a later version of the program wrote the database.
var ErrNewer = errors.New("the database is of a newer version of the program")

// LatestSchema is the version of the database that this program makes: the number of its last
// migration.
func LatestSchema() (latest int64) {
	files, err := migrations.ReadDir("migrations")
	if err != nil { // they are part of the program
		panic(err)
	}
	for _, f := range files {
		if n, err := goose.NumericComponent(f.Name()); err == nil {
			latest = max(latest, n)
		}
	}
	return latest
}

// migrate brings the schema up to date, one file a transaction.
func migrate(ctx context.Context, db *sql.DB, d dialect) error {
	provider, err := migrator(db, d)
	if err != nil {
		return err
	}
	sources := provider.ListSources()
	if has, err := provider.GetDBVersion(ctx); err != nil {
		return damaged("read version", err)
	} else if latest := sources[len(sources)-1].Version; has > latest {
		return fmt.Errorf("%w: it has version %d, this program knows %d", ErrNewer, has, latest)
	}
	if _, err := provider.Up(ctx); err != nil {
		return damaged("migrate database", err)
	}
	return nil
}

// migrator runs the numbered files in the SQL of a dialect. Each is given to the database whole: to
// find where statements end, goose would fill megabytes for every line, which made a new database slow.
func migrator(db *sql.DB, d dialect) (*goose.Provider, error) {
	files, err := migrations.ReadDir("migrations")
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	name, translate := d.migrations()
	var all []*goose.Migration
	for _, f := range files {
		n, err := goose.NumericComponent(f.Name())
		if err != nil {
			return nil, fmt.Errorf("read migrations: %w", err)
		}
		text, err := migrations.ReadFile("migrations/" + f.Name())
		if err != nil {
			return nil, fmt.Errorf("read migrations: %w", err)
		}
		all = append(all, goose.NewGoMigration(n, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, translate(string(text)))
			return err
		}}, nil))
	}
	provider, err := goose.NewProvider(name, db, nil, goose.WithGoMigrations(all...), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	return provider, nil
}
