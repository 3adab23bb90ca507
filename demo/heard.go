package demo

import (
	"context"
	"fmt"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/stage"
	"tocsin/transcript"
)

const (
	keyPatience   = 3 * time.Second  // for the key of a message
	replyPatience = 10 * time.Second // for what the homeserver has to reach a client
)

// listen gives what a member sees from a place in its log on, in order, and waits a
// little for keys.
func listen(ctx context.Context, m *stage.Member, from int) <-chan stage.Seen {
	heard := make(chan stage.Seen)
	go func() {
		for at := from; ; at++ {
			if _, err := m.WaitSince(ctx, at, func(stage.Seen) bool { return true }); err != nil {
				return
			}
			seen := m.Since(at)[0]
			if unreadable(seen) {
				wait, cancel := context.WithTimeout(ctx, keyPatience)
				opened, err := m.WaitSince(wait, at, func(s stage.Seen) bool { return s.ID == seen.ID && !unreadable(s) })
				cancel()
				if err == nil {
					seen = opened
				}
			}
			select {
			case heard <- seen:
			case <-ctx.Done():
				return
			}
		}
	}()
	return heard
}

func unreadable(s stage.Seen) bool { return s.Encrypted && !s.Decrypted }

// newest is the last event that the homeserver has of a room.
func (t *talk) newest(ctx context.Context, s transcript.Section) (id.EventID, error) {
	room, err := t.world.Room(s)
	if err != nil {
		return "", err
	}
	last, err := t.me.Client().Messages(ctx, room, "", "", mautrix.DirectionBackward, nil, 1)
	if err != nil {
		return "", fmt.Errorf("ask for the newest message: %w", err)
	}
	if len(last.Chunk) == 0 {
		return "", fmt.Errorf("ask for the newest message: nothing in %s", room)
	}
	return last.Chunk[0].ID, nil
}

// present is the place in the guest's log after all that was said so far.
func (t *talk) present(ctx context.Context) (int, error) {
	event, err := t.newest(ctx, t.room)
	if err != nil {
		return 0, err
	}
	ctx, cancel := context.WithTimeout(ctx, replyPatience)
	defer cancel()
	_, err = t.me.Wait(ctx, func(s stage.Seen) bool { return s.ID == event })
	t.shown[event] = true
	return t.me.Mark(), err
}

// catchUp shows all that the homeserver has of a room by now.
func (t *talk) catchUp(ctx context.Context, s transcript.Section) error {
	event, err := t.newest(ctx, s)
	if err != nil {
		return err
	}
	late := time.After(replyPatience)
	for !t.shown[event] {
		select {
		case seen := <-t.heard:
			t.show(seen)
		case <-late:
			return nil // it comes when it comes
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}
