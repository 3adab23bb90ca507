package storage

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm/clause"

	"tocsin/collective"
)

type inboxRow struct {
	Seq      int64 `gorm:"primaryKey;autoIncrement:false"`
	EventID  string
	RoomID   string
	MemberID string
	Kind     string
	State    string
	SentMs   int64
	Body     string
	Verb     string
	Ref      string
}

func (inboxRow) TableName() string { return "inbox" }

const (
	waiting = "waiting"
	pending = "pending"
	handled = "handled"
)

// longestAway is how long before its arrival a message was sent at the most, whatever its sender's server says of
// it: of one that was sent before everything else it would be forgotten at once that it was handled.
const longestAway = keepHandled / 2

func (t *Tx) addEvent(room Room, sender collective.MemberID, e Incoming) error {
	row := inboxRow{
		Seq: t.seq.next(), EventID: e.ID, RoomID: string(room.ID), MemberID: string(sender),
		Kind: string(e.Kind), State: pending,
		SentMs: min(max(e.Sent.UnixMilli(), t.Now.Add(-longestAway).UnixMilli()), t.arrived()),
	}
	if e.Kind == Undecrypted {
		row.State = waiting
	}
	body, err := t.sealBody(e.ID, e.Body)
	if err != nil {
		return err
	}
	row.Body = body
	if err := t.db.Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("take event: %w", err)
	}
	return nil
}

func (s *Store) sealBody(event string, body Body) (string, error) {
	text, err := json.Marshal(body)
	if err != nil {
		return "", fmt.Errorf("write event: %w", err)
	}
	return s.Seal("inbox.body/"+event, string(text)), nil
}

func (s *Store) event(row inboxRow) (Event, error) {
	e := Event{
		Seq: row.Seq, ID: row.EventID, Room: collective.RoomID(row.RoomID),
		Sender: collective.MemberID(row.MemberID), Kind: EventKind(row.Kind), Sent: time.UnixMilli(row.SentMs),
	}
	text, err := s.Open("inbox.body/"+row.EventID, row.Body)
	if err != nil || text == "" {
		return e, err
	}
	if err := json.Unmarshal([]byte(text), &e.Body); err != nil {
		return e, fmt.Errorf("read event: %w", err)
	}
	return e, nil
}

// Pending reads up to limit events to be handled. In a circle they come in the
// order of their arrival; across circles they take turns, so that a long queue
// in one does not keep the others waiting. With an event of a direct chat among them
// the transaction is veiled.
func (t *Tx) Pending(limit int) ([]Event, error) {
	rows, err := t.pending("inbox", "seq", limit)
	if err == nil && len(rows) < limit {
		inTurns(rows)
	} else if err == nil { // there are more than these, and others may be first
		rows, err = t.pending(`(SELECT inbox.*, row_number() OVER (PARTITION BY room_id ORDER BY seq) AS turn
			FROM inbox WHERE state = 'pending' AND state <> 'handled') AS inbox`, "turn, seq", limit)
	}
	if err != nil {
		return nil, fmt.Errorf("read pending events: %w", err)
	}
	events := make([]Event, len(rows))
	for i, row := range rows {
		if row.Direct {
			t.veil()
		}
		if events[i], err = t.event(row.Event); err != nil {
			return nil, err
		}
	}
	return events, nil
}

type pendingRow struct {
	Event  inboxRow `gorm:"embedded"`
	Direct bool
}

// pending reads some of those that wait. That these are not handled goes without saying, but SQLite
// would otherwise read the inbox of months to find them.
func (t *Tx) pending(from, order string, limit int) (rows []pendingRow, err error) {
	err = t.db.Raw("SELECT inbox.*, EXISTS (SELECT 1 FROM rooms WHERE id = room_id AND kind = ?) AS direct FROM "+from+
		" WHERE state = 'pending' AND state <> 'handled' ORDER BY "+order+" LIMIT ?", Direct, limit).Scan(&rows).Error
	return rows, err
}

// inTurns orders events, which are in the order of their arrival, as Pending says.
func inTurns(rows []pendingRow) {
	before := map[string]int{} // in the room
	turn := make(map[int64]int, len(rows))
	for _, row := range rows {
		turn[row.Event.Seq] = before[row.Event.RoomID]
		before[row.Event.RoomID]++
	}
	slices.SortStableFunc(rows, func(a, b pendingRow) int { return cmp.Compare(turn[a.Event.Seq], turn[b.Event.Seq]) })
}

// Handled marks an event as done and erases what it said. verb and ref say what
// it did, so that an edit or a redaction finds it; both can be empty.
func (t *Tx) Handled(event, verb, ref string) error {
	return t.exec("mark event as handled",
		"UPDATE inbox SET state = 'handled', body = '', verb = ?, ref = ? WHERE event_id = ?", verb, ref, event)
}

// HasEvents says which of some events were taken before.
func (s *Store) HasEvents(ctx context.Context, ids []string) (map[string]bool, error) {
	var found []string
	err := s.db.WithContext(ctx).Model(&inboxRow{}).Where("event_id IN ?", ids).Pluck("event_id", &found).Error
	if err != nil {
		return nil, fmt.Errorf("look for known events: %w", err)
	}
	known := make(map[string]bool, len(found))
	for _, id := range found {
		known[id] = true
	}
	return known, nil
}
