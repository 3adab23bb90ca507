package bot

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"maunium.net/go/mautrix"

	"tocsin/storage"
)

// disk remembers that the databases cannot be written, so that the log says it once,
// whichever part of the program notices first.
type disk struct {
	mu     sync.Mutex
	broken error // storage.ErrFull or another, nil while it works
}

// ErrStoreDamaged says that the collective's database or that of the device was found
// broken while the program ran. Going on would write on what is broken.
var ErrStoreDamaged = fmt.Errorf("found while running: %w", storage.ErrDamaged)

// stuck says whether an error is one of the disk, and tells whoever hosts the bot. The
// error that it returns is one that the run cannot go on after.
func (b *Bot) stuck(err error) (bool, error) {
	what := storage.DiskError(err)
	switch what {
	case nil:
		return false, nil
	case storage.ErrDamaged:
		return true, fmt.Errorf("%w: %w", ErrStoreDamaged, err)
	}
	b.disk.mu.Lock()
	defer b.disk.mu.Unlock()
	if b.disk.broken == nil {
		b.Log.Error("nothing can be kept until the disk works again, messages wait at the homeserver: "+what.Error(), "dir", b.DataDir)
	}
	b.disk.broken = what
	return true, nil
}

// waiting says whether the disk did not take what was written last.
func (d *disk) waiting() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.broken != nil
}

// kept says that something was written.
func (b *Bot) kept() {
	b.disk.mu.Lock()
	defer b.disk.mu.Unlock()
	if b.disk.broken != nil {
		b.disk.broken = nil
		b.Log.Info("the disk takes what is written again")
	}
}

// tellFull says in rooms that the disk is full, if that is what an error says. There is
// room for it only once, where the reserve was; members who write later are not told but
// answered, when there is room again.
func (b *Bot) tellFull(ctx context.Context, err error, rooms func() []string) {
	if !errors.Is(storage.DiskError(err), storage.ErrFull) {
		return
	}
	told := rooms()
	if len(told) == 0 { // nobody said anything: the reserve is for when somebody does
		return
	}
	if was, err := b.Store.Release(); err != nil || !was {
		return
	}
	if err := b.Engine.Full(ctx, told); err != nil {
		b.Log.Error("nobody could be told that the disk is full", "error", code(err))
		return
	}
	b.outbox.wake()
}

// speaking are the rooms of a response in which somebody else than the bot said something.
func (b *Bot) speaking(resp *mautrix.RespSync) (rooms []string) {
	for roomID, room := range resp.Rooms.Join {
		for _, evt := range room.Timeline.Events {
			if evt.Sender != b.client.UserID && evt.StateKey == nil {
				rooms = append(rooms, string(roomID))
				break
			}
		}
	}
	return rooms
}

// unanswered are the rooms in which something was said that is still to be handled.
func (b *Bot) unanswered(ctx context.Context) (rooms []string) {
	err := b.Store.Do(ctx, func(tx *storage.Tx) error {
		events, err := tx.Pending(100)
		for _, e := range events {
			rooms = append(rooms, b.rooms.byID(e.Room).Matrix)
		}
		return err
	})
	if err != nil {
		b.Log.Error("nobody could be told that the disk is full", "error", code(err))
	}
	return rooms
}

// provide keeps some room for saying that there is none.
func (b *Bot) provide() {
	if err := b.Store.Provide(); err != nil {
		b.Log.Warn("the disk is nearly full, or cannot be written", "error", code(err), "dir", b.DataDir)
	}
}
