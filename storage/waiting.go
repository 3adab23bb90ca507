package storage

import (
	"context"
	"fmt"

	"tocsin/collective"
)

// Waiting reads the events that could not be decrypted yet, oldest first.
func (s *Store) Waiting(ctx context.Context) ([]Event, error) {
	var rows []inboxRow
	err := s.db.WithContext(ctx).Order("seq").Find(&rows, "state = ? AND state <> 'handled'", waiting).Error
	if err != nil {
		return nil, fmt.Errorf("read undecrypted events: %w", err)
	}
	return openRows(rows, s.event)
}

// Decrypted replaces a waiting event by what it says, or closes it when it does
// not matter. It takes its place in the order by the key's arrival, not its own.
func (s *Store) Decrypted(ctx context.Context, e Event, now Incoming) error {
	now.ID = e.ID
	return s.Do(ctx, func(t *Tx) error {
		room, err := t.Room(e.Room)
		if err != nil {
			return err
		}
		if now.Kind == Message {
			if err := t.setAutomated(e.Sender, now.Body.Automated); err != nil {
				return err
			}
		}
		matters, err := t.matters(room, e.Sender, now)
		if err != nil {
			return err
		}
		if !matters {
			return t.Handled(e.ID, "", "")
		}
		if now.Body, err = t.shielded(room, e.Sender, now); err != nil {
			return err
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

// Discard closes a waiting event that cannot be read, or cannot matter.
func (s *Store) Discard(ctx context.Context, e Event) error {
	return s.Do(ctx, func(t *Tx) error {
		t.veil()
		return t.Handled(e.ID, "", "")
	})
}

// Unreadable counts the events of a room whose key has not come.
func (t *Tx) Unreadable(room collective.RoomID) (int, error) {
	var n int64
	if err := t.db.Model(&inboxRow{}).Where("room_id = ? AND state = ? AND state <> 'handled'", room, waiting).Count(&n).Error; err != nil {
		return 0, fmt.Errorf("count undecrypted events: %w", err)
	}
	return int(n), nil
}

// MaxUnread is how many events of a sender in a room wait for their keys; of more the oldest are given up. All that
// waits is tried again every few seconds, so that a thousand without a key would keep the bot busy for a week.
const MaxUnread = 200

// boundWaiting gives up the oldest events of a sender that wait in a room, past MaxUnread.
func (t *Tx) boundWaiting(room collective.RoomID, sender collective.MemberID) error {
	return t.exec("give up undecrypted events", `UPDATE inbox SET state = 'handled', body = '' WHERE state = 'waiting' AND room_id = ? AND member_id = ?
		AND seq <= (SELECT seq FROM inbox WHERE state = 'waiting' AND room_id = ? AND member_id = ? ORDER BY seq DESC LIMIT 1 OFFSET ?)`,
		room, sender, room, sender, MaxUnread)
}
