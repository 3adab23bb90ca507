package bot

import (
	"context"
	"fmt"
	"sync"

	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// turnover counts how often the people of a room changed. Keys are shared with those
// whom storage knows, and that takes a while: who came or went meanwhile would
// have been left out, or let in, until the keys grow old.
type turnover struct {
	mu     sync.Mutex
	counts map[id.RoomID]int
}

func (t *turnover) count(room id.RoomID) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.counts[room]
}

func (t *turnover) add(room id.RoomID) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.counts == nil {
		t.counts = map[id.RoomID]int{}
	}
	t.counts[room]++
}

// renewKeys has the next message in each room whose people changed use new keys, once
// storage knows of the change. Encryption was told when the change was read; keys
// that were shared since then may have gone to those who were there before. Counting
// comes first: keys that are put away after the old ones were thrown away notice.
func (b *Bot) renewKeys(ctx context.Context, in storage.Intake) error {
	for _, room := range in.Rooms {
		if len(room.Members) == 0 {
			continue
		}
		b.people.add(id.RoomID(room.Matrix))
		if err := b.dropKeys(ctx, id.RoomID(room.Matrix)); err != nil {
			return err
		}
	}
	return nil
}

// dropKeys forgets the keys by which the bot writes to a room.
func (b *Bot) dropKeys(ctx context.Context, room id.RoomID) error {
	if err := b.machine.CryptoStore.RemoveOutboundGroupSession(ctx, room); err != nil {
		return fmt.Errorf("drop keys: %w", err)
	}
	return nil
}
