package stage

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// recheck is how long a member trusts what it knows of a room's devices. A client that hears of a new device through
// sync alone has a moment in which it encrypts for the old ones only; tests must not depend on that moment. A check
// costs the homeserver about 4 ms.
const recheck = 100 * time.Millisecond

// roomKeys is what a member knows of those for whom it encrypts in a room.
type roomKeys struct {
	checked time.Time
	users   []id.UserID // joined or invited, sorted
}

func (m *Member) startCrypto(ctx context.Context) error {
	m.store = crypto.NewMemoryStore(nil)
	m.machine = crypto.NewOlmMachine(m.client, &m.client.Log, m.store, m.client.StateStore.(crypto.StateStore))
	m.machine.DisableRatchetTracking = true // keeps no old keys away from anyone here, and costs time
	if err := m.machine.Load(ctx); err != nil {
		return fmt.Errorf("start encryption of %s: %w", m.UserID, err)
	}
	if err := m.machine.ShareKeys(ctx, -1); err != nil {
		return fmt.Errorf("publish keys of %s: %w", m.UserID, err)
	}
	return nil
}

// encrypted says whether a room is. Once it was, it is for ever, so only a "no" has to be asked again.
func (m *Member) encrypted(ctx context.Context, room id.RoomID) (bool, error) {
	if yes, err := m.client.StateStore.IsEncrypted(ctx, room); yes || err != nil {
		return yes, err
	}
	var content event.EncryptionEventContent
	err := m.client.StateEvent(ctx, room, event.StateEncryption, "", &content)
	if errors.Is(err, mautrix.MNotFound) {
		return false, nil
	} else if err != nil {
		return false, fmt.Errorf("ask whether %s is encrypted: %w", room, err)
	}
	return true, m.client.StateStore.SetEncryptionEvent(ctx, room, &content)
}

func (m *Member) encrypt(ctx context.Context, room id.RoomID, typ event.Type, content any) (any, error) {
	m.encrypting.Lock()
	defer m.encrypting.Unlock()
	keys := m.rooms[room]
	if keys == nil {
		keys = &roomKeys{}
		m.rooms[room] = keys
	}
	if err := m.checkDevices(ctx, room, keys); err != nil {
		return nil, fmt.Errorf("check devices in %s: %w", room, err)
	}
	// Sync may throw the session away between sharing and using it; the second time is then as good.
	for range 3 {
		out, err := m.machine.EncryptMegolmEvent(ctx, room, typ, content)
		if !errors.Is(err, crypto.ErrSessionExpired) && !errors.Is(err, crypto.ErrNoGroupSession) &&
			!errors.Is(err, crypto.ErrSessionNotShared) {
			return out, err
		}
		if err := m.machine.ShareGroupSession(ctx, room, keys.users); err != nil {
			return nil, fmt.Errorf("share keys in %s: %w", room, err)
		}
	}
	return nil, fmt.Errorf("encrypt for %s: its members keep changing", room)
}

// checkDevices asks the homeserver who is in the room with which devices, and drops the session if it was shared with
// others than these; the next one then reaches all.
func (m *Member) checkDevices(ctx context.Context, room id.RoomID, keys *roomKeys) error {
	if _, changed := m.changed.LoadAndDelete(room); !changed && time.Since(keys.checked) < recheck {
		return nil
	}
	now := time.Now()
	users, err := m.present(ctx, room)
	if err != nil {
		return err
	}
	if _, err := m.machine.FetchKeys(ctx, users, true); err != nil {
		return err
	}
	session, err := m.store.GetOutboundGroupSession(ctx, room)
	if err != nil {
		return err
	}
	if session != nil && (!slices.Equal(users, keys.users) || !m.reachedAll(ctx, session, users)) {
		if err := m.store.RemoveOutboundGroupSession(ctx, room); err != nil {
			return err
		}
	}
	keys.checked, keys.users = now, users
	return nil
}

// present lists who is joined or invited, sorted.
func (m *Member) present(ctx context.Context, room id.RoomID) ([]id.UserID, error) {
	resp, err := m.client.Members(ctx, room)
	if err != nil {
		return nil, err
	}
	var users []id.UserID
	for _, evt := range resp.Chunk {
		if membership := evt.Content.AsMember().Membership; membership.IsInviteOrJoin() {
			users = append(users, id.UserID(evt.GetStateKey()))
		}
	}
	slices.Sort(users)
	return users, nil
}

func (m *Member) reachedAll(ctx context.Context, session *crypto.OutboundGroupSession, users []id.UserID) bool {
	for _, user := range users {
		devices, err := m.store.GetDevices(ctx, user)
		if err != nil {
			return false
		}
		for _, device := range devices {
			if user == m.UserID && device.DeviceID == m.DeviceID {
				continue
			}
			if ok, err := m.store.IsOutboundGroupSessionShared(ctx, user, device.IdentityKey, session.ID()); !ok || err != nil {
				return false
			}
		}
	}
	return true
}
