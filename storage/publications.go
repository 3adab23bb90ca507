package storage

import (
	"encoding/json"
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/incident"
)

type publicationRow struct {
	ID       string `gorm:"primaryKey"`
	CircleID string
	Number   int
	Quarter  string
	MadeDay  string
	UntilDay string
	Content  string
}

func (publicationRow) TableName() string { return "publications" }

// SavePublication gives a publication its id and its number in its circle and keeps it. There
// is no way to change one.
func (t *Tx) SavePublication(p *incident.Publication) error {
	p.ID = newID()
	err := t.db.Model(&publicationRow{}).Where("circle_id = ?", p.Circle).Select("coalesce(max(number), 0) + 1").Scan(&p.Number).Error
	if err != nil {
		return fmt.Errorf("number publication: %w", err)
	}
	row := publicationRow{p.ID, string(p.Circle), p.Number, p.Quarter, p.Made, p.Until, string(p.Content)}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("save publication: %w", err)
	}
	return nil
}

// Publications reads what a circle published, the first one first.
func (t *Tx) Publications(circle collective.RoomID) ([]incident.Publication, error) {
	return t.listPublications(t.db.Where("circle_id = ?", circle).Order("number"))
}

// Publication reads one; the error is ErrNotFound when there is none.
func (t *Tx) Publication(id string) (incident.Publication, error) {
	list, err := t.listPublications(t.db.Where("id = ?", id))
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("read publication: %w", ErrNotFound)
	}
	if err != nil {
		return incident.Publication{}, err
	}
	return list[0], nil
}

func (t *Tx) listPublications(query *gorm.DB) ([]incident.Publication, error) {
	var rows []publicationRow
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read publications: %w", err)
	}
	list := make([]incident.Publication, len(rows))
	for i, row := range rows {
		list[i] = incident.Publication{ID: row.ID, Circle: collective.RoomID(row.CircleID), Number: row.Number, Quarter: row.Quarter,
			Made: row.MadeDay, Until: row.UntilDay, Content: json.RawMessage(row.Content)}
	}
	return list, nil
}
