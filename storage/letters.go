package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/action"
)

type letterTextRow struct {
	ActionID string `gorm:"primaryKey"`
	Version  int    `gorm:"primaryKey"`
	AuthorID string
	AtMs     int64
	Zone     string
	Text     string
}

func (letterTextRow) TableName() string { return "letter_texts" }

func letterPlace(actionID string, version int) string {
	return fmt.Sprintf("letter_texts.text/%s/%d", actionID, version)
}

// LetterTexts reads the versions of the text of a letter, the first one first.
func (t *Tx) LetterTexts(actionID string) ([]action.Text, error) {
	var rows []letterTextRow
	if err := t.db.Order("version").Find(&rows, "action_id = ?", actionID).Error; err != nil {
		return nil, fmt.Errorf("read letter: %w", err)
	}
	texts := make([]action.Text, len(rows))
	for i, row := range rows {
		zone, err := openZone(row.Zone)
		if err != nil {
			return nil, err
		}
		texts[i] = action.Text{Version: row.Version, Author: collective.MemberID(row.AuthorID), At: moment(row.AtMs, zone)}
		if texts[i].Text, err = t.Open(letterPlace(actionID, row.Version), row.Text); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// AddLetterText gives a text the next version and keeps it.
func (t *Tx) AddLetterText(actionID string, text *action.Text) error {
	if err := t.db.Model(&letterTextRow{}).Where("action_id = ?", actionID).Select("coalesce(max(version), 0) + 1").Scan(&text.Version).Error; err != nil {
		return fmt.Errorf("number version: %w", err)
	}
	return t.PutLetterTextBack(actionID, *text)
}

// PutLetterTextBack keeps a text under the version that it had.
func (t *Tx) PutLetterTextBack(actionID string, text action.Text) error {
	if err := t.touch(LetterThing, actionID); err != nil {
		return err
	}
	row := letterTextRow{ActionID: actionID, Version: text.Version, AuthorID: string(text.Author), AtMs: millis(text.At), Zone: zoneOf(text.At),
		Text: t.Seal(letterPlace(actionID, text.Version), text.Text)}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add version: %w", err)
	}
	return nil
}

// RemoveLetterText erases the last version of a text, which nobody has signed.
func (t *Tx) RemoveLetterText(actionID string, version int) error {
	if err := t.touch(LetterThing, actionID); err != nil {
		return err
	}
	return t.erase("remove version", "DELETE FROM letter_texts WHERE action_id = ? AND version = ?", actionID, version)
}
