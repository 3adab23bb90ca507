package bot

import (
	"context"
	"fmt"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"
)

// Keys are received and handed out one at a time. mautrix's store has a lock around the
// sessions between devices, and the database has one connection: whoever receives keys
// has the connection and wants the lock, whoever hands them out has the lock and wants
// the connection. Both at once would wait for each other until the time for one is over.

// receiveKeys takes in what a response says about keys and devices.
func (b *Bot) receiveKeys(ctx context.Context, resp *mautrix.RespSync, since string) {
	b.olm.Lock()
	defer b.olm.Unlock()
	b.machine.ProcessSyncResponse(ctx, resp, since)
}

// shareKeys hands out the keys by which the bot writes to a room.
func (b *Bot) shareKeys(ctx context.Context, room id.RoomID, users []id.UserID) error {
	b.olm.Lock()
	defer b.olm.Unlock()
	if err := b.machine.ShareGroupSession(ctx, room, users); err != nil {
		return fmt.Errorf("share keys: %w", err)
	}
	return nil
}
