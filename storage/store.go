// Package storage keeps what the collective did: rooms, members, proposals and
// ballots, and the inbox and outbox through which every act passes.
//
// House rules: rows are unexported and stop here; a driver's error never leaves
// without saying what was being done; every write happens in a Tx; nothing that
// names a person or quotes one is written unsealed.
package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync/atomic"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// ErrNotFound is the error of whatever was asked for and is not there.
var ErrNotFound = errors.New("not found")

// ErrDamaged says that the file is not a sound SQLite database, or that a database lacks what
// Tocsin has written there.
var ErrDamaged = errors.New("the database is damaged")

// Options are what a Store needs.
type Options struct {
	Path string // of the SQLite file, made when missing
	URL  string // of a PostgreSQL database instead, see ParseURL
	Key  []byte // KeySize bytes
	Now  func() time.Time

	Traced func(sql string, rows int64) // for tests: is told each statement, some with their values in it; nil: nobody

	Lease   time.Duration // of PostgreSQL: after which another process takes over; 0: DefaultLease
	Waiting func() error  // called once if another process has the database: its end is waited for unless this fails
}

func (o Options) gorm() *gorm.Config {
	config := &gorm.Config{SkipDefaultTransaction: true, Logger: logger.Discard, NowFunc: o.Now}
	if o.Traced != nil {
		config.Logger = traced{logger.Discard, o.Traced}
	}
	return config
}

// Store is the database of one collective. It has one connection: SQLite has
// one writer, PostgreSQL is given one, and transactions here are short.
type Store struct {
	*Sealer
	path    string // empty: a server's
	db      *gorm.DB
	dialect dialect
	now     func() time.Time
	seq     sequence

	reached atomic.Int64 // the latest moment of an arrival, see arrived

	shield func(Said) (string, error) // see Guard

	restored  atomic.Pointer[Restored] // nil: not out of a backup
	largeFile int64                    // bytes, see compact

	owed      atomic.Bool // the write-ahead log is to be emptied, see veil
	converges atomic.Bool // some circle may be shared, see Shared

	rules  atomic.Pointer[RuleChanges] // as read last; nil: to be read
	seen   atomic.Pointer[looks]       // likewise
	naming Naming

	examined examination

	slack atomic.Bool // what was erased may have left traces in unused space, see compact
}

// Open opens the database, brings its schema up to date and proves that it is
// sound and that the key fits. Errors are ErrDamaged, ErrWrongKey, or say which
// step failed. A PostgreSQL database that another process serves is waited for, until ctx ends.
func Open(ctx context.Context, o Options) (_ *Store, err error) {
	sealer, err := NewSealer(o.Key)
	if err != nil {
		return nil, err
	}
	d, err := o.dialect()
	if err != nil {
		return nil, err
	}
	db, err := d.open(ctx, o)
	if err != nil {
		return nil, err
	}
	s := &Store{Sealer: sealer, db: db, dialect: d, now: o.Now, largeFile: largeFile}
	if o.URL == "" {
		s.path = o.Path
	}
	defer func() {
		if err != nil {
			_ = s.Close()
		}
	}()
	if err := s.prepare(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Store) prepare(ctx context.Context) error {
	pool, err := s.db.DB()
	if err != nil {
		return fmt.Errorf("open database: %w", err)
	}
	pool.SetMaxOpenConns(1)
	if err := s.dialect.ready(ctx, pool); err != nil {
		return err
	}
	if err := migrate(ctx, pool, s.dialect); err != nil {
		return err
	}
	if err := s.checkKey(ctx); err != nil {
		return err
	}
	if err := s.loadRestored(ctx); err != nil {
		return err
	}
	if err := s.checkBallots(ctx); err != nil {
		return err
	}
	s.slack.Store(true)
	if err := s.wipe(ctx); err != nil { // a crash may have come between a secret ballot and this
		return err
	}
	if err := s.loadConverges(ctx); err != nil {
		return err
	}
	return errors.Join(s.seq.load(s.db.WithContext(ctx)), s.loadReached(s.db.WithContext(ctx)))
}

// createPrivate makes the file readable by its owner only before SQLite, which
// would follow the umask, gets to it. Its WAL takes over the mode.
func createPrivate(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("open database: %w", err)
	}
	return f.Close()
}

// Close closes the database. A transaction under way is lost, as in a crash.
func (s *Store) Close() error {
	s.dialect.close()
	pool, err := s.db.DB()
	if err != nil {
		return fmt.Errorf("close database: %w", err)
	}
	if err := pool.Close(); err != nil {
		return fmt.Errorf("close database: %w", err)
	}
	return nil
}
