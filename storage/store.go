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

	_ "github.com/glebarez/go-sqlite" // pins the engine: SQLite 3.53
	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// ErrNotFound is the error of whatever was asked for and is not there.
var ErrNotFound = errors.New("not found")

// ErrDamaged says that the file is not a sound SQLite database.
var ErrDamaged = errors.New("the database is damaged")

// Options are what a Store needs.
type Options struct {
	Path string // of the SQLite file, made when missing
	Key  []byte // KeySize bytes
	Now  func() time.Time
}

// Store is the database of one collective. It has one connection: SQLite has
// one writer, and transactions here are short.
type Store struct {
	*Sealer
	path string
	db   *gorm.DB
	now  func() time.Time
	seq  sequence

	reached atomic.Int64 // the latest moment of an arrival, see arrived

	shield func(Said) (string, error) // see Guard

	restored  atomic.Pointer[Restored] // nil: not out of a backup
	largeFile int64                    // bytes, see compact

	owed      atomic.Bool // the write-ahead log is to be emptied, see veil
	converges atomic.Bool // some circle may be shared, see Shared

	slack atomic.Bool // what was erased may have left traces in unused space, see compact
}

// Open opens the database, brings its schema up to date and proves that it is
// sound and that the key fits. Errors are ErrDamaged, ErrWrongKey, or say which
// step failed.
func Open(ctx context.Context, o Options) (_ *Store, err error) {
	sealer, err := NewSealer(o.Key)
	if err != nil {
		return nil, err
	}
	if err := createPrivate(o.Path); err != nil {
		return nil, err
	}
	db, err := gorm.Open(sqlite.Open(dsn(o.Path)), &gorm.Config{
		SkipDefaultTransaction: true,
		PrepareStmt:            true,
		Logger:                 logger.Discard,
		NowFunc:                o.Now,
	})
	if err != nil {
		return nil, damaged("open database", err)
	}
	s := &Store{Sealer: sealer, path: o.Path, db: db, now: o.Now, largeFile: largeFile}
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
	if err := checkSound(ctx, s.path, pool); err != nil {
		return err
	}
	if err := migrate(ctx, pool); err != nil {
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
	pool, err := s.db.DB()
	if err != nil {
		return fmt.Errorf("close database: %w", err)
	}
	if err := pool.Close(); err != nil {
		return fmt.Errorf("close database: %w", err)
	}
	return nil
}
