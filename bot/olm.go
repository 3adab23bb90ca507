package bot

import (
	"context"
	"errors"
	"fmt"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// Keys are received and handed out one at a time. mautrix's store has a lock around the
// sessions between devices, and the database has one connection: whoever receives keys
// has the connection and wants the lock, whoever hands them out has the lock and wants
// the connection. Both at once would wait for each other until the time for one is over.

// receiveKeys takes in what a response says about keys and devices.
func (b *Bot) receiveKeys(ctx context.Context, resp *mautrix.RespSync, since string) error {
	b.olm.Lock()
	defer b.olm.Unlock()
	b.machine.HandleDeviceLists(ctx, &resp.DeviceLists, since)
	if err := b.receiveToDevice(ctx, resp.ToDevice.Events); err != nil {
		return err
	}
	b.machine.HandleOTKCounts(ctx, &resp.DeviceOTKCount)
	b.machine.MarkOlmHashSavePoint(ctx)
	return nil
}

// receiveToDevice keeps the keys that come from other devices: all of them with the steps
// of the sessions in which they came, or nothing. Such a message can be opened once. Were
// the step kept and the key not, because the process was killed or the disk full in
// between, the key would be lost and with it what is said by it.
//
// The transaction is begun on the one connection and not by database/sql, so that nobody
// who holds a lock waits for the connection; meanwhile nothing is encrypted, since what
// is undone here must not undo a step of a message that was sent.
func (b *Bot) receiveToDevice(ctx context.Context, events []*event.Event) error {
	if len(events) == 0 {
		return nil
	}
	b.ratchet.Lock()
	defer b.ratchet.Unlock()
	handle := func() {
		for _, evt := range events {
			evt.Type.Class = event.ToDeviceEventType
			if err := evt.Content.ParseRaw(evt.Type); err == nil || errors.Is(err, event.ErrContentAlreadyParsed) {
				b.machine.HandleToDeviceEvent(ctx, evt)
			}
		}
	}
	err := b.crypto.together(ctx, handle)
	if err == nil {
		return nil
	}
	reloaded := b.reloadKeys(ctx)
	if errors.Is(err, errApart) && reloaded == nil {
		handle()
		return nil
	}
	return fmt.Errorf("keep keys: %w", errors.Join(err, reloaded))
}

// reloadKeys forgets what is in memory of sessions and account, and is ahead of the disk.
func (b *Bot) reloadKeys(ctx context.Context) error {
	store := b.machine.CryptoStore.(keyStore)
	store.InitFields()
	store.Account = nil
	if err := b.machine.Load(ctx); err != nil {
		return fmt.Errorf("load encryption keys: %w", err)
	}
	return nil
}

// seal encrypts for a room by keys that were handed out.
func (b *Bot) seal(ctx context.Context, room id.RoomID, typ eventType, content any) (*event.EncryptedEventContent, error) {
	b.ratchet.Lock()
	defer b.ratchet.Unlock()
	return b.machine.EncryptMegolmEvent(ctx, room, typ, content)
}

// shareKeys hands out the keys by which the bot writes to a room.
func (b *Bot) shareKeys(ctx context.Context, room id.RoomID, users []id.UserID) error {
	b.olm.Lock()
	defer b.olm.Unlock()
	b.ratchet.Lock()
	defer b.ratchet.Unlock()
	if err := b.machine.ShareGroupSession(ctx, room, users); err != nil {
		return fmt.Errorf("share keys: %w", err)
	}
	return nil
}
