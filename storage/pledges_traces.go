package storage

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"gorm.io/gorm"

	"tocsin/collective"
)

// ForgetPledging erases what would still tell who had pledged to a strike: that a
// message did verb, and to which direct chats something was sent because of things due
// of some kinds. How much of that waits to be sent, and so stays, is left.
func (t *Tx) ForgetPledging(proposal, verb string, kinds ...string) (left int, err error) {
	t.veil()
	err = t.exec("forget who pledged",
		"UPDATE inbox SET verb = '', ref = '' WHERE (verb = ? OR verb LIKE ?) AND ref LIKE ?", verb, "% "+verb, proposal+":%")
	if err != nil {
		return 0, err
	}
	for _, kind := range kinds {
		causes := kind + ":" + proposal + ":%"
		if err := t.exec("forget who was told", "DELETE FROM outbox WHERE state <> ? AND cause LIKE ?", pending, causes); err != nil {
			return 0, err
		}
		var n int64
		if err := t.db.Model(&outboxRow{}).Where("cause LIKE ?", causes).Count(&n).Error; err != nil {
			return 0, fmt.Errorf("count what waits: %w", err)
		}
		left += int(n)
	}
	return left, nil
}

// LastAct is the last act in a circle's journal about ref whose name begins with a
// prefix, empty when there is none.
func (t *Tx) LastAct(circle collective.RoomID, ref, prefix string) (string, error) {
	var acts []string
	err := t.db.Model(&journalRow{}).Where("circle_id = ? AND ref = ? AND act LIKE ?", circle, ref, prefix+"%").
		Order("seq DESC").Limit(1).Pluck("act", &acts).Error
	if err != nil {
		return "", fmt.Errorf("read journal: %w", err)
	}
	return strings.Join(acts, ""), nil
}

// PlannedAt is when something of a kind is planned for a ref, ErrNotFound when nothing is.
func (t *Tx) PlannedAt(kind, ref string) (time.Time, error) {
	var row dueRow
	err := t.db.Order("at_ms").Take(&row, "kind = ? AND ref = ?", kind, ref).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return time.Time{}, fmt.Errorf("read plan: %w", ErrNotFound)
	} else if err != nil {
		return time.Time{}, fmt.Errorf("read plan: %w", err)
	}
	return time.UnixMilli(row.AtMs), nil
}

// KeepDialog keeps a guided exchange open until a moment, instead of an hour: the answer
// to a question that a member did not ask for may take its time.
func (t *Tx) KeepDialog(room collective.RoomID, member collective.MemberID, until time.Time) error {
	return t.exec("keep dialog", "UPDATE dialogs SET updated_ms = ? WHERE room_id = ? AND member_id = ?",
		until.Add(-keepDialog).UnixMilli(), room, member)
}
