package storage

import (
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
	Redact  Op = "redact"   // the event whose transaction is Refers, or Event
	React   Op = "react"    // Text, one emoji, to the event ReplyTo; never encrypted, so never where it tells a choice
	Attach  Op = "attach"   // sends File; Text is what stands beside it, and instead of it where it cannot be opened
)

// Outgoing is one thing that Tocsin says.
type Outgoing struct {
	Op      Op       `json:"op"`
	Text    string   `json:"text,omitempty"` // lines, with commands between backquotes
	HTML    string   `json:"html,omitempty"` // of what is said: its formatted body, where lines and commands do not do; Text is then as it reads alone
	ReplyTo string   `json:"reply_to,omitempty"`
	Thread  string   `json:"thread,omitempty"`  // event id of the thread's root
	Refers  string   `json:"refers,omitempty"`  // transaction of an earlier row: what it ends or redacts
	Event   string   `json:"event,omitempty"`   // of a redaction: the event id of what somebody else wrote
	Edits   string   `json:"edits,omitempty"`   // transaction of an earlier row, which Text replaces
	Rings   bool     `json:"rings,omitempty"`   // of what is said: members asked for it, so that their clients may ring
	Answers []Answer `json:"answers,omitempty"` // of a poll
	Max     int      `json:"max,omitempty"`     // of a poll: how many answers one may choose; 0 is 1
	File    *File    `json:"file,omitempty"`    // of an attachment
	Signed  string   `json:"signed,omitempty"`  // envelope of a message to other Tocsins, as JSON; Text says the same to people
}

// File is what an attachment brings. It waits in the outbox, sealed with the rest.
type File struct {
	Name string `json:"name"`
	MIME string `json:"mime"`
	Data []byte `json:"data"`
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
	Target string // event id behind Refers or Edits, empty when it was never delivered; or Event
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
	if hushed, err := t.hushed(cause); err != nil {
		return "", err
	} else if hushed {
		row.State, row.Body = "dropped", ""
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

// SaidIn finds the room in which something was said, ErrNotFound when it never was.
func (t *Tx) SaidIn(txn string) (collective.RoomID, error) {
	var row outboxRow
	err := t.db.Select("room_id").Take(&row, "txn = ?", txn).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return "", fmt.Errorf("find answer: %w", ErrNotFound)
	} else if err != nil {
		return "", fmt.Errorf("find answer: %w", err)
	}
	return collective.RoomID(row.RoomID), nil
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
