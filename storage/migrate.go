package storage

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

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

// migrator runs the numbered files in the SQL of a dialect.
func migrator(db *sql.DB, d dialect) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	name, translate := d.migrations()
	provider, err := goose.NewProvider(name, db, translated{files, translate})
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	return provider, nil
}

// translated are files whose text is read in another dialect.
type translated struct {
	fs.FS
	translate func(string) string
}

// Open reads a file whole, because goose opens them by this method; folders are left as they are.
func (t translated) Open(name string) (fs.File, error) {
	f, err := t.FS.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil || info.IsDir() {
		return f, err
	}
	text, err := io.ReadAll(f)
	return spoken{strings.NewReader(t.translate(string(text))), f}, err
}

// spoken is a file with another text.
type spoken struct {
	io.Reader
	fs.File
}

func (s spoken) Read(p []byte) (int, error) { return s.Reader.Read(p) }
