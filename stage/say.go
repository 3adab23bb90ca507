package stage

import (
	"context"
	"fmt"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

type content = map[string]any

// Say sends a text message, encrypted where the room is.
func (m *Member) Say(ctx context.Context, room id.RoomID, text string) (id.EventID, error) {
	return m.Send(ctx, room, "m.room.message", textOf(text))
}

// Reply answers an event.
func (m *Member) Reply(ctx context.Context, room id.RoomID, to id.EventID, text string) (id.EventID, error) {
	c := textOf(text)
	c["m.relates_to"] = content{"m.in_reply_to": content{"event_id": to}}
	return m.Send(ctx, room, "m.room.message", c)
}

// Thread says something in the thread of an event.
func (m *Member) Thread(ctx context.Context, room id.RoomID, root id.EventID, text string) (id.EventID, error) {
	c := textOf(text)
	c["m.relates_to"] = content{
		"rel_type": "m.thread", "event_id": root,
		"is_falling_back": true, "m.in_reply_to": content{"event_id": root},
	}
	return m.Send(ctx, room, "m.room.message", c)
}

// Edit replaces the text of an own message.
func (m *Member) Edit(ctx context.Context, room id.RoomID, edited id.EventID, text string) (id.EventID, error) {
	c := textOf("* " + text)
	c["m.new_content"] = textOf(text)
	c["m.relates_to"] = content{"rel_type": "m.replace", "event_id": edited}
	return m.Send(ctx, room, "m.room.message", c)
}

// React reacts to an event. Matrix does not encrypt reactions, and no client does.
func (m *Member) React(ctx context.Context, room id.RoomID, to id.EventID, key string) (id.EventID, error) {
	return m.SendClear(ctx, room, "m.reaction", content{
		"m.relates_to": content{"rel_type": "m.annotation", "event_id": to, "key": key},
	})
}

// VotePoll answers a poll, in the unstable form that clients send.
func (m *Member) VotePoll(ctx context.Context, room id.RoomID, poll id.EventID, answerIDs ...string) (id.EventID, error) {
	return m.Send(ctx, room, "org.matrix.msc3381.poll.response", content{
		"org.matrix.msc3381.poll.response": content{"answers": answerIDs},
		"m.relates_to":                     content{"rel_type": "m.reference", "event_id": poll},
	})
}

// Redact takes an event back. The reason may be empty; it travels in clear.
func (m *Member) Redact(ctx context.Context, room id.RoomID, event id.EventID, reason string) (id.EventID, error) {
	resp, err := m.client.RedactEvent(ctx, room, event, mautrix.ReqRedact{Reason: reason})
	if err != nil {
		return "", fmt.Errorf("redact %s: %w", event, err)
	}
	return resp.EventID, nil
}

// SayClear sends a text message unencrypted, as a broken client would in an encrypted room.
func (m *Member) SayClear(ctx context.Context, room id.RoomID, text string) (id.EventID, error) {
	return m.SendClear(ctx, room, "m.room.message", textOf(text))
}

// Send sends any event, encrypted where the room is. Content is anything that becomes a JSON object.
func (m *Member) Send(ctx context.Context, room id.RoomID, typ string, content any) (id.EventID, error) {
	encrypted, err := m.encrypted(ctx, room)
	if err != nil {
		return "", err
	}
	if !encrypted {
		return m.SendClear(ctx, room, typ, content)
	}
	sealed, err := m.encrypt(ctx, room, event.NewEventType(typ), content)
	if err != nil {
		return "", fmt.Errorf("encrypt %s: %w", typ, err)
	}
	return m.SendClear(ctx, room, event.EventEncrypted.Type, sealed)
}

// SendClear sends any event as it is.
func (m *Member) SendClear(ctx context.Context, room id.RoomID, typ string, content any) (id.EventID, error) {
	resp, err := m.client.SendMessageEvent(ctx, room, event.NewEventType(typ), content)
	if err != nil {
		return "", fmt.Errorf("send %s: %w", typ, err)
	}
	return resp.EventID, nil
}

func textOf(text string) content { return content{"msgtype": "m.text", "body": text} }
