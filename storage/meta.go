package storage

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type metaRow struct {
	Name  string `gorm:"primaryKey"`
	Value string
}

func (metaRow) TableName() string { return "meta" }

const (
	metaKey      = "key"      // opens with the right key only
	metaPosition = "position" // of sync, the homeserver's next_batch
)

func (s *Store) getMeta(db *gorm.DB, name string) (string, error) {
	var row metaRow
	err := db.Take(&row, "name = ?", name).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return "", nil
	} else if err != nil {
		return "", fmt.Errorf("read %s: %w", name, err)
	}
	return s.Open("meta/"+name, row.Value)
}

func (t *Tx) setMeta(name, value string) error {
	row := metaRow{name, t.Seal("meta/"+name, value)}
	err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// Position is where sync goes on, empty before the first one.
func (s *Store) Position(ctx context.Context) (string, error) {
	return s.getMeta(s.db.WithContext(ctx), metaPosition)
}

// checkKey proves that the key is the one that sealed the database, or takes it
// as the one of a new database.
func (s *Store) checkKey(ctx context.Context) error {
	return s.Do(ctx, func(t *Tx) error {
		value, err := s.getMeta(t.db, metaKey)
		switch {
		case errors.Is(err, errSealed):
			return ErrWrongKey
		case err != nil:
			return err
		case value == "":
			return t.setMeta(metaKey, "tocsin")
		}
		return nil
	})
}
