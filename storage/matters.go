package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// matters says whether an event can be for Tocsin. What members say to each
// other is not kept, unless it can be the answer to a question of the bot, or is what
// Tocsin hears during an assembly: one that is under way, or that may be once what arrived
// in the same room before is handled.
func (t *Tx) matters(room Room, sender collective.MemberID, e Incoming) (bool, error) {
	switch {
	case e.Kind == Signed: // nobody signs in clear where one speaks behind a lock, nor from outside
		if room.Kind != Circle || e.Body.Clear {
			return false, nil
		}
		return t.IsJoined(room.ID, sender)
	case e.Body.Automated:
		return false, nil
	case e.Kind == Undecrypted || e.Kind == PollResponse || e.Body.Addressed || room.Kind == Direct:
		return true, nil
	case e.Kind != Message: // of what people said to each other nothing is known
		return t.knows(e.Body.Target)
	}
	var is bool
	err := t.db.Raw(`SELECT EXISTS (SELECT 1 FROM dialogs WHERE room_id = ? AND member_id = ? AND updated_ms >= ?)
		OR EXISTS (SELECT 1 FROM inbox WHERE state <> 'handled' AND room_id = ? AND (member_id = ? OR ?) AND event_id <> ?)
		OR ? AND EXISTS (SELECT 1 FROM assembly_circles c JOIN assemblies a ON a.id = c.assembly_id
			WHERE c.circle_id = ? AND a.state IN (?, ?))`,
		room.ID, sender, t.Now.Add(-keepDialog).UnixMilli(), room.ID, sender, e.Body.Overheard, e.ID,
		e.Body.Overheard, room.ID, assembly.Open, assembly.Suspended).Scan(&is).Error
	if err != nil {
		return false, fmt.Errorf("look for what the event is about: %w", err)
	}
	return is, nil
}

// knows says whether an event was ever taken.
func (t *Tx) knows(event string) (bool, error) {
	var n int64
	if err := t.db.Model(&inboxRow{}).Where("event_id = ?", event).Count(&n).Error; err != nil {
		return false, fmt.Errorf("look for event: %w", err)
	}
	return n > 0, nil
}
