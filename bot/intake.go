package bot

import (
	"context"
	"encoding/json"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// intake reads out of a sync response what can matter.
func (b *Bot) intake(ctx context.Context, resp *mautrix.RespSync, since string) (storage.Intake, error) {
	in := storage.Intake{Position: resp.NextBatch, Delivered: map[string]string{}}
	for roomID := range resp.Rooms.Join {
		taken, err := b.takeJoined(ctx, roomID, resp, since, in.Delivered)
		if err != nil {
			return in, err
		}
		in.Rooms = append(in.Rooms, taken)
	}
	if err := b.takeInvites(ctx, &in, resp.Rooms.Invite); err != nil {
		return in, err
	}
	for roomID := range resp.Rooms.Leave {
		if b.rooms.room(roomID).ID != "" {
			in.Rooms = append(in.Rooms, storage.RoomIntake{Matrix: string(roomID), State: storage.Left})
		}
	}
	return in, nil
}

func (b *Bot) takeJoined(ctx context.Context, roomID id.RoomID, resp *mautrix.RespSync, since string, delivered map[string]string) (storage.RoomIntake, error) {
	room := resp.Rooms.Join[roomID]
	in := storage.RoomIntake{Matrix: string(roomID), State: storage.Joined}
	known := b.rooms.room(roomID)
	for _, evt := range room.State.Events {
		b.takeState(ctx, &in, roomID, evt)
	}
	events := room.Timeline.Events
	if room.Timeline.Limited && known.State == storage.Joined && known.LastEvent != "" {
		var err error
		if events, err = b.gap(ctx, roomID, events, resp.NextBatch, known.LastEvent); err != nil {
			return in, err
		}
	}
	if len(events) > 0 {
		in.LastEvent = string(events[len(events)-1].ID)
	}
	for _, evt := range sinceJoining(events, b.client.UserID, known.State == storage.Joined) {
		evt.RoomID = roomID
		if evt.StateKey != nil {
			b.takeState(ctx, &in, roomID, evt)
		}
		if evt.Sender == b.client.UserID {
			b.recognise(ctx, evt, delivered)
			continue
		}
		incoming, matters, err := b.read(ctx, evt)
		if err != nil {
			return in, err
		}
		if matters && since != "" {
			in.Events = append(in.Events, incoming)
		}
	}
	return in, nil
}

// sinceJoining leaves out what was said in a room before the bot came in: it was
// not said to it. Of a room that it was in already, everything is new.
func sinceJoining(events []*event.Event, self id.UserID, was bool) []*event.Event {
	if was {
		return events
	}
	for i, evt := range events {
		if evt.Type.Type == event.StateMember.Type && evt.GetStateKey() == string(self) &&
			membership(evt).Membership == event.MembershipJoin {
			return append(states(events[:i]), events[i:]...)
		}
	}
	return events
}

func states(events []*event.Event) []*event.Event {
	var out []*event.Event
	for _, evt := range events {
		if evt.StateKey != nil {
			out = append(out, evt)
		}
	}
	return out
}

// takeState reads a state event, from the state or from the timeline.
func (b *Bot) takeState(ctx context.Context, in *storage.RoomIntake, roomID id.RoomID, evt *event.Event) {
	evt.RoomID, evt.Type.Class = roomID, event.StateEventType
	text := func(name string) string { s, _ := evt.Content.Raw[name].(string); return s }
	switch evt.Type.Type {
	case event.StateMember.Type:
		b.takeMember(ctx, in, evt)
	case event.StateRoomName.Type:
		in.Name = shorten(text("name"), maxNamed)
	case event.StateEncryption.Type:
		in.Encryption = settings(evt)
		b.rooms.seenEncrypted(roomID, in.Encryption)
	case event.StateTombstone.Type:
		in.Successor = text("replacement_room")
	case event.StateCreate.Type:
		if before, ok := evt.Content.Raw["predecessor"].(map[string]any); ok {
			in.Predecessor, _ = before["room_id"].(string)
		}
	}
}

// settings keeps the encryption of a room as it is written; whatever it says, the
// room is encrypted.
func settings(evt *event.Event) string {
	text, err := json.Marshal(evt.Content.Raw)
	if err != nil || len(evt.Content.Raw) == 0 {
		return "{}"
	}
	return string(text)
}
