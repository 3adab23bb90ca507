package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/collective"
	"tocsin/storage"
)

// directory knows the rooms, for encryption and delivery. It is the state store
// that mautrix asks: mautrix's own would write display names in clear.
type directory struct {
	store *storage.Store
	mu    sync.RWMutex
	rooms map[id.RoomID]storage.Room
	ids   map[collective.RoomID]id.RoomID
}

func newDirectory(store *storage.Store) *directory { return &directory{store: store} }

// load reads all rooms from storage.
func (d *directory) load(ctx context.Context) error {
	all, err := d.store.Rooms(ctx)
	if err != nil {
		return err
	}
	rooms, ids := make(map[id.RoomID]storage.Room, len(all)), make(map[collective.RoomID]id.RoomID, len(all))
	for _, room := range all {
		rooms[id.RoomID(room.Matrix)] = room
		ids[room.ID] = id.RoomID(room.Matrix)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.rooms, d.ids = rooms, ids
	return nil
}

// room finds a room by its Matrix id; its zero value is a room never seen.
func (d *directory) room(matrix id.RoomID) storage.Room {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.rooms[matrix]
}

// byID finds a room by the id that it has inside Tocsin.
func (d *directory) byID(room collective.RoomID) storage.Room {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.rooms[d.ids[room]]
}

func (d *directory) all() []storage.Room {
	d.mu.RLock()
	defer d.mu.RUnlock()
	rooms := make([]storage.Room, 0, len(d.rooms))
	for _, room := range d.rooms {
		rooms = append(rooms, room)
	}
	return rooms
}

// seenEncrypted notes the encryption of a room as soon as sync brings it, before
// it is stored: the very next thing may be to decrypt what was said there.
func (d *directory) seenEncrypted(matrix id.RoomID, settings string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	room := d.rooms[matrix]
	room.Matrix, room.Encryption = string(matrix), settings
	d.rooms[matrix] = room
}

// reached notes the newest events of rooms that are otherwise as they were.
func (d *directory) reached(rooms []storage.RoomIntake) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, in := range rooms {
		if room, is := d.rooms[id.RoomID(in.Matrix)]; is && in.LastEvent != "" {
			room.LastEvent = in.LastEvent
			d.rooms[id.RoomID(in.Matrix)] = room
		}
	}
}

// IsEncrypted says whether a room was ever seen encrypted.
func (d *directory) IsEncrypted(_ context.Context, matrix id.RoomID) (bool, error) {
	return d.room(matrix).Encrypted(), nil
}

// GetEncryptionEvent returns the encryption settings of a room.
func (d *directory) GetEncryptionEvent(_ context.Context, matrix id.RoomID) (*event.EncryptionEventContent, error) {
	room := d.room(matrix)
	if !room.Encrypted() {
		return nil, nil
	}
	var content event.EncryptionEventContent
	if err := json.Unmarshal([]byte(room.Encryption), &content); err != nil {
		return nil, fmt.Errorf("read encryption settings: %w", err)
	}
	return &content, nil
}

// GetHistoryVisibility says that what Tocsin writes is for those who are there: its
// keys are not passed on to those who come later.
func (d *directory) GetHistoryVisibility(context.Context, id.RoomID) (*event.HistoryVisibilityEventContent, error) {
	return &event.HistoryVisibilityEventContent{HistoryVisibility: event.HistoryVisibilityJoined}, nil
}

// FindSharedRooms returns the encrypted rooms that someone is in too.
func (d *directory) FindSharedRooms(ctx context.Context, user id.UserID) ([]id.RoomID, error) {
	shared, err := d.store.SharedRooms(ctx, string(user))
	rooms := make([]id.RoomID, len(shared))
	for i, room := range shared {
		rooms[i] = id.RoomID(room)
	}
	return rooms, err
}
