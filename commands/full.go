package commands

import (
	"context"
	"errors"

	"tocsin/storage"
)

// Full says in rooms, at most once an hour, that what was said there last could not be
// kept because the disk is full. It is told by the Matrix ids of rooms, since nothing of
// what was said is known yet.
func (e *Engine) Full(ctx context.Context, rooms []string) error {
	return e.store.Do(ctx, func(tx *storage.Tx) error {
		for _, matrix := range rooms {
			room, err := tx.RoomByMatrix(matrix)
			if errors.Is(err, storage.ErrNotFound) {
				continue
			} else if err != nil {
				return err
			}
			cause := "full:" + string(room.ID) + ":" + tx.Now.UTC().Format("2006-01-02T15")
			if said, err := tx.Said(cause); err != nil {
				return err
			} else if said > 0 {
				continue
			}
			v, err := e.voiceIn(tx, room)
			if err != nil {
				return err
			}
			out := storage.Outgoing{Op: storage.Say, Text: v.T("guard.full")}
			if _, err := tx.Send(room.ID, cause, 0, out); err != nil {
				return err
			}
		}
		return nil
	})
}
