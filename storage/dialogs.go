package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"tocsin/collective"
)

type dialogRow struct {
	RoomID    string `gorm:"primaryKey"`
	MemberID  string `gorm:"primaryKey"`
	Command   string
	Draft     string
	UpdatedMs int64
}

func (dialogRow) TableName() string { return "dialogs" }

// keepDialog is how long an unanswered question stays open.
const keepDialog = time.Hour

func dialogPlace(room collective.RoomID, member collective.MemberID) string {
	return "dialogs.draft/" + string(room) + "/" + string(member)
}

// Dialog reads the guided exchange that a member has open in a room: the command
// it belongs to, and its draft into draft. The error is ErrNotFound when there is
// none, or when it was left for more than an hour.
func (t *Tx) Dialog(room collective.RoomID, member collective.MemberID) (command string, draft []byte, err error) {
	var row dialogRow
	if t.silent[dialogPlace(room, member)] {
		return "", nil, fmt.Errorf("read dialog: %w", ErrNotFound)
	}
	err = t.db.Take(&row, "room_id = ? AND member_id = ?", room, member).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		t.silence(room, member)
		return "", nil, fmt.Errorf("read dialog: %w", ErrNotFound)
	} else if err != nil {
		return "", nil, fmt.Errorf("read dialog: %w", err)
	}
	if row.UpdatedMs < t.Now.Add(-keepDialog).UnixMilli() {
		return "", nil, fmt.Errorf("read dialog: expired: %w", ErrNotFound)
	}
	text, err := t.Open(dialogPlace(room, member), row.Draft)
	return row.Command, []byte(text), err
}

// SaveDialog keeps the draft of a guided exchange, in place of any other that the
// member had open in the room.
func (t *Tx) SaveDialog(room collective.RoomID, member collective.MemberID, command string, draft any) error {
	text, err := json.Marshal(draft)
	if err != nil {
		return fmt.Errorf("write dialog: %w", err)
	}
	row := dialogRow{
		RoomID: string(room), MemberID: string(member), Command: command,
		Draft: t.Seal(dialogPlace(room, member), string(text)), UpdatedMs: t.Now.UnixMilli(),
	}
	delete(t.silent, dialogPlace(room, member))
	if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("save dialog: %w", err)
	}
	return nil
}

// EndDialog closes a guided exchange and erases its draft.
func (t *Tx) EndDialog(room collective.RoomID, member collective.MemberID) error {
	if t.silent[dialogPlace(room, member)] {
		return nil
	}
	return t.exec("end dialog", "DELETE FROM dialogs WHERE room_id = ? AND member_id = ?", room, member)
}

// silence notes that a member has no exchange open in a room: most have none, and each command asks.
func (t *Tx) silence(room collective.RoomID, member collective.MemberID) {
	if t.silent == nil {
		t.silent = map[string]bool{}
	}
	t.silent[dialogPlace(room, member)] = true
}
