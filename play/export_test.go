package play

import (
	"context"

	"tocsin/collective"
	"tocsin/storage"
	"tocsin/transcript"
)

// Post has the bot say things in a room without being asked.
func (w *World) Post(ctx context.Context, s transcript.Section, cause string, out ...storage.Outgoing) error {
	matrix, err := w.Room(s)
	if err != nil {
		return err
	}
	rooms, err := w.store.Rooms(ctx)
	if err != nil {
		return err
	}
	var room collective.RoomID
	for _, r := range rooms {
		if r.Matrix == string(matrix) {
			room = r.ID
		}
	}
	return w.store.Do(ctx, func(tx *storage.Tx) error {
		for n, o := range out {
			if _, err := tx.Send(room, cause, n, o); err != nil {
				return err
			}
		}
		return nil
	})
}
