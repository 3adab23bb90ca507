package stage

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// CreateRoom makes a private room and invites into it.
func (m *Member) CreateRoom(ctx context.Context, name string, encrypted bool, invite ...id.UserID) (id.RoomID, error) {
	return m.create(ctx, encrypted, &mautrix.ReqCreateRoom{Name: name, Preset: "private_chat", Invite: invite})
}

// DirectRoom makes an encrypted room for two and invites the other one, like a client that starts a direct chat.
func (m *Member) DirectRoom(ctx context.Context, user id.UserID) (id.RoomID, error) {
	return m.create(ctx, true, &mautrix.ReqCreateRoom{
		IsDirect: true, Preset: "trusted_private_chat", Invite: []id.UserID{user},
	})
}

func (m *Member) create(ctx context.Context, encrypted bool, req *mautrix.ReqCreateRoom) (id.RoomID, error) {
	if encrypted {
		req.InitialState = []*event.Event{{
			Type:    event.StateEncryption,
			Content: event.Content{Parsed: &event.EncryptionEventContent{Algorithm: id.AlgorithmMegolmV1}},
		}}
	}
	resp, err := m.client.CreateRoom(ctx, req)
	if err != nil {
		return "", fmt.Errorf("create room: %w", err)
	}
	return resp.RoomID, nil
}

// Join accepts an invitation. Just after it was sent the homeserver may not know it yet everywhere, so a refusal is
// tried again for a moment.
func (m *Member) Join(ctx context.Context, room id.RoomID) error {
	for try := 0; ; try++ {
		_, err := m.client.JoinRoomByID(ctx, room)
		switch {
		case err == nil:
			return nil
		case try == 10 || !errors.Is(err, mautrix.MForbidden):
			return fmt.Errorf("join %s: %w", room, err)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// Leave leaves a room or declines an invitation.
func (m *Member) Leave(ctx context.Context, room id.RoomID) error {
	if _, err := m.client.LeaveRoom(ctx, room); err != nil {
		return fmt.Errorf("leave %s: %w", room, err)
	}
	return nil
}

// Invite invites someone.
func (m *Member) Invite(ctx context.Context, room id.RoomID, user id.UserID) error {
	if _, err := m.client.InviteUser(ctx, room, &mautrix.ReqInviteUser{UserID: user}); err != nil {
		return fmt.Errorf("invite %s: %w", user, err)
	}
	return nil
}

// Joined lists who is in a room, as the homeserver knows it at this moment.
func (m *Member) Joined(ctx context.Context, room id.RoomID) ([]id.UserID, error) {
	resp, err := m.client.JoinedMembers(ctx, room)
	if err != nil {
		return nil, fmt.Errorf("list who joined %s: %w", room, err)
	}
	var users []id.UserID
	for user := range resp.Joined {
		users = append(users, user)
	}
	slices.Sort(users)
	m.changed.Store(room, true)
	return users, nil
}

// WaitJoined waits until all of the users are in the room. They can read what the member says from then on.
func (m *Member) WaitJoined(ctx context.Context, room id.RoomID, users ...id.UserID) error {
	for {
		joined, err := m.Joined(ctx, room)
		if err != nil {
			return err
		}
		missing := slices.DeleteFunc(slices.Clone(users), func(u id.UserID) bool { return slices.Contains(joined, u) })
		if len(missing) == 0 {
			return nil
		}
		select {
		case <-time.After(30 * time.Millisecond):
		case <-ctx.Done():
			return fmt.Errorf("wait for %v to join %s: %w", missing, room, ctx.Err())
		}
	}
}

// WaitInvite waits for an invitation by someone, also one that came before, and returns its room.
func (m *Member) WaitInvite(ctx context.Context, by id.UserID) (id.RoomID, error) {
	seen, err := m.Wait(ctx, func(s Seen) bool {
		return s.Sender == by && s.Membership() == "invite" && s.StateKey != nil && *s.StateKey == string(m.UserID)
	})
	return seen.Room, err
}
