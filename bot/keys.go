package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/collective"
	"tocsin/storage"
)

// arrivals is what keyLoop needs to know of keys.
type arrivals struct {
	woken kick            // some came, or events that miss one
	asked map[string]bool // sessions that were asked for, by keyLoop only
}

func newArrivals() *arrivals { return &arrivals{woken: newKick(), asked: map[string]bool{}} }

// The patience with a missing key: when its sender is asked for it, and when the
// room is told that a message cannot be read.
const (
	askAfter  = 3 * time.Second
	tellAfter = 20 * time.Second
)

// mostAsked is how many sessions are remembered as asked for. Past it some are asked for twice.
const mostAsked = 5000

// keyLoop decrypts what waits for a key, once that is there. It looks when sync
// brought something, and as long as something waits, now and then.
func (b *Bot) keyLoop(ctx context.Context) error {
	wait := time.Duration(0)
	for {
		left, err := b.decryptWaiting(ctx)
		disk, fatal := b.stuck(err)
		if fatal != nil {
			return fatal
		}
		if err != nil && ctx.Err() == nil && !disk {
			b.Log.Error("waiting events not read", "error", err)
		}
		wait = 0
		if left > 0 || err != nil { // a full disk is tried again
			wait = 2 * time.Second
		}
		if err := b.keys.woken.wait(ctx, wait); err != nil {
			return err
		}
	}
}

// decryptWaiting tries every event that waits, and returns how many still do.
func (b *Bot) decryptWaiting(ctx context.Context) (int, error) {
	events, err := b.Store.Waiting(ctx)
	if err != nil {
		return 0, err
	}
	left, missing := 0, map[string]bool{} // sessions: one has many events in a burst
	for _, e := range events {
		if missing[e.Body.Session] {
			left++
			continue
		}
		done, err := b.decryptOne(ctx, e)
		if err != nil {
			return left, err
		}
		if !done {
			left++
			missing[e.Body.Session] = e.Body.Session != ""
		}
	}
	if left < len(events) {
		b.inbox.wake()
	}
	return left, nil
}

func (b *Bot) decryptOne(ctx context.Context, e storage.Event) (done bool, err error) {
	evt, err := b.waitingEvent(e)
	if err != nil {
		return false, err
	}
	plain, err := b.decrypt(ctx, evt)
	if errors.Is(err, crypto.ErrNoSessionFound) || errors.Is(err, crypto.ErrGroupSessionWithheld) {
		return false, b.missKey(ctx, e, evt)
	} else if storage.DiskError(err) != nil { // the event is as good as before
		return false, fmt.Errorf("decrypt: %w", err)
	} else if err != nil {
		b.Log.Warn("event does not decrypt", "event", e.ID, "error", cause(err))
		return true, b.Store.Discard(ctx, e)
	}
	body, kind, ok := b.body(plain)
	if !ok || body.Target == e.ID {
		return true, b.Store.Discard(ctx, e)
	}
	return true, b.Store.Decrypted(ctx, e, storage.Incoming{ID: e.ID, Kind: kind, Body: body})
}

func (b *Bot) waitingEvent(e storage.Event) (*event.Event, error) {
	evt := &event.Event{}
	if err := json.Unmarshal([]byte(e.Body.Raw), evt); err != nil {
		return nil, fmt.Errorf("read waiting event: %w", err)
	}
	evt.RoomID = id.RoomID(b.rooms.byID(e.Room).Matrix)
	evt.Type.Class = event.MessageEventType
	return evt, nil
}

// missKey asks the sender's device for a key that does not come by itself, and
// tells the room when that does not help.
func (b *Bot) missKey(ctx context.Context, e storage.Event, evt *event.Event) error {
	waited := b.Now().Sub(e.Sent)
	content := evt.Content.AsEncrypted()
	if waited > askAfter && !b.keys.asked[e.Body.Session] {
		if len(b.keys.asked) >= mostAsked {
			clear(b.keys.asked)
		}
		b.keys.asked[e.Body.Session] = true
		err := b.machine.SendRoomKeyRequest(ctx, evt.RoomID, content.SenderKey, content.SessionID, "",
			map[id.UserID][]id.DeviceID{evt.Sender: {"*"}})
		if err != nil {
			b.failed("key not asked for", err, "event", e.ID)
		}
	}
	if waited > tellAfter {
		return b.unread(ctx, e.Room)
	}
	return nil
}

func (b *Bot) unread(ctx context.Context, room collective.RoomID) error {
	err := b.Engine.Unread(ctx, room)
	b.outbox.wake()
	return err
}
