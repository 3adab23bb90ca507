package storage

import (
	"errors"
	"fmt"
	"time"

	"tocsin/collective"
)

// MostWaiting is how many texts Said.Waiting reads: all of a flood, for each of its messages, would keep everybody
// waiting.
const MostWaiting = 50

// Said is a text that is about to be written into the inbox.
type Said struct {
	Body    Body
	Now     time.Time
	Direct  bool                     // in a direct chat
	Asked   func() (string, error)   // whose question its author has open here, empty for none
	Waiting func() ([]string, error) // the last MostWaiting of what its author wrote here before and is not handled yet, the last first
}

// Guard has every text go through shield before it is written into the inbox: what shield
// returns is kept instead of it, and the text itself nowhere.
func (s *Store) Guard(shield func(Said) (string, error)) { s.shield = shield }

// shielded takes out of a text what must never be written, as Guard was told.
func (t *Tx) shielded(room Room, sender collective.MemberID, e Incoming) (Body, error) {
	if t.shield == nil || e.Body.Text == "" {
		return e.Body, nil
	}
	asked := func() (string, error) {
		command, _, err := t.Dialog(room.ID, sender)
		if errors.Is(err, ErrNotFound) {
			return "", nil
		}
		return command, err
	}
	waiting := func() ([]string, error) { return t.pendingTexts(room.ID, sender) }
	text, err := t.shield(Said{Body: e.Body, Now: t.Now, Direct: room.Kind == Direct, Asked: asked, Waiting: waiting})
	e.Body.Text = text
	return e.Body, err
}

// pendingTexts reads the last of what a member wrote in a room and is not handled yet, the last first.
func (t *Tx) pendingTexts(room collective.RoomID, member collective.MemberID) ([]string, error) {
	var rows []inboxRow
	err := t.db.Order("seq DESC").Limit(MostWaiting).Find(&rows, "state = ? AND state <> 'handled' AND room_id = ? AND member_id = ?", pending, room, member).Error
	if err != nil {
		return nil, fmt.Errorf("read what waits: %w", err)
	}
	texts := make([]string, len(rows))
	for i, row := range rows {
		e, err := t.event(row)
		if err != nil {
			return nil, err
		}
		texts[i] = e.Body.Text
	}
	return texts, nil
}
