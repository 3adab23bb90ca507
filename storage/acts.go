package storage

import (
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"tocsin/collective"
)

// Act is what an event did.
type Act struct {
	Room      collective.RoomID
	Member    collective.MemberID
	Verb, Ref string
}

// ActOf reads what a handled event did. The error is ErrNotFound for an event
// that never mattered.
func (t *Tx) ActOf(event string) (Act, error) {
	var row inboxRow
	err := t.db.Take(&row, "event_id = ?", event).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return Act{}, fmt.Errorf("read act: %w", ErrNotFound)
	} else if err != nil {
		return Act{}, fmt.Errorf("read act: %w", err)
	}
	return Act{collective.RoomID(row.RoomID), collective.MemberID(row.MemberID), row.Verb, row.Ref}, nil
}

// ActedAfter says whether a member did something with a ref by an event that was sent
// after a moment, or at that moment and arrived after seq: an event whose key came late
// is not the last for that.
func (t *Tx) ActedAfter(member collective.MemberID, ref string, sent time.Time, seq int64) (bool, error) {
	var n int64
	err := t.db.Raw(`SELECT count(*) FROM inbox WHERE member_id = ? AND ref = ? AND state = 'handled'
		AND (sent_ms > ? OR sent_ms = ? AND seq > ?)`, member, ref, sent.UnixMilli(), sent.UnixMilli(), seq).Scan(&n).Error
	if err != nil {
		return false, fmt.Errorf("look for later acts: %w", err)
	}
	return n > 0, nil
}
