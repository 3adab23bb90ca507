package storage

import (
	"fmt"
	"strings"

	"gorm.io/gorm/clause"

	"tocsin/collective"
)

type lawRow struct {
	CircleID  string `gorm:"primaryKey"`
	Service   string `gorm:"primaryKey"`
	Text      string
	ChangedMs int64
}

func (lawRow) TableName() string { return "law_texts" }

func lawPlace(circle, service string) string { return "law_texts.text/" + circle + "/" + service }

// LawID is the id of what a circle says of the law to a service, as a Thing; see CutLawID.
func LawID(circle collective.RoomID, service string) string { return string(circle) + "/" + service }

// CutLawID reads what LawID wrote.
func CutLawID(id string) (circle collective.RoomID, service string) {
	of, service, _ := strings.Cut(id, "/")
	return collective.RoomID(of), service
}

// LawText is what the law says about a service, as a circle puts it; empty where it put
// nothing. An empty service is for all of them.
func (t *Tx) LawText(circle collective.RoomID, service string) (string, error) {
	var rows []lawRow
	if err := t.db.Find(&rows, "circle_id = ? AND service = ?", circle, service).Error; err != nil {
		return "", fmt.Errorf("read law: %w", err)
	}
	if len(rows) == 0 {
		return "", nil
	}
	return t.Open(lawPlace(string(circle), service), rows[0].Text)
}

// SetLawText keeps what the law says; an empty text erases it.
func (t *Tx) SetLawText(circle collective.RoomID, service, text string) error {
	if err := t.touch(LawThing, LawID(circle, service)); err != nil {
		return err
	}
	if text == "" {
		return t.erase("erase law", "DELETE FROM law_texts WHERE circle_id = ? AND service = ?", circle, service)
	}
	row := lawRow{string(circle), service, t.Seal(lawPlace(string(circle), service), text), t.Now.UnixMilli()}
	if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("write law: %w", err)
	}
	return nil
}

// LawTexts reads what a circle put about the law, by service.
func (t *Tx) LawTexts(circle collective.RoomID) (map[string]string, error) {
	var rows []lawRow
	if err := t.db.Find(&rows, "circle_id = ?", circle).Error; err != nil {
		return nil, fmt.Errorf("read laws: %w", err)
	}
	texts := make(map[string]string, len(rows))
	for _, row := range rows {
		text, err := t.Open(lawPlace(row.CircleID, row.Service), row.Text)
		if err != nil {
			return nil, err
		}
		texts[row.Service] = text
	}
	return texts, nil
}
