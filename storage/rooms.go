package storage

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

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

// Room reads a room by its id.
func (t *Tx) Room(id collective.RoomID) (Room, error) {
	return t.findRoom("id = ?", string(id))
}

func (t *Tx) roomByMatrix(matrix string) (Room, error) {
	return t.findRoom("lookup = ?", t.lookup(matrix))
}

func (t *Tx) findRoom(where, value string) (Room, error) {
	var row roomRow
	err := t.db.Take(&row, where, value).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return Room{}, fmt.Errorf("read room: %w", ErrNotFound)
	} else if err != nil {
		return Room{}, fmt.Errorf("read room: %w", err)
	}
	return t.room(row)
}

func (t *Tx) saveRoom(r Room) error {
	row := t.sealRoom(r)
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("save room: %w", err)
	}
	return nil
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

// Rooms reads every room, in no order.
func (s *Store) Rooms(ctx context.Context) ([]Room, error) {
	var rows []roomRow
	if err := s.db.WithContext(ctx).Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read rooms: %w", err)
	}
	rooms := make([]Room, len(rows))
	for i, row := range rows {
		r, err := s.room(row)
		if err != nil {
			return nil, err
		}
		rooms[i] = r
	}
	return rooms, nil
}

// CirclesOf reads the circles that a member is in, by age.
func (t *Tx) CirclesOf(member collective.MemberID) ([]Room, error) {
	var rows []roomRow
	err := t.db.Raw(`SELECT r.* FROM rooms r JOIN memberships m ON m.room_id = r.id
		WHERE m.member_id = ? AND m.state = 'join' AND r.kind = ? AND r.state = ?
		ORDER BY r.joined_ms, r.id`, member, Circle, Joined).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read circles of member: %w", err)
	}
	rooms := make([]Room, len(rows))
	for i, row := range rows {
		if rooms[i], err = t.room(row); err != nil {
			return nil, err
		}
	}
	return rooms, nil
}

// DirectRoom finds the direct chat with a member in which the bot is, an encrypted one
// first, ErrNotFound when there is none.
func (t *Tx) DirectRoom(member collective.MemberID) (Room, error) {
	var rows []roomRow
	err := t.db.Raw(`SELECT r.* FROM rooms r JOIN memberships m ON m.room_id = r.id
		WHERE m.member_id = ? AND m.state = 'join' AND r.kind = ? AND r.state = ?
		ORDER BY r.encryption = '', r.joined_ms DESC, r.id LIMIT 1`, member, Direct, Joined).Scan(&rows).Error
	if err != nil {
		return Room{}, fmt.Errorf("find direct chat: %w", err)
	}
	if len(rows) == 0 {
		return Room{}, fmt.Errorf("find direct chat: %w", ErrNotFound)
	}
	return t.room(rows[0])
}
