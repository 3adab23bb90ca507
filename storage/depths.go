package storage

import (
	"context"
	"fmt"
)

// Depths is how much waits.
type Depths struct {
	Inbox   int64 // to be handled
	Waiting int64 // for its key
	Outbox  int64 // to be said
}

// Depths counts what waits. The error says that the database does not answer.
func (s *Store) Depths(ctx context.Context) (d Depths, err error) {
	err = s.db.WithContext(ctx).Raw(`SELECT
		(SELECT count(*) FROM inbox WHERE state = 'pending' AND state <> 'handled') AS inbox,
		(SELECT count(*) FROM inbox WHERE state = 'waiting' AND state <> 'handled') AS waiting,
		(SELECT count(*) FROM outbox WHERE state = 'pending') AS outbox`).Scan(&d).Error
	if err != nil {
		return d, fmt.Errorf("count what waits: %w", err)
	}
	return d, nil
}
