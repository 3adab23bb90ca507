package storage

import (
	"errors"
	"fmt"

	"gorm.io/gorm"
)

// found says what was being read when a row could not be, with ErrNotFound when there is
// none.
func found(action string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, gorm.ErrRecordNotFound):
		err = ErrNotFound
	}
	return fmt.Errorf("%s: %w", action, err)
}

// change runs a statement that has to find something to change, ErrNotFound otherwise.
func (t *Tx) change(action, sql string, args ...any) error {
	return changed(action, t.db.Exec(sql, args...))
}

// replace keeps a row in place of the one that is where, but for some columns, which stay.
// The error is ErrNotFound when there is none.
func replace(action string, where *gorm.DB, row any, stay ...string) error {
	return changed(action, where.Model(row).Select("*").Omit(stay...).Updates(row))
}

func changed(action string, done *gorm.DB) error {
	if done.Error == nil && done.RowsAffected == 0 {
		return fmt.Errorf("%s: %w", action, ErrNotFound)
	}
	return found(action, done.Error)
}

// openRows opens rows in their order; the first that does not open ends it.
func openRows[Row, Opened any](rows []Row, open func(Row) (Opened, error)) ([]Opened, error) {
	all := make([]Opened, len(rows))
	for i, row := range rows {
		var err error
		if all[i], err = open(row); err != nil {
			return nil, err
		}
	}
	return all, nil
}
