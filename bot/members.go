package bot

import (
	"time"

	"context"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// maxNamed is how many bytes of the name of a member or a room are kept.
const maxNamed = 1000

// takeMember reads who comes, goes or changes names. Encryption is told first: what
// is said from now on must not be readable for those who left.
func (b *Bot) takeMember(ctx context.Context, in *storage.RoomIntake, evt *event.Event) {
	_ = evt.Content.ParseRaw(event.StateMember) // parsed before: its error says so, and nothing else
	b.machine.HandleMemberEvent(ctx, evt)
	member := membership(evt)
	if evt.GetStateKey() == string(b.client.UserID) {
		return
	}
	in.Members = append(in.Members, storage.MemberChange{
		Matrix: evt.GetStateKey(), Name: shorten(member.Displayname, maxNamed),
		Membership: string(member.Membership), Since: time.UnixMilli(evt.Timestamp),
	})
}

func membership(evt *event.Event) event.MemberEventContent {
	_ = evt.Content.ParseRaw(event.StateMember)
	if content, ok := evt.Content.Parsed.(*event.MemberEventContent); ok {
		return *content
	}
	return event.MemberEventContent{}
}

// takeInvite notes who invites the bot, and whether for a direct chat.
func (b *Bot) takeInvite(roomID id.RoomID, room *mautrix.SyncInvitedRoom) storage.RoomIntake {
	in := storage.RoomIntake{Matrix: string(roomID), State: storage.Invited}
	names := map[string]string{}
	for _, evt := range room.State.Events {
		switch evt.Type.Type {
		case event.StateMember.Type:
			names[evt.GetStateKey()] = membership(evt).Displayname
			if evt.GetStateKey() != string(b.client.UserID) {
				continue
			}
			if membership(evt).IsDirect {
				in.Kind = storage.Direct
			}
			in.Members = []storage.MemberChange{{
				Matrix: string(evt.Sender), Membership: string(event.MembershipJoin), Since: b.Now(),
			}}
		case event.StateRoomName.Type:
			name, _ := evt.Content.Raw["name"].(string)
			in.Name = shorten(name, maxNamed)
		}
	}
	for i, member := range in.Members {
		in.Members[i].Name = shorten(names[member.Matrix], maxNamed)
	}
	return in
}
