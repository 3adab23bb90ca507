package storage

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
)

// Op is what is to be done in Matrix.
type Op string

// What the outbox can hold.
const (
	Say     Op = "say"
	Poll    Op = "poll"     // starts a native poll
	PollEnd Op = "poll-end" // ends the poll whose transaction is Refers
	Redact  Op = "redact"   // the event whose transaction is Refers
)

// Outgoing is one thing that Tocsin says.
type Outgoing struct {
	Op      Op       `json:"op"`
	Text    string   `json:"text,omitempty"` // lines, with commands between backquotes
	ReplyTo string   `json:"reply_to,omitempty"`
	Thread  string   `json:"thread,omitempty"`  // event id of the thread's root
	Refers  string   `json:"refers,omitempty"`  // transaction of an earlier row: what it ends or redacts
	Edits   string   `json:"edits,omitempty"`   // transaction of an earlier row, which Text replaces
	Answers []Answer `json:"answers,omitempty"` // of a poll
}

// Answer is one choice of a native poll.
type Answer struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// Delivery is a row of the outbox on its way.
type Delivery struct {
	Outgoing
	Seq    int64
	Txn    string
	Room   collective.RoomID
	Target string // event id behind Refers or Edits, empty when it was never delivered
}

type outboxRow struct {
	Seq     int64 `gorm:"primaryKey;autoIncrement:false"`
	Txn     string
	RoomID  string
	Cause   string
	EventID string
	State   string
	Body    string
}

func (outboxRow) TableName() string { return "outbox" }

// Txn is the transaction id of the n-th thing said because of a cause. It is the
// same whenever it is asked for, so that a homeserver recognises a retry.
func Txn(cause string, n int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%d", cause, n))
	return "t" + idEncoding.EncodeToString(sum[:16])
}

// Send puts the n-th thing said because of a cause into the outbox and returns
// its transaction id.
func (t *Tx) Send(room collective.RoomID, cause string, n int, out Outgoing) (string, error) {
	txn := Txn(cause, n)
	text, err := json.Marshal(out)
	if err != nil {
		return "", fmt.Errorf("write answer: %w", err)
	}
	row := outboxRow{
		Seq: t.seq.next(), Txn: txn, RoomID: string(room), Cause: cause, State: pending,
		Body: t.Seal("outbox.body/"+txn, string(text)),
	}
	if err := t.db.Create(&row).Error; err != nil {
		return "", fmt.Errorf("queue answer: %w", err)
	}
	return txn, nil
}

// Said counts what was put into the outbox because of a cause.
func (t *Tx) Said(cause string) (int, error) {
	var n int64
	if err := t.db.Model(&outboxRow{}).Where("cause = ?", cause).Count(&n).Error; err != nil {
		return 0, fmt.Errorf("count answers: %w", err)
	}
	return int(n), nil
}

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
	return t.exec("note delivery",
		"UPDATE outbox SET state = 'sent', event_id = ?, body = '' WHERE txn = ? AND state = 'pending'", event, txn)
}

// Dropped gives up on what can never be delivered, such as words for a room that
// the bot has left.
func (s *Store) Dropped(ctx context.Context, txn string) error {
	return s.Do(ctx, func(t *Tx) error {
		return t.exec("drop delivery", "UPDATE outbox SET state = 'dropped', body = '' WHERE txn = ?", txn)
	})
}

// ByEvent finds the transaction of what was said under an event id.
func (t *Tx) ByEvent(event string) (string, error) {
	var row outboxRow
	err := t.db.Select("txn").Take(&row, "event_id = ?", event).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return "", fmt.Errorf("find own event: %w", ErrNotFound)
	} else if err != nil {
		return "", fmt.Errorf("find own event: %w", err)
	}
	return row.Txn, nil
}
