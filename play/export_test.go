package play

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"maunium.net/go/mautrix/id"

	"tocsin/storage"
	"tocsin/transcript"
)

// Crash stops the bot, has the database be as do leaves it, and starts the bot on it.
func (w *World) Crash(do func(*storage.Store) error) error {
	if err := w.stopBot(); err != nil {
		return err
	}
	store, err := storage.Open(w.ctx, storage.Options{
		Path: filepath.Join(w.Dir, "tocsin.db"), Key: w.key(), Now: w.Clock.Now,
	})
	if err != nil {
		return err
	}
	if err := errors.Join(do(store), store.Close()); err != nil {
		return err
	}
	return w.start()
}

// Post has the bot say things in a room without being asked.
func (w *World) Post(ctx context.Context, s transcript.Section, cause string, out ...storage.Outgoing) error {
	matrix, err := w.Room(s)
	if err != nil {
		return err
	}
	return Queue(ctx, w.store, matrix, cause, out...)
}

// Queue puts things that the bot says in a room into the outbox.
func Queue(ctx context.Context, store *storage.Store, matrix id.RoomID, cause string, out ...storage.Outgoing) error {
	rooms, err := store.Rooms(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(rooms, func(r storage.Room) bool { return r.Matrix == string(matrix) })
	return store.Do(ctx, func(tx *storage.Tx) error {
		for n, o := range out {
			if _, err := tx.Send(rooms[i].ID, cause, n, o); err != nil {
				return err
			}
		}
		return nil
	})
}
