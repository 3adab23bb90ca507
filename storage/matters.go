package storage

import (
	"errors"
	"fmt"
	"tocsin/collective"

	"gorm.io/gorm"
)

// matters says whether an event can be for Tocsin. What members say to each
// other is not kept, unless it can be the answer to a question of the bot.
func (t *Tx) matters(room Room, sender collective.MemberID, e Incoming) (bool, error) {
	switch {
	case e.Body.Automated:
		return false, nil
	case e.Kind == Undecrypted || e.Kind == PollResponse || e.Body.Addressed || room.Kind == Direct:
		return true, nil
	case e.Kind != Message: // of what people said to each other nothing is known
		return t.knows(e.Body.Target)
	}
	var n int64
	err := t.db.Raw(`SELECT (SELECT count(*) FROM dialogs WHERE room_id = ? AND member_id = ? AND updated_ms >= ?)
		+ (SELECT count(*) FROM inbox WHERE state <> 'handled' AND room_id = ? AND member_id = ? AND event_id <> ?)`,
		room.ID, sender, t.Now.Add(-keepDialog).UnixMilli(), room.ID, sender, e.ID).Scan(&n).Error
	if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
		return false, fmt.Errorf("look for open dialog: %w", err)
	}
	return n > 0, nil
}

// knows says whether an event was ever taken.
func (t *Tx) knows(event string) (bool, error) {
	var n int64
	if err := t.db.Model(&inboxRow{}).Where("event_id = ?", event).Count(&n).Error; err != nil {
		return false, fmt.Errorf("look for event: %w", err)
	}
	return n > 0, nil
}
