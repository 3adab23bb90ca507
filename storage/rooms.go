package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
)

// RoomKind says what a room is for.
type RoomKind string

// The kinds of rooms. A room of which nothing is known yet has none.
const (
	Circle RoomKind = "circle"
	Direct RoomKind = "direct"
)

// RoomState says whether the bot is in a room.
type RoomState string

// The states of a room.
const (
	Invited RoomState = "invited"
	Joined  RoomState = "joined"
	Left    RoomState = "left"
)

// Room is a room the bot is in, was in, or was invited to.
type Room struct {
	ID         collective.RoomID
	Matrix     string // Matrix room id, opaque
	Name       string
	Kind       RoomKind
	State      RoomState
	Encryption string // settings of m.room.encryption; empty: never seen encrypted
	Successor  string // Matrix id of the room that replaces it
	LastEvent  string // newest event taken
	JoinedAt   time.Time
}

// Encrypted says whether the room was ever seen encrypted.
func (r Room) Encrypted() bool { return r.Encryption != "" }

type roomRow struct {
	ID         string `gorm:"primaryKey"`
	Lookup     string
	MatrixID   string
	Name       string
	Kind       string
	State      string
	Encryption string
	Successor  string
	LastEvent  string
	JoinedMs   int64
}

func (roomRow) TableName() string { return "rooms" }

func (s *Store) room(row roomRow) (Room, error) {
	r := Room{
		ID: collective.RoomID(row.ID), Kind: RoomKind(row.Kind), State: RoomState(row.State),
		LastEvent: row.LastEvent, JoinedAt: time.UnixMilli(row.JoinedMs),
	}
	for _, sealed := range []struct {
		to          *string
		place, from string
	}{
		{&r.Matrix, "rooms.matrix_id/", row.MatrixID},
		{&r.Name, "rooms.name/", row.Name},
		{&r.Encryption, "rooms.encryption/", row.Encryption},
		{&r.Successor, "rooms.successor/", row.Successor},
	} {
		text, err := s.Open(sealed.place+row.ID, sealed.from)
		if err != nil {
			return Room{}, err
		}
		*sealed.to = text
	}
	return r, nil
}

func (s *Store) sealRoom(r Room) roomRow {
	id := string(r.ID)
	return roomRow{
		ID: id, Lookup: s.lookup(r.Matrix), MatrixID: s.Seal("rooms.matrix_id/"+id, r.Matrix),
		Name: s.Seal("rooms.name/"+id, r.Name), Kind: string(r.Kind), State: string(r.State),
		Encryption: s.Seal("rooms.encryption/"+id, r.Encryption),
		Successor:  s.Seal("rooms.successor/"+id, r.Successor),
		LastEvent:  r.LastEvent, JoinedMs: r.JoinedAt.UnixMilli(),
	}
}

func (t *Tx) saveRoom(r Room) error {
	row := t.sealRoom(r)
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("save room: %w", err)
	}
	return nil
}

// saveChanged saves a room if it has changed: mostly its newest event only.
func (t *Tx) saveChanged(before, now Room) error {
	same := now
	same.LastEvent = before.LastEvent
	switch {
	case now == before:
		return nil
	case same == before:
		return t.exec("note newest event", "UPDATE rooms SET last_event = ? WHERE id = ?", now.LastEvent, now.ID)
	}
	return t.saveRoom(now)
}

// retire notes that a room was replaced.
func (t *Tx) retire(matrix string) error {
	return t.exec("retire room", "INSERT INTO past_rooms (lookup) VALUES (?) ON CONFLICT DO NOTHING", t.lookup(matrix))
}

func (t *Tx) isPast(matrix string) (bool, error) {
	var n int64
	if err := t.db.Raw("SELECT count(*) FROM past_rooms WHERE lookup = ?", t.lookup(matrix)).Scan(&n).Error; err != nil {
		return false, fmt.Errorf("look for past room: %w", err)
	}
	return n > 0, nil
}

func (t *Tx) forgetRoom(id collective.RoomID) error {
	return t.exec("forget room", "DELETE FROM rooms WHERE id = ?", id)
}
