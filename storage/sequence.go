package storage

import (
	"fmt"
	"sync/atomic"

	"gorm.io/gorm"
)

// sequence numbers the rows of inbox and outbox in their order, and what else is kept in
// the order of its arrival. It lives in memory because there is one process; a gap after a
// rollback does no harm.
type sequence struct{ last atomic.Int64 }

func (q *sequence) load(db *gorm.DB) error {
	var last int64
	err := db.Raw(`SELECT coalesce(max(last), 0) FROM (SELECT max(seq) AS last FROM inbox UNION ALL SELECT max(seq) FROM outbox
		UNION ALL SELECT max(seq) FROM urns UNION ALL SELECT max(seq) FROM attendees UNION ALL SELECT max(seq) FROM notes
		UNION ALL SELECT max(seq) FROM signatures UNION ALL SELECT max(seq) FROM sheets UNION ALL SELECT max(seq) FROM action_people
		UNION ALL SELECT max(seq) FROM evidence) AS ends`).Scan(&last).Error
	if err != nil {
		return fmt.Errorf("read last sequence number: %w", err)
	}
	q.last.Store(max(last, 0)) // those of blurred rows are below
	return nil
}

func (q *sequence) next() int64 { return q.last.Add(1) }
