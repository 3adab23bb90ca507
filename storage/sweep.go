package storage

import (
	"context"
	"errors"
	"time"

	"tocsin/collective/assembly"
)

// keepWaiting is how long an undecrypted event waits for its key.
const keepWaiting = 7 * 24 * time.Hour

// keepHandled is how long it is remembered what an event did.
const keepHandled = 120 * 24 * time.Hour

// Sweep erases what nothing needs any more: undecrypted events whose key never
// came, drafts that were left, the record of events handled and of their answers, who came
// to an assembly and what they needed for that, reports, their texts first, accounts that were
// forgotten and have left, what acts replaced that can be undone no more, joint consultations that are
// over for long, and in which order members wrote.
// What was erased before leaves nothing in the file after it.
func (s *Store) Sweep(ctx context.Context) error {
	err := s.Do(ctx, func(t *Tx) error {
		if err := t.exec("sweep undecrypted events",
			"DELETE FROM inbox WHERE state = 'waiting' AND sent_ms < ?", t.Now.Add(-keepWaiting).UnixMilli()); err != nil {
			return err
		}
		old := t.Now.Add(-keepHandled).UnixMilli()
		if err := t.exec("sweep handled events", "DELETE FROM inbox WHERE state = 'handled' AND sent_ms < ?", old); err != nil {
			return err
		}
		if err := t.exec("sweep delivered answers", `DELETE FROM outbox WHERE state <> 'pending' AND cause LIKE '$%'
			AND NOT EXISTS (SELECT 1 FROM inbox WHERE event_id = outbox.cause)`); err != nil {
			return err
		}
		if err := t.exec("sweep abandoned drafts",
			"DELETE FROM dialogs WHERE updated_ms < ?", t.Now.Add(-keepDialog).UnixMilli()); err != nil {
			return err
		}
		past := t.Now.Add(-assembly.Retention)
		return errors.Join(t.sweepNeeds(), t.ForgetAttendance(past), t.ForgetPeople(t.Now.Add(-PeopleRetention)), t.sweepReports(), t.sweepForgotten(), t.sweepChanges(), t.sweepConsultations(), t.blur())
	})
	if err != nil {
		return err
	}
	return s.compact(ctx)
}
