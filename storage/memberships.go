package storage

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm/clause"

	"tocsin/collective"
)

// MemberChange is what sync says of someone in a room.
type MemberChange struct {
	Matrix     string
	Name       string
	Membership string // join, invite, leave, ban, knock
	Since      time.Time
}

type membershipRow struct {
	RoomID   string `gorm:"primaryKey"`
	MemberID string `gorm:"primaryKey"`
	State    string
	SinceMs  int64
}

func (membershipRow) TableName() string { return "memberships" }

// applyMember brings one membership up to date, and reports whether somebody joined by it.
// Someone who was there already keeps the date since when, also when only the name changes.
func (t *Tx) applyMember(room Room, change MemberChange) (joined bool, err error) {
	t.forgetLooks()
	member, err := t.memberID(change.Matrix)
	if err != nil {
		return false, err
	}
	if change.Membership != "join" && change.Membership != "invite" {
		return false, t.removeMember(room, member)
	}
	since := min(change.Since.UnixMilli(), t.Now.UnixMilli())
	row := membershipRow{string(room.ID), string(member), change.Membership, since}
	done := t.db.Clauses(clause.OnConflict{
		Columns:   []clause.Column{{Name: "room_id"}, {Name: "member_id"}},
		DoUpdates: clause.AssignmentColumns([]string{"state", "since_ms"}),
		Where: clause.Where{Exprs: []clause.Expression{
			clause.Expr{SQL: "memberships.state <> excluded.state"},
		}},
	}).Create(&row)
	if done.Error != nil {
		return false, fmt.Errorf("save membership: %w", done.Error)
	}
	return done.RowsAffected > 0 && change.Membership == "join", t.setName(member, change.Name)
}

// removeMember takes a member out of a room. Who was in a circle is to be asked whether what is
// theirs there shall be forgotten.
func (t *Tx) removeMember(room Room, member collective.MemberID) error {
	was, err := t.IsJoined(room.ID, member)
	if err != nil {
		return err
	}
	if err := t.exec("remove membership", "DELETE FROM memberships WHERE room_id = ? AND member_id = ?", room.ID, member); err != nil {
		return err
	}
	if !was || room.Kind != Circle || room.State != Joined || room.Successor != "" {
		return nil
	}
	return t.planOnce(DueLeft, LeftRef(room.ID, member), t.Now.Add(Settling))
}

// People reads the Matrix ids of those joined or invited to a room: those who
// must be able to read what is written there.
func (s *Store) People(ctx context.Context, room collective.RoomID) ([]string, error) {
	var rows []memberRow
	err := s.db.WithContext(ctx).Raw(`SELECT m.id, m.matrix_id FROM members m
		JOIN memberships s ON s.member_id = m.id WHERE s.room_id = ?`, room).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read people of room: %w", err)
	}
	people := make([]string, len(rows))
	for i, row := range rows {
		if people[i], err = s.Open("members.matrix_id/"+row.ID, row.MatrixID); err != nil {
			return nil, err
		}
	}
	return people, nil
}

// Deserted reads the rooms in which the bot is alone: one statement, however many there are.
func (s *Store) Deserted(ctx context.Context) (map[collective.RoomID]bool, error) {
	var ids []collective.RoomID
	err := s.db.WithContext(ctx).Raw(`SELECT r.id FROM rooms r WHERE r.state = ?
		AND NOT EXISTS (SELECT 1 FROM memberships s WHERE s.room_id = r.id)`, Joined).Scan(&ids).Error
	if err != nil {
		return nil, fmt.Errorf("look for deserted rooms: %w", err)
	}
	deserted := make(map[collective.RoomID]bool, len(ids))
	for _, id := range ids {
		deserted[id] = true
	}
	return deserted, nil
}

// SharedRooms reads the Matrix ids of the encrypted rooms that someone is in too.
func (s *Store) SharedRooms(ctx context.Context, matrix string) ([]string, error) {
	var rows []roomRow
	err := s.db.WithContext(ctx).Raw(`SELECT r.id, r.matrix_id FROM rooms r
		JOIN memberships s ON s.room_id = r.id JOIN members m ON m.id = s.member_id
		WHERE m.lookup = ? AND r.state = ? AND r.encryption <> ''`, s.lookup(matrix), Joined).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read shared rooms: %w", err)
	}
	rooms := make([]string, len(rows))
	for i, row := range rows {
		if rooms[i], err = s.Open("rooms.matrix_id/"+row.ID, row.MatrixID); err != nil {
			return nil, err
		}
	}
	return rooms, nil
}

// Knows says whether someone is joined to a circle: such people may invite the bot. Who is only in
// a room that is shared with other collectives is not one of this one.
func (s *Store) Knows(ctx context.Context, matrix string) (bool, error) {
	var known bool
	err := s.db.WithContext(ctx).Raw(`SELECT EXISTS (SELECT 1 FROM memberships s
		JOIN members m ON m.id = s.member_id JOIN rooms r ON r.id = s.room_id
		WHERE m.lookup = ? AND s.state = 'join' AND r.kind = ? AND r.state = ? AND NOT `+sharedRoom+`)`,
		s.lookup(matrix), Circle, Joined).Scan(&known).Error
	if err != nil {
		return false, fmt.Errorf("look for member: %w", err)
	}
	return known, nil
}

// Joined reads who is joined to a circle since a moment or before. Automated
// accounts, which are no members, are left out.
func (t *Tx) Joined(circle collective.RoomID, by time.Time) ([]collective.MemberID, error) {
	var members []collective.MemberID
	err := t.db.Raw(`SELECT s.member_id FROM memberships s JOIN members m ON m.id = s.member_id
		WHERE s.room_id = ? AND s.state = 'join' AND s.since_ms <= ? AND m.automated = 0
		ORDER BY s.member_id`, circle, by.UnixMilli()).Scan(&members).Error
	if err != nil {
		return nil, fmt.Errorf("read members of circle: %w", err)
	}
	return members, nil
}

// IsJoined says whether a member is joined to a room.
func (t *Tx) IsJoined(room collective.RoomID, member collective.MemberID) (bool, error) {
	var n int64
	err := t.db.Raw("SELECT count(*) FROM memberships WHERE room_id = ? AND member_id = ? AND state = 'join'",
		room, member).Scan(&n).Error
	if err != nil {
		return false, fmt.Errorf("read membership: %w", err)
	}
	return n > 0, nil
}
