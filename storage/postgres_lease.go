package storage

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/gorm"
)

// ErrTaken says that another process serves from this PostgreSQL database.
var ErrTaken = errors.New("another process has the database")

// ErrLost says that another process has taken over: this one writes nothing any more and ends.
var ErrLost = errors.New("another process has taken over")

// lease is the right of one process to write into a schema, and into that of its device.
//
// The right is a lock of the server's that belongs to the connection: it ends with the process,
// at once. Of a process that hangs, or that the network has cut off, the server ends the
// connection when it has said nothing for as long as the lease lasts. So what is written without
// the lock is not written at all.
//
// Whoever takes it counts the epoch up. A process that lost its connection and gets another one
// goes on only if the epoch is still its own, and each transaction begins with this question,
// which keeps the row until its end: should the lock ever be shared by mistake (by a pooler
// between the two), what is written is still written in one epoch.
type lease struct {
	place Place
	lasts time.Duration
	now   func() time.Time

	epoch atomic.Int64 // 0 while it is not held
	lost  chan struct{}
	once  sync.Once
}

func newLease(place Place, o Options) *lease {
	l := &lease{place: place, lasts: o.Lease, now: o.Now, lost: make(chan struct{})}
	if l.lasts <= 0 {
		l.lasts = DefaultLease
	}
	return l
}

// pool opens a pool of one connection, which has the lock of a schema whenever it is there.
func (l *lease) pool(schema string) *sql.DB {
	db := sql.OpenDB(l.connector(schema))
	db.SetMaxOpenConns(1)
	return db
}

func (l *lease) connector(schema string) driver.Connector {
	return stdlib.GetConnector(*l.place.config, stdlib.OptionAfterConnect(func(ctx context.Context, conn *pgx.Conn) error {
		err := l.greet(ctx, conn, schema)
		if err != nil {
			_ = conn.Close(context.WithoutCancel(ctx)) // whoever called does not
		}
		return err
	}))
}

// greet prepares a new connection: its settings, its lock, and whether it is still for this process.
func (l *lease) greet(ctx context.Context, conn *pgx.Conn, schema string) error {
	if err := prepareSession(ctx, conn, schema, l.lasts); err != nil {
		return err
	}
	mine := l.epoch.Load()
	if mine != 0 {
		var now int64
		if err := conn.QueryRow(ctx, "SELECT epoch FROM "+l.table()).Scan(&now); err != nil {
			return fmt.Errorf("read lease: %w", err)
		}
		if now != mine {
			return l.lose()
		}
	}
	var got bool
	if err := conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", lockOf(schema)).Scan(&got); err != nil {
		return fmt.Errorf("lock database: %w", err)
	}
	if !got {
		return ErrTaken
	}
	return nil
}

func (l *lease) table() string { return `"` + l.place.Schema + `".lease` }

// lockOf is the number of a schema's lock among those of the database.
func lockOf(schema string) int64 {
	sum := sha256.Sum256([]byte("tocsin " + schema))
	return int64(binary.BigEndian.Uint64(sum[:8]))
}

// beat says that this process is there, more often than the server would end the connection.
func (l *lease) beat(ctx context.Context, pool *sql.DB) {
	ticker := time.NewTicker(l.lasts / 4)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		done, err := pool.ExecContext(ctx, "UPDATE "+l.table()+" SET seen_ms = $1 WHERE epoch = $2", time.Now().UnixMilli(), l.epoch.Load())
		if err != nil { // another attempt follows, and whoever wants to write hears of it
			continue
		}
		if n, err := done.RowsAffected(); err == nil && n == 0 {
			_ = l.lose()
		}
	}
}

// holds makes sure that the epoch is that of this process until the transaction ends.
func (l *lease) holds(tx *gorm.DB) error {
	var one int64
	row := tx.Statement.ConnPool.QueryRowContext(tx.Statement.Context, "SELECT one FROM lease WHERE epoch = $1 FOR SHARE", l.epoch.Load())
	if err := row.Scan(&one); errors.Is(err, sql.ErrNoRows) {
		return l.lose()
	} else if err != nil {
		return fmt.Errorf("read lease: %w", err)
	}
	return nil
}

func (l *lease) lose() error {
	l.once.Do(func() { close(l.lost) })
	return ErrLost
}

// Lost is closed when another process has taken over the database. Of a file it is never.
func (s *Store) Lost() <-chan struct{} {
	if d, is := s.dialect.(*server); is {
		return d.lease.lost
	}
	return nil
}
