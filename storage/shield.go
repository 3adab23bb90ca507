package storage

import (
	"errors"

	"tocsin/collective"
)

// Said is a text that is about to be written into the inbox.
type Said struct {
	Body   Body
	Direct bool                   // in a direct chat
	Asked  func() (string, error) // whose question its author has open here, empty for none
}

// Guard has every text go through shield before it is written into the inbox: what shield
// returns is kept instead of it, and the text itself nowhere.
func (s *Store) Guard(shield func(Said) (string, error)) { s.shield = shield }

// shielded takes out of a text what must never be written, as Guard was told.
func (t *Tx) shielded(room Room, sender collective.MemberID, e Incoming) (Body, error) {
	if t.shield == nil || e.Body.Text == "" {
		return e.Body, nil
	}
	text, err := t.shield(Said{Body: e.Body, Direct: room.Kind == Direct, Asked: func() (string, error) {
		command, _, err := t.Dialog(room.ID, sender)
		if errors.Is(err, ErrNotFound) {
			return "", nil
		}
		return command, err
	}})
	e.Body.Text = text
	return e.Body, err
}
