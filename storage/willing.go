package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/mandate"
)

type willingRow struct {
	ID       string `gorm:"primaryKey"`
	CircleID string
	MemberID string
	Kind     string
	Words    string
	SinceMs  int64
}

func (willingRow) TableName() string { return "mandate_willing" }

// Willing reads who is willing to take mandates of a circle, in the order in which they said so.
func (t *Tx) Willing(circle collective.RoomID) ([]mandate.Willing, error) {
	rows, err := t.willingRows(circle)
	list := make([]mandate.Willing, len(rows))
	for i, row := range rows {
		if list[i], err = t.openWilling(row); err != nil {
			return nil, err
		}
	}
	return list, err
}

func (t *Tx) willingRows(circle collective.RoomID) ([]willingRow, error) {
	var rows []willingRow
	if err := t.db.Order("since_ms, id").Find(&rows, "circle_id = ?", circle).Error; err != nil {
		return nil, fmt.Errorf("read who is willing: %w", err)
	}
	return rows, nil
}

func (t *Tx) openWilling(row willingRow) (mandate.Willing, error) {
	var w mandateWords
	err := t.openWords("mandate_willing.words/"+row.ID, row.Words, &w)
	return mandate.Willing{Member: collective.MemberID(row.MemberID), Post: mandate.Post{Kind: mandate.Kind(row.Kind), Words: w.What},
		Since: time.UnixMilli(row.SinceMs)}, err
}

// AddWilling notes that somebody is willing, and reports whether they were not before; if they were, it
// holds from now on. The id is that of what they said.
func (t *Tx) AddWilling(circle collective.RoomID, w mandate.Willing) (id string, isNew bool, err error) {
	was, err := t.RemoveWilling(circle, w.Member, w.Post)
	if err != nil {
		return "", false, err
	}
	row := willingRow{ID: newID(), CircleID: string(circle), MemberID: string(w.Member), Kind: string(w.Post.Kind), SinceMs: millis(w.Since)}
	if row.Words, err = t.sealWords("mandate_willing.words/"+row.ID, mandateWords{What: w.Post.Words}, 1); err != nil {
		return "", false, err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return "", false, fmt.Errorf("note who is willing: %w", err)
	}
	return row.ID, !was, nil
}

// UndoWilling takes back what somebody said, ErrNotFound when it is gone already.
func (t *Tx) UndoWilling(id string) error {
	return t.change("take back who is willing", "DELETE FROM mandate_willing WHERE id = ?", id)
}

// RemoveWilling notes that somebody is willing no more, and reports whether they were.
func (t *Tx) RemoveWilling(circle collective.RoomID, member collective.MemberID, post mandate.Post) (was bool, err error) {
	rows, err := t.willingRows(circle)
	for _, row := range rows {
		w, failed := t.openWilling(row)
		if failed != nil {
			return was, failed
		}
		if w.Member == member && w.Post.Same(post) {
			was = true
			if err := t.exec("remove who is willing", "DELETE FROM mandate_willing WHERE id = ?", row.ID); err != nil {
				return was, err
			}
		}
	}
	return was, err
}
