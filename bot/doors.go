package bot

import (
	"context"
	"errors"
	"slices"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// doorLoop accepts and declines invitations, follows room upgrades, and leaves
// rooms in which nobody is left.
func (b *Bot) doorLoop(ctx context.Context) error {
	b.doors.wake() // what the run before did not get to
	wait := time.Duration(0)
	for failures := 0; ; {
		if err := b.doors.wait(ctx, wait); err != nil {
			return err
		}
		wait = 0
		for _, old := range b.replaced.takeAll() {
			if _, err := b.client.LeaveRoom(ctx, old); err != nil && ctx.Err() == nil {
				b.failed("replaced room not left", err)
			}
		}
		if err := b.decline(ctx); err != nil && ctx.Err() == nil {
			b.failed("invitations not declined, trying again", err)
			failures++
			wait = retryIn(failures, err)
		}
		deserted, err := b.Store.Deserted(ctx)
		if err != nil && ctx.Err() == nil {
			b.failed("deserted rooms not found, trying again", err)
			failures++
			wait = retryIn(failures, err)
		}
		for _, room := range b.rooms.all() {
			if err := b.door(ctx, room, deserted[room.ID]); err != nil && ctx.Err() == nil {
				b.failed("room not entered or left, trying again", err, "room", room.ID)
				failures++
				wait = retryIn(failures, err)
			}
		}
		later := b.welcomes.wait()
		if wait == 0 {
			failures = 0
			if later {
				wait = lookAgain
			}
		}
	}
}

// door enters, follows or leaves a room; deserted says that nobody is left in it.
func (b *Bot) door(ctx context.Context, room storage.Room, deserted bool) error {
	matrix := id.RoomID(room.Matrix)
	switch {
	case room.State == storage.Invited:
		return b.answerInvite(ctx, room)
	case room.State != storage.Joined || room.ID == "":
		return nil
	case room.Successor != "" && !b.shut[room.Successor] && b.rooms.room(id.RoomID(room.Successor)).State != storage.Joined:
		return b.follow(ctx, room)
	}
	if !deserted {
		return nil
	}
	if _, err := b.client.LeaveRoom(ctx, matrix); err != nil && !refused(err) {
		return err
	}
	return b.gone(ctx, room)
}

// answerInvite joins when a member of a circle invites, or somebody whom the
// configuration lists by id or by server; it declines otherwise.
func (b *Bot) answerInvite(ctx context.Context, room storage.Room) error {
	people, err := b.Store.People(ctx, room.ID)
	if err != nil {
		return err
	}
	welcome, by := false, ""
	for _, person := range people {
		known, err := b.Store.Knows(ctx, person)
		if err != nil {
			return err
		}
		if known || b.listed(id.UserID(person)) {
			welcome, by = true, person
		}
	}
	if !welcome {
		if _, err := b.client.LeaveRoom(ctx, id.RoomID(room.Matrix)); err != nil && !refused(err) {
			return err
		}
		b.Log.Info("invitation declined", "room", room.ID)
		return b.gone(ctx, room)
	}
	if !b.welcomes.take(by, room.Matrix, b.Now()) {
		return nil
	}
	_, err = b.client.JoinRoomByID(ctx, id.RoomID(room.Matrix))
	if refused(err) { // taken back meanwhile
		return b.gone(ctx, room)
	}
	return err
}

// listed says whether the configuration lets somebody invite the bot.
func (b *Bot) listed(user id.UserID) bool {
	return slices.Contains(b.Inviters, string(user)) || slices.Contains(b.Inviters, user.Homeserver())
}

// follow joins the room that replaces one. That it does is believed only when the
// new room says the same, which its first sync shows.
func (b *Bot) follow(ctx context.Context, room storage.Room) error {
	people, err := b.Store.People(ctx, room.ID)
	if err != nil {
		return err
	}
	via := map[string]bool{}
	for _, person := range people {
		if server := id.UserID(person).Homeserver(); server != "" && len(via) < 5 {
			via[server] = true
		}
	}
	req := &mautrix.ReqJoinRoom{}
	for server := range via {
		req.Via = append(req.Via, server)
	}
	_, err = b.client.JoinRoom(ctx, room.Successor, req)
	if errors.Is(err, mautrix.MForbidden) || errors.Is(err, mautrix.MNotFound) {
		b.shut[room.Successor] = true
		b.Log.Warn("the room that replaces this one does not let the bot in: invite it there", "room", room.ID)
		return nil
	}
	return err
}

// moved notes which rooms of an intake were replaced by others of it, so that the
// bot leaves them.
func (b *Bot) moved(in storage.Intake) []id.RoomID {
	var old []id.RoomID
	for _, room := range in.Rooms {
		before := b.rooms.room(id.RoomID(room.Predecessor))
		if room.Predecessor != "" && before.ID != "" && before.Successor == room.Matrix {
			old = append(old, id.RoomID(before.Matrix))
		}
	}
	return old
}

func (b *Bot) gone(ctx context.Context, room storage.Room) error {
	err := b.Store.Take(ctx, storage.Intake{Rooms: []storage.RoomIntake{{Matrix: room.Matrix, State: storage.Left}}})
	return errors.Join(err, b.rooms.load(ctx))
}
