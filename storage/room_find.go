package storage

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
)

// Room reads a room by its id.
func (t *Tx) Room(id collective.RoomID) (Room, error) {
	return t.findRoom("id = ?", string(id))
}

func (t *Tx) RoomByMatrix(matrix string) (Room, error) {
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

// Rooms reads every room, in no order.
func (s *Store) Rooms(ctx context.Context) ([]Room, error) {
	var rows []roomRow
	if err := s.db.WithContext(ctx).Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read rooms: %w", err)
	}
	return openRows(rows, s.room)
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
	return openRows(rows, t.room)
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
