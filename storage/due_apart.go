package storage

import (
	"fmt"
	"time"
)

// PlanApart is Plan for what must not be tied to the event in whose transaction it is planned.
// The id that Plan gives is of the sequence that the inbox and the outbox are numbered by: beside
// it there stands whose message was being answered. This one is drawn.
func (t *Tx) PlanApart(kind, ref string, at time.Time) error {
	row := dueRow{ID: newID(), Kind: kind, Ref: ref, AtMs: at.UnixMilli(), Wall: at.Format("2006-01-02T15:04"), Zone: at.Location().String()}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("plan %s: %w", kind, err)
	}
	return nil
}
