package storage

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

// server is a schema of a PostgreSQL database. A bot account has one to itself, and beside it one
// for its device, so that many accounts can share a server and none of them knows of the others.
// One process writes there at a time, through one connection: see lease.
type server struct {
	place   Place
	lease   *lease
	beating context.Context // of the heartbeats, until close
	stop    context.CancelFunc
}

func newPostgres(o Options) (*server, error) {
	place, err := ParseURL(o.URL)
	if err != nil {
		return nil, err
	}
	d := &server{place: place, lease: newLease(place, o)}
	d.beating, d.stop = context.WithCancel(context.Background())
	return d, nil
}

// open waits until no other process has the database.
func (d *server) open(ctx context.Context, o Options) (*gorm.DB, error) {
	pool := d.lease.pool(d.place.Schema)
	if err := d.lease.take(ctx, pool, o.Waiting); err != nil {
		_ = pool.Close()
		return nil, err
	}
	go d.lease.beat(d.beating, pool)
	db, err := gorm.Open(postgres.New(postgres.Config{Conn: pool}), o.gorm())
	if err != nil {
		d.stop()
		_ = pool.Close()
		return nil, fmt.Errorf("open database: %w", err)
	}
	return db, nil
}

func (d *server) ready(ctx context.Context, pool *sql.DB) error { return checkServer(ctx, pool) }

func (d *server) migrations() (database.Dialect, func(string) string) {
	return goose.DialectPostgres, toPostgres
}

func (d *server) holds(tx *gorm.DB) error { return d.lease.holds(tx) }

// drawn takes 60 bits of a random UUID: what random() gives can be worked out from what it gave.
func (d *server) drawn() string {
	return "-('x' || left(md5(gen_random_uuid()::text), 15))::bit(60)::bigint - 1"
}

// discards gives the table a new file. What DELETE FROM deletes would lie there until rewrite, and two
// states of a box show what came in between.
func (d *server) discards() string { return "TRUNCATE " }

// wipe can do nothing: the log of changes is the server's. docs/security.md says what is in it.
func (d *server) wipe(*gorm.DB) error { return nil }

func (d *server) size(db *gorm.DB) (bytes int64, err error) {
	err = db.Raw(`SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c
		WHERE c.relnamespace = ?::regnamespace AND c.relkind = 'r'`, d.place.Schema).Scan(&bytes).Error
	return bytes, err
}

// rewrite writes all rows anew in one transaction, and then the tables in the order of their keys.
// Otherwise the number of the transaction that wrote a row, and the place where the row lies,
// would show what was written together: a report with the message that told it.
func (d *server) rewrite(db *gorm.DB) error {
	var tables []struct{ Name, Key, Col string }
	err := db.Raw(`SELECT t.relname AS name, k.relname AS key, min(a.attname) AS col FROM pg_index i
		JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class k ON k.oid = i.indexrelid
		JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY(i.indkey)
		WHERE i.indisprimary AND t.relnamespace = ?::regnamespace GROUP BY 1, 2 ORDER BY 1`, d.place.Schema).Scan(&tables).Error
	if err != nil {
		return err
	}
	err = db.Transaction(func(tx *gorm.DB) error {
		if err := d.holds(tx); err != nil {
			return err
		}
		for _, t := range tables {
			if err := tx.Exec(fmt.Sprintf(`UPDATE "%s" SET "%s" = "%s"`, t.Name, t.Col, t.Col)).Error; err != nil {
				return err
			}
		}
		return nil
	})
	for _, t := range tables {
		if err == nil {
			err = db.Exec(fmt.Sprintf(`CLUSTER "%s" USING "%s"`, t.Name, t.Key)).Error
		}
	}
	return err
}

func (d *server) close() { d.stop() }

// DefaultLease is for how long a process that does not answer keeps its PostgreSQL database.
const DefaultLease = 15 * time.Second

// parts are none: a server has checksums of its own, and tools for the rest.
func (d *server) parts(*gorm.DB) ([]string, error) { return nil, nil }

func (d *server) sound(*gorm.DB, string) error { return nil }
