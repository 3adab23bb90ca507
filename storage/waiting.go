package storage

import (
	"context"
	"fmt"
	"time"
)

// Waiting reads the events that could not be decrypted yet, oldest first.
func (s *Store) Waiting(ctx context.Context) ([]Event, error) {
	var rows []inboxRow
	err := s.db.WithContext(ctx).Order("seq").Find(&rows, "state = ?", waiting).Error
	if err != nil {
		return nil, fmt.Errorf("read undecrypted events: %w", err)
	}
	events := make([]Event, len(rows))
	for i, row := range rows {
		if events[i], err = s.event(row); err != nil {
			return nil, err
		}
	}
	return events, nil
}

// Decrypted replaces a waiting event by what it says, or closes it when it does
// not matter. It takes its place in the order by the key's arrival, not its own.
func (s *Store) Decrypted(ctx context.Context, e Event, now Incoming) error {
	return s.Do(ctx, func(t *Tx) error {
		room, err := t.Room(e.Room)
		if err != nil {
			return err
		}
		matters, err := t.matters(room, e.Sender, now)
		if err != nil {
			return err
		}
		if !matters {
			return t.Handled(e.ID, "", "")
		}
		body, err := t.sealBody(e.ID, now.Body)
		if err != nil {
			return err
		}
		return t.exec("take decrypted event",
			"UPDATE inbox SET state = 'pending', kind = ?, body = ?, seq = ? WHERE event_id = ? AND state = 'waiting'",
			now.Kind, body, t.seq.next(), e.ID)
	})
}

// keepWaiting is how long an undecrypted event waits for its key.
const keepWaiting = 7 * 24 * time.Hour

// keepHandled is how long it is remembered what an event did.
const keepHandled = 120 * 24 * time.Hour

// Sweep erases what nothing needs any more: undecrypted events whose key never
// came, the record of events handled and answers delivered long ago.
func (s *Store) Sweep(ctx context.Context) error {
	return s.Do(ctx, func(t *Tx) error {
		if err := t.exec("sweep undecrypted events",
			"DELETE FROM inbox WHERE state = 'waiting' AND sent_ms < ?", t.Now.Add(-keepWaiting).UnixMilli()); err != nil {
			return err
		}
		old := t.Now.Add(-keepHandled).UnixMilli()
		if err := t.exec("sweep delivered answers", `DELETE FROM outbox WHERE state <> 'pending'
			AND cause IN (SELECT event_id FROM inbox WHERE state = 'handled' AND sent_ms < ?)`, old); err != nil {
			return err
		}
		return t.exec("sweep handled events", "DELETE FROM inbox WHERE state = 'handled' AND sent_ms < ?", old)
	})
}
