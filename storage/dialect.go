package storage

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3/database"
	"gorm.io/gorm"
)

// dialect is all that the two databases do not have in common. SQL that is not in the files
// dialect_sqlite*.go and dialect_postgres*.go runs on both (TestSQLIsPortable).
type dialect interface {
	// open makes the pool, of one connection: one writer, and no transaction beside another.
	open(ctx context.Context, o Options) (*gorm.DB, error)
	// ready makes sure that nobody else writes and that what was committed is safe and sound.
	ready(ctx context.Context, pool *sql.DB) error
	// migrations is the dialect of goose, and what a numbered file is in this SQL.
	migrations() (database.Dialect, func(sql string) string)
	// holds makes a transaction fail that another process would not see coming.
	holds(tx *gorm.DB) error
	// drawn is an expression: a negative whole number that nobody can foresee, another in each row.
	drawn() string
	// discards empties a table whose name follows, so that no row of before is left where it was.
	discards() string
	// wipe clears what the log of changes tells of earlier states, as far as that can be done.
	wipe(db *gorm.DB) error
	// size is that of the database in bytes.
	size(db *gorm.DB) (int64, error)
	// rewrite writes all tables anew, so that nothing is left in space that is not used.
	rewrite(db *gorm.DB) error
	// parts are the tables of which sound finds out whether their structure is whole, none where the
	// server looks after that.
	parts(db *gorm.DB) ([]string, error)
	// sound is ErrDamaged for a table that is broken, or an index of it.
	sound(db *gorm.DB, table string) error
	// close is called before the pool is closed.
	close()
}

func (o Options) dialect() (dialect, error) {
	if o.URL == "" {
		return lite{o.Path}, nil
	}
	return newPostgres(o)
}
