package storage

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
)

// Outbox reads the next thing to deliver in each room that has one.
func (s *Store) Outbox(ctx context.Context) ([]Delivery, error) {
	var rows []outboxRow
	err := s.db.WithContext(ctx).Raw(`SELECT * FROM outbox WHERE seq IN
		(SELECT min(seq) FROM outbox WHERE state = 'pending' GROUP BY room_id)`).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read outbox: %w", err)
	}
	deliveries := make([]Delivery, len(rows))
	for i, row := range rows {
		if deliveries[i], err = s.delivery(ctx, row); err != nil {
			return nil, err
		}
	}
	return deliveries, nil
}

func (s *Store) delivery(ctx context.Context, row outboxRow) (Delivery, error) {
	d := Delivery{Seq: row.Seq, Txn: row.Txn, Room: collective.RoomID(row.RoomID)}
	text, err := s.Open("outbox.body/"+row.Txn, row.Body)
	if err != nil {
		return d, err
	}
	if err := json.Unmarshal([]byte(text), &d.Outgoing); err != nil {
		return d, fmt.Errorf("read answer: %w", err)
	}
	earlier := d.Refers + d.Edits // never both
	if earlier == "" {
		d.Target = d.Event
		return d, nil
	}
	var target outboxRow
	err = s.db.WithContext(ctx).Select("event_id").Take(&target, "txn = ?", earlier).Error
	if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
		return d, fmt.Errorf("find earlier answer: %w", err)
	}
	d.Target = target.EventID
	return d, nil
}

// Delivered notes the event id under which something was said, and erases its text.
func (s *Store) Delivered(ctx context.Context, txn, event string) error {
	return s.Do(ctx, func(t *Tx) error { return t.delivered(txn, event) })
}

func (t *Tx) delivered(txn, event string) error {
	return t.endDelivery("note delivery", "UPDATE outbox SET state = 'sent', event_id = ?, body = '' WHERE txn = ? AND state = 'pending'", event, txn)
}

// Dropped gives up on what can never be delivered, such as words for a room that
// the bot has left.
func (s *Store) Dropped(ctx context.Context, txn string) error {
	return s.Do(ctx, func(t *Tx) error {
		return t.endDelivery("drop delivery", "UPDATE outbox SET state = 'dropped', body = '' WHERE txn = ? AND state = 'pending'", txn)
	})
}

// endDelivery ends a delivery by an update of its row, and veils the end of what was said in a direct
// chat: a phrase may be in it.
func (t *Tx) endDelivery(action, update string, args ...any) error {
	var kinds []string
	err := t.db.Raw(update+" RETURNING coalesce((SELECT kind FROM rooms WHERE id = outbox.room_id), '')", args...).Scan(&kinds).Error
	if err != nil {
		return fmt.Errorf("%s: %w", action, err)
	}
	if len(kinds) > 0 && kinds[0] == string(Direct) {
		t.veil()
	}
	return nil
}
