package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"
)

// take waits for the lock, then makes the schema if need be and begins an epoch.
func (l *lease) take(ctx context.Context, pool *sql.DB, waiting func() error) error {
	if err := patiently(ctx, pool, waiting); err != nil {
		return err
	}
	if err := makeSchema(ctx, pool, l.place.Schema); err != nil {
		return err
	}
	if _, err := pool.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS lease (one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
		epoch BIGINT NOT NULL, holder TEXT NOT NULL, since_ms BIGINT NOT NULL, seen_ms BIGINT NOT NULL)`); err != nil {
		return fmt.Errorf("make lease: %w", err)
	}
	host, _ := os.Hostname()
	var epoch int64
	now := time.Now().UnixMilli()
	err := pool.QueryRowContext(ctx, `INSERT INTO lease (one, epoch, holder, since_ms, seen_ms) VALUES (1, 1, $1, $2, $3)
		ON CONFLICT (one) DO UPDATE SET epoch = lease.epoch + 1, holder = excluded.holder, since_ms = excluded.since_ms, seen_ms = excluded.seen_ms
		RETURNING epoch`, fmt.Sprintf("%s/%d", host, os.Getpid()), now, now).Scan(&epoch)
	if err != nil {
		return fmt.Errorf("take lease: %w", err)
	}
	l.epoch.Store(epoch)
	return nil
}

// patiently connects, as often as another process has the lock.
func patiently(ctx context.Context, pool *sql.DB, waiting func() error) error {
	for {
		err := pool.PingContext(ctx)
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !errors.Is(err, ErrTaken) {
			return unreachable(err)
		}
		if waiting != nil {
			if err := waiting(); err != nil {
				return err
			}
			waiting = nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(retake):
		}
	}
}

// retake is how often a process that waits asks for the lock.
const retake = 500 * time.Millisecond
