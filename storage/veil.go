package storage

import (
	"context"
	"fmt"
)

// veil has the write-ahead log emptied when the transaction is committed. Without
// that, the pages of one transaction after another would show which ballot came with
// which voter.
func (t *Tx) veil() { t.veiled = true }

// wipe writes the log back into the database and cuts it to nothing.
func (s *Store) wipe(ctx context.Context) error {
	var busy, log, done int
	row := s.db.WithContext(ctx).Raw("PRAGMA wal_checkpoint(TRUNCATE)").Row()
	if err := row.Scan(&busy, &log, &done); err != nil {
		return fmt.Errorf("empty write-ahead log: %w", err)
	}
	if busy != 0 {
		return fmt.Errorf("empty write-ahead log: in use")
	}
	return nil
}
