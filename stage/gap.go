package stage

import (
	"context"
	"fmt"
	"slices"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// maxPages bounds the way back through a gap, in pages of the timeline limit.
const maxPages = 50

// fill walks back from the start of a cut timeline to the last event known, and returns what lies between, oldest first.
func (in *intake) fill(ctx context.Context, room id.RoomID, from string) ([]*event.Event, error) {
	var missed []*event.Event
	for range maxPages {
		page, err := in.m.client.Messages(ctx, room, from, "", mautrix.DirectionBackward, nil, in.limit)
		if err != nil {
			return nil, err
		}
		end := slices.IndexFunc(page.Chunk, func(evt *event.Event) bool { return in.known[evt.ID] })
		if end >= 0 {
			page.Chunk = page.Chunk[:end]
		}
		missed = append(missed, page.Chunk...)
		if end >= 0 || page.End == "" || len(page.Chunk) == 0 {
			slices.Reverse(missed)
			return missed, nil
		}
		from = page.End
	}
	return nil, fmt.Errorf("more than %d events", maxPages*in.limit)
}

// retryLate looks again at events whose key may have come. They keep their place in the log.
func (in *intake) retryLate(ctx context.Context) {
	in.late = slices.DeleteFunc(in.late, func(l late) bool {
		seen := in.look(ctx, l.evt)
		if !seen.Decrypted {
			return false
		}
		in.m.replace(l.place, seen)
		return true
	})
}

// invited notes an invitation like any other event, though it comes without id or timeline, and accepts it if the
// member does so by itself.
func (in *intake) invited(ctx context.Context, room id.RoomID, events []*event.Event) {
	for _, evt := range events {
		in.state(ctx, room, evt)
		if evt.Type != event.StateMember || evt.GetStateKey() != string(in.m.UserID) {
			continue
		}
		in.m.add(newSeen(evt))
		if in.m.autoJoin.Load() {
			// Not here: while we wait, no sync is taken in. Who waits for the join sees it in the log, or not.
			go func() { _ = in.m.Join(context.WithoutCancel(ctx), room) }()
		}
	}
}
