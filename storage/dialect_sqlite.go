package storage

import (
	"context"
	"database/sql"
	"fmt"

	_ "github.com/glebarez/go-sqlite" // pins the engine: SQLite 3.53
	"github.com/glebarez/sqlite"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"
	"gorm.io/gorm"
)

// lite is a file of SQLite, which has one writer.
type lite struct{ path string }

func (lite) open(_ context.Context, o Options) (*gorm.DB, error) {
	if err := createPrivate(o.Path); err != nil {
		return nil, err
	}
	config := o.gorm()
	config.PrepareStmt = true
	db, err := gorm.Open(sqlite.Open(dsn(o.Path)), config)
	if err != nil {
		return nil, damaged("open database", err)
	}
	return db, nil
}

func (l lite) ready(ctx context.Context, pool *sql.DB) error { return checkSound(ctx, l.path, pool) }

// migrations is the SQL of the files as they are: they were written for SQLite first.
func (lite) migrations() (database.Dialect, func(string) string) {
	return goose.DialectSQLite3, func(sql string) string { return sql }
}

// holds is nothing to do: the data folder is locked, and SQLite locks its file.
func (lite) holds(*gorm.DB) error { return nil }

func (lite) drawn() string { return "-abs(random() / 2) - 1" }

// discards is deleting: secure_delete overwrites the pages.
func (lite) discards() string { return "DELETE FROM " }

// wipe writes the log back into the database and cuts it to nothing.
func (lite) wipe(db *gorm.DB) error {
	var busy, log, done int
	if err := db.Raw("PRAGMA wal_checkpoint(TRUNCATE)").Row().Scan(&busy, &log, &done); err != nil {
		return fmt.Errorf("empty write-ahead log: %w", err)
	}
	if busy != 0 {
		return fmt.Errorf("empty write-ahead log: in use")
	}
	return nil
}

func (lite) size(db *gorm.DB) (bytes int64, err error) {
	err = db.Raw("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").Scan(&bytes).Error
	return bytes, err
}

func (lite) rewrite(db *gorm.DB) error { return db.Exec("VACUUM").Error }

// parts begins with the small tables, without which nothing goes.
func (lite) parts(db *gorm.DB) (tables []string, err error) {
	err = db.Raw(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
		ORDER BY name IN ('electorate', 'ballots', 'inbox', 'outbox', 'journal'), name`).Scan(&tables).Error
	return tables, err
}

func (l lite) sound(db *gorm.DB, table string) error {
	_, check := checks(bytesOf(l.path))
	var verdict string
	if err := db.Raw("PRAGMA " + check + "(" + table + ")").Row().Scan(&verdict); err != nil {
		return damaged("check table "+table, err)
	}
	if verdict != "ok" {
		return fmt.Errorf("check table %s: %s: %w", table, verdict, ErrDamaged)
	}
	return nil
}

func (lite) close() {}
