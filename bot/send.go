package bot

import (
	"context"
	"errors"
	"fmt"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// deliverFor bounds one try.
const deliverFor = 30 * time.Second

// deliver says one thing and notes the event that it became.
func (b *Bot) deliver(ctx context.Context, d storage.Delivery) error {
	room := b.rooms.byID(d.Room)
	if room.State != storage.Joined {
		return b.Store.Dropped(ctx, d.Txn)
	}
	typ, content, ok := render(d)
	if !ok {
		if d.Op == storage.React {
			b.Log.Error("reaction that may not go out, dropped", "room", room.ID)
		}
		return b.Store.Dropped(ctx, d.Txn)
	}
	try, cancel := lasting(ctx, drainFor)
	defer cancel()
	event, err := b.send(try, room, d, typ, content)
	switch {
	case err == nil:
		err := b.Store.Delivered(try, d.Txn, string(event))
		if err == nil {
			b.heard.add(d.Txn)
		}
		return err
	case d.Event != "" && rejected(err): // a room where the bot may not
		return errors.Join(b.Engine.StillThere(try, d.Room, d.Event), b.Store.Dropped(try, d.Txn))
	case errors.Is(err, duplicate): // had this very try been heard, sync would have shown it by now
		return b.Store.Dropped(try, d.Txn)
	}
	return err
}

// lasting is a context that ends a while after its parent, and after deliverFor at
// the latest: a request cut off may be heard, and nobody would know.
func lasting(parent context.Context, d time.Duration) (context.Context, func()) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(parent), deliverFor)
	stop := context.AfterFunc(parent, func() {
		timer := time.AfterFunc(d, cancel)
		context.AfterFunc(ctx, func() { timer.Stop() })
	})
	return ctx, func() { stop(); cancel() }
}

// refused says whether the homeserver does not want to take this. Homeservers have
// many words for a file or a reaction that they do not want, and the proxy before one
// has none.
func refused(err error) bool {
	if (errors.Is(err, errUpload) || errors.Is(err, errReact)) && rejected(err) {
		return true
	}
	return errors.Is(err, mautrix.MForbidden) || errors.Is(err, mautrix.MNotFound) ||
		errors.Is(err, mautrix.MTooLarge) || errors.Is(err, mautrix.MBadJSON) || errors.Is(err, mautrix.MInvalidParam)
}

// send writes to a room: encrypted if the room was ever seen so, or not at all. Only
// what Matrix never encrypts goes as it is, and has no words in it: the removal of an
// event, and a reaction, whose content react makes. A file goes before the message
// that tells of it.
func (b *Bot) send(ctx context.Context, room storage.Room, d storage.Delivery, typ eventType, content map[string]any) (id.EventID, error) {
	matrix := id.RoomID(room.Matrix)
	switch d.Op {
	case storage.Redact:
		resp, err := b.client.RedactEvent(ctx, matrix, id.EventID(d.Target), mautrix.ReqRedact{TxnID: d.Txn})
		if err != nil {
			return "", fmt.Errorf("redact: %w", err)
		}
		return resp.EventID, nil
	case storage.React:
		return b.react(ctx, matrix, d)
	case storage.Attach:
		if err := b.attach(ctx, room, d.File, content); err != nil {
			return "", err
		}
	}
	content[txnField] = d.Txn
	var body any = content
	if room.Encrypted() {
		encrypted, err := b.encrypt(ctx, room, typ, content)
		if err != nil {
			return "", err
		}
		typ, body = encryptedType, encrypted
	}
	resp, err := b.client.SendMessageEvent(ctx, matrix, typ, body, mautrix.ReqSendEvent{TransactionID: d.Txn})
	if err != nil {
		return "", fmt.Errorf("send: %w", err)
	}
	return resp.EventID, nil
}
