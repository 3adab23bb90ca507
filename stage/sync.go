package stage

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// timelineLimit is far above what usually comes at once. What is more comes by fill.
const timelineLimit = 1000

// intake takes sync responses in, in order and one at a time. It is a Syncer of our own, because mautrix's decrypts
// late messages in goroutines, out of order.
type intake struct {
	m     *Member
	limit int // of a timeline
	known map[id.EventID]bool
	last  map[id.RoomID]bool // rooms of which events are known
	late  []late             // could not be decrypted yet
	first chan struct{}
	once  sync.Once
}

// late is an event whose key has not come yet, and its place in the log.
type late struct {
	evt   *event.Event
	place int
}

func (in *intake) GetFilterJSON(id.UserID) *mautrix.Filter {
	none := &mautrix.FilterPart{NotTypes: []event.Type{{Type: "*"}}}
	return &mautrix.Filter{
		Presence:    none,
		AccountData: none,
		Room: &mautrix.RoomFilter{
			Ephemeral:   none,
			AccountData: none,
			Timeline:    &mautrix.FilterPart{Limit: in.limit},
		},
	}
}

// OnFailedSync tries again soon: an outage on the stage is part of the play.
func (in *intake) OnFailedSync(_ *mautrix.RespSync, err error) (time.Duration, error) {
	if errors.Is(err, mautrix.MUnknownToken) {
		return 0, err
	}
	return 200 * time.Millisecond, nil
}

func (in *intake) ProcessResponse(ctx context.Context, resp *mautrix.RespSync, since string) error {
	in.m.machine.ProcessSyncResponse(ctx, resp, since)
	if len(resp.ToDevice.Events) > 0 {
		in.retryLate(ctx)
	}
	for room, data := range resp.Rooms.Invite {
		in.invited(ctx, room, data.State.Events)
	}
	for room, data := range resp.Rooms.Join {
		for _, evt := range data.State.Events {
			in.state(ctx, room, evt)
		}
		events := data.Timeline.Events
		if data.Timeline.Limited && in.last[room] {
			missed, err := in.fill(ctx, room, data.Timeline.PrevBatch)
			if err != nil {
				return fmt.Errorf("fill the gap in %s: %w", room, err)
			}
			events = append(missed, events...)
		}
		in.timeline(ctx, room, events)
	}
	for room, data := range resp.Rooms.Leave {
		in.timeline(ctx, room, data.Timeline.Events)
	}
	in.once.Do(func() { close(in.first) })
	return nil
}

func (in *intake) timeline(ctx context.Context, room id.RoomID, events []*event.Event) {
	for _, evt := range events {
		if in.known[evt.ID] {
			continue
		}
		in.known[evt.ID], in.last[room] = true, true
		in.state(ctx, room, evt)
		seen := in.look(ctx, evt)
		place := in.m.add(seen)
		if seen.Encrypted && !seen.Decrypted && seen.Err != nil {
			in.late = append(in.late, late{evt, place})
		}
	}
}

// state prepares any event, and keeps what encryption must know of state.
func (in *intake) state(ctx context.Context, room id.RoomID, evt *event.Event) {
	evt.RoomID = room
	evt.Type.Class = event.MessageEventType
	if evt.StateKey != nil {
		evt.Type.Class = event.StateEventType
	}
	_ = evt.Content.ParseRaw(evt.Type) // unknown types are welcome: their raw content is there
	if evt.StateKey == nil {
		return
	}
	mautrix.UpdateStateStore(ctx, in.m.client.StateStore, evt)
	switch evt.Type {
	case event.StateMember:
		in.m.changed.Store(room, true)
		in.m.machine.HandleMemberEvent(ctx, evt)
	case event.StateHistoryVisibility:
		in.m.machine.HandleHistoryVisibility(ctx, evt)
	}
}

// look decrypts what is encrypted. A redacted event has nothing left to decrypt.
func (in *intake) look(ctx context.Context, evt *event.Event) Seen {
	if evt.Type != event.EventEncrypted || evt.Unsigned.RedactedBecause != nil {
		return newSeen(evt)
	}
	plain, err := in.m.machine.DecryptMegolmEvent(ctx, evt)
	if err != nil {
		seen := newSeen(evt)
		seen.Encrypted, seen.Err = true, err
		return seen
	}
	seen := newSeen(plain)
	seen.Encrypted, seen.Decrypted = true, true
	return seen
}
