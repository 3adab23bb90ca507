package storage

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
)

// Tx is a transaction with one timestamp. It is valid inside the function that
// was given to Store.Do only.
type Tx struct {
	*Store
	db      *gorm.DB
	Now     time.Time
	trace   trace
	before  func(Thing) error // see Watch
	ruled   bool              // changed rules of a circle
	silent  map[string]bool   // places of dialogs that are known not to be there
	renamed bool              // changed who is where, or how they are called
}

// Do runs f in one transaction, which is committed when f returns nil.
func (s *Store) Do(ctx context.Context, f func(*Tx) error) error {
	t := &Tx{Store: s}
	err := s.db.WithContext(ctx).Transaction(func(db *gorm.DB) error {
		if err := s.dialect.holds(db); err != nil {
			return err
		}
		t.db, t.Now = db, s.now()
		if err := f(t); err != nil {
			return err
		}
		return t.recast()
	})
	if t.trace.veiled {
		s.owed.Store(true)
	}
	s.settle(ctx)
	return err
}

// Attempt runs f inside the transaction and undoes only what f wrote when it
// fails, so that events that share a transaction do not share their failures.
func (t *Tx) Attempt(f func() error) error {
	if err := t.exec("begin attempt", "SAVEPOINT attempt"); err != nil {
		return err
	}
	failed := f()
	if failed != nil {
		t.silent = nil
		if err := t.exec("undo attempt", "ROLLBACK TO attempt"); err != nil {
			return errors.Join(failed, err)
		}
	}
	if err := t.exec("end attempt", "RELEASE attempt"); err != nil {
		return err
	}
	return failed
}

func (t *Tx) exec(action, sql string, args ...any) error {
	if err := t.db.Exec(sql, args...).Error; err != nil {
		return fmt.Errorf("%s: %w", action, err)
	}
	return nil
}
