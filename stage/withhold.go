package stage

import (
	"context"
	"fmt"
	"slices"

	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// SayWithout says something whose key does not reach somebody, as happens to real clients on bad days. release sends
// the key after all.
func (m *Member) SayWithout(ctx context.Context, room id.RoomID, someone id.UserID, text string) (said id.EventID, release func(context.Context) error, err error) {
	m.encrypting.Lock()
	defer m.encrypting.Unlock()
	users, err := m.present(ctx, room)
	if err != nil {
		return "", nil, err
	}
	users = slices.DeleteFunc(users, func(user id.UserID) bool { return user == someone })
	if err := m.store.RemoveOutboundGroupSession(ctx, room); err != nil {
		return "", nil, err
	}
	if err := m.machine.ShareGroupSession(ctx, room, users); err != nil {
		return "", nil, fmt.Errorf("share keys in %s: %w", room, err)
	}
	session, err := m.store.GetOutboundGroupSession(ctx, room)
	if err != nil {
		return "", nil, err
	}
	key := session.ShareContent() // before its first use
	sealed, err := m.machine.EncryptMegolmEvent(ctx, room, event.EventMessage, textOf(text))
	if err != nil {
		return "", nil, fmt.Errorf("encrypt: %w", err)
	}
	delete(m.rooms, room)
	if err := m.store.RemoveOutboundGroupSession(ctx, room); err != nil {
		return "", nil, err
	}
	said, err = m.SendClear(ctx, room, event.EventEncrypted.Type, sealed)
	return said, func(ctx context.Context) error { return m.sendKey(ctx, someone, key) }, err
}

func (m *Member) sendKey(ctx context.Context, user id.UserID, key event.Content) error {
	devices, err := m.machine.FetchKeys(ctx, []id.UserID{user}, true)
	if err != nil {
		return fmt.Errorf("find devices of %s: %w", user, err)
	}
	for _, device := range devices[user] {
		if err := m.machine.SendEncryptedToDevice(ctx, device, event.ToDeviceRoomKey, key); err != nil {
			return fmt.Errorf("send key to %s: %w", user, err)
		}
	}
	return nil
}
