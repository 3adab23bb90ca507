package commands

import (
	"context"

	"tocsin/collective"
	"tocsin/storage"
)

// greet says in a circle, once, who has just come in. A circle whose room was
// upgraded knows already; one that comes from another host is told what goes on.
func (e *Engine) greet(tx *storage.Tx, d storage.Due) error {
	room, err := tx.Room(collective.RoomID(d.Ref))
	if err != nil {
		return err
	}
	if room.Kind != storage.Circle {
		return nil
	}
	if err := tx.WereTold(room.ID); err != nil { // who comes from now on is new
		return err
	}
	cause := "greet:" + d.Ref
	said, err := tx.Said(cause)
	if err != nil || said > 0 {
		return err
	}
	v, err := e.voiceIn(tx, room)
	if err != nil {
		return err
	}
	text := v.T("guard.hello", "help", "!"+v.name("name.help"))
	if moved, err := tx.Moved(room.ID, leaving()); err != nil {
		return err
	} else if moved {
		c, err := e.newCall(tx)
		if err != nil {
			return err
		}
		c.due, c.voice = d, v
		if text, err = c.goOnHere(room); err != nil {
			return err
		}
	}
	_, err = tx.Send(room.ID, cause, 0, storage.Outgoing{Op: storage.Say, Text: text})
	return err
}

// StillThere tells who wrote a message out of which personal data was masked that Tocsin could
// not remove it: only they can.
func (e *Engine) StillThere(ctx context.Context, id collective.RoomID, event string) error {
	return e.store.Do(ctx, func(tx *storage.Tx) error {
		room, err := tx.Room(id)
		if err != nil {
			return err
		}
		v, err := e.voiceIn(tx, room)
		if err != nil {
			return err
		}
		_, err = tx.Send(id, "still:"+event, 0, storage.Outgoing{Op: storage.Say, ReplyTo: event, Text: v.T("report.still-there")})
		return err
	})
}

// Unread says in a room, at most once an hour, that a message could not be read.
func (e *Engine) Unread(ctx context.Context, id collective.RoomID) error {
	return e.store.Do(ctx, func(tx *storage.Tx) error {
		room, err := tx.Room(id)
		if err != nil {
			return err
		}
		cause := "unread:" + string(id) + ":" + tx.Now.UTC().Format("2006-01-02T15")
		said, err := tx.Said(cause)
		if err != nil || said > 0 {
			return err
		}
		v, err := e.voiceIn(tx, room)
		if err != nil {
			return err
		}
		_, err = tx.Send(id, cause, 0, storage.Outgoing{Op: storage.Say, Text: v.T("guard.undecrypted")})
		return err
	})
}
