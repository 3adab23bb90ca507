package storage

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// ErrNewer says that a later version of the program wrote the database.
var ErrNewer = errors.New("the database is of a newer version of the program")

// migrate brings the schema up to date, one file a transaction.
func migrate(ctx context.Context, db *sql.DB) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, files)
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
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
