package storage

import (
	"database/sql"
	"fmt"
	"time"

	"tocsin/collective"
)

// The standings of a member, see migrations/0007_own_data.sql.
const (
	newcomer  = ""
	told      = "dit"
	forgotten = "oubli"
)

// What falls due because somebody came or went.
const (
	DueWelcome = "welcome"        // people came into a circle; the ref is its id
	DueLeft    = "left-circle"    // somebody left a circle; the ref is LeftRef
	Settling   = 10 * time.Minute // who comes may not come alone, and who leaves may have slipped
)

// LeftRef says who left which circle.
func LeftRef(circle collective.RoomID, member collective.MemberID) string {
	return string(circle) + ":" + string(member)
}

// planOnce plans something that is not planned yet.
func (t *Tx) planOnce(kind, ref string, at time.Time) error {
	planned, err := t.Planned(kind, ref)
	if err != nil || planned {
		return err
	}
	return t.Plan(kind, ref, at)
}

// Newcomer is somebody who was not told yet what Tocsin does.
type Newcomer struct {
	Member collective.MemberID
	Direct collective.RoomID // where they can be told alone, or empty
}

// Newcomers reads those in a circle. Of an encrypted circle nothing is said in a direct chat
// that is not.
func (t *Tx) Newcomers(circle Room) ([]Newcomer, error) {
	var rows []struct{ MemberID, Direct string }
	err := t.db.Raw(`SELECT s.member_id, coalesce((SELECT r.id FROM rooms r JOIN memberships d ON d.room_id = r.id
			WHERE d.member_id = s.member_id AND d.state = 'join' AND r.kind = ? AND r.state = ? AND (r.encryption <> '' OR NOT ?)
			ORDER BY r.encryption = '', r.joined_ms DESC, r.id LIMIT 1), '') AS direct
		FROM memberships s JOIN members m ON m.id = s.member_id
		WHERE s.room_id = ? AND s.state = 'join' AND m.automated = 0 AND m.standing = ? ORDER BY s.member_id`,
		Direct, Joined, circle.Encrypted(), circle.ID, newcomer).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read newcomers: %w", err)
	}
	list := make([]Newcomer, len(rows))
	for i, row := range rows {
		list[i] = Newcomer{collective.MemberID(row.MemberID), collective.RoomID(row.Direct)}
	}
	return list, nil
}

// WasTold notes that a member knows what Tocsin does.
func (t *Tx) WasTold(member collective.MemberID) error {
	return t.exec("note who was told", "UPDATE members SET standing = ? WHERE id = ? AND standing = ?", told, member, newcomer)
}

// WereTold notes it of everybody who is in a circle.
func (t *Tx) WereTold(circle collective.RoomID) error {
	return t.exec("note who was told", `UPDATE members SET standing = ? WHERE standing = ?
		AND id IN (SELECT member_id FROM memberships WHERE room_id = ?)`, told, newcomer, circle)
}

// WereThere notes it of those who came with Tocsin, or shortly after: the circle was greeted then.
func (t *Tx) WereThere(circle Room) error {
	return t.exec("note who was greeted", `UPDATE members SET standing = ? WHERE standing = ?
		AND id IN (SELECT member_id FROM memberships WHERE room_id = ? AND since_ms <= ?)`,
		told, newcomer, circle.ID, circle.JoinedAt.Add(Settling).UnixMilli())
}

// acts notes that an account that was forgotten does something again: it is a member like others.
func (t *Tx) acts(member collective.MemberID) error {
	return t.exec("note that a member is back", "UPDATE members SET standing = ? WHERE id = ? AND standing = ?", told, member, forgotten)
}

// sweepForgotten erases the accounts that were forgotten and have left everywhere since.
func (t *Tx) sweepForgotten() error {
	return t.erase("sweep accounts", "DELETE FROM members WHERE standing = '"+forgotten+"' AND id NOT IN (SELECT member_id FROM memberships)")
}

// CirclesKnown reads the circles that a member is in, and those in which there is something of
// theirs since they left.
func (t *Tx) CirclesKnown(member collective.MemberID) ([]Room, error) {
	var rows []roomRow
	err := t.db.Raw(`SELECT r.* FROM rooms r WHERE r.kind = 'circle' AND (
			EXISTS (SELECT 1 FROM memberships s WHERE s.room_id = r.id AND s.member_id = @member AND s.state = 'join')
			OR EXISTS (SELECT 1 FROM journal j WHERE j.circle_id = r.id AND j.member_id = @member)
			OR EXISTS (SELECT 1 FROM proposal_circles c JOIN electorate e ON e.proposal_id = c.proposal_id WHERE c.circle_id = r.id AND e.member_id = @member)
			OR EXISTS (SELECT 1 FROM assembly_circles c JOIN attendees a ON a.assembly_id = c.assembly_id WHERE c.circle_id = r.id AND a.member_id = @member)
			OR EXISTS (SELECT 1 FROM action_circles c JOIN action_people a ON a.action_id = c.action_id WHERE c.circle_id = r.id AND a.member_id = @member)
			OR EXISTS (SELECT 1 FROM action_circles c JOIN signatures s ON s.action_id = c.action_id WHERE c.circle_id = r.id AND s.member_id = @member)
			OR EXISTS (SELECT 1 FROM tasks k WHERE k.circle_id = r.id AND @member IN (k.owner_id, k.asked_id))
			OR EXISTS (SELECT 1 FROM role_turns u WHERE u.circle_id = r.id AND u.member_id = @member)
			OR EXISTS (SELECT 1 FROM report_readers q JOIN reports p ON p.id = q.report_id WHERE p.circle_id = r.id AND q.member_id = @member)
			OR EXISTS (SELECT 1 FROM mandates m WHERE m.circle_id = r.id AND m.member_id = @member)
			OR EXISTS (SELECT 1 FROM mandate_willing w WHERE w.circle_id = r.id AND w.member_id = @member)
		) ORDER BY r.joined_ms, r.id`, sql.Named("member", string(member))).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read circles of member: %w", err)
	}
	return openRows(rows, t.room)
}
