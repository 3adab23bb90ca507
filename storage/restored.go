package storage

import (
	"context"
	"encoding/json"
	"fmt"
	"time"
)

// metaRestored says that the database came out of a backup.
const metaRestored = "restored"

// Restored is what a database that came out of a backup knows of that.
type Restored struct {
	Backup time.Time `json:"backup"` // when it was made
	At     time.Time `json:"at"`     // when it was put back
	Again  []int     `json:"again"`  // numbers of proposals that could not stay open, and have to be put anew
}

// MarkRestored notes that the database came out of a backup. From then on nothing is answered that
// was sent before: a bot that is gone has answered it, or nobody has for long.
func (t *Tx) MarkRestored(r Restored) error {
	text, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("note restore: %w", err)
	}
	if err := t.setMeta(metaRestored, string(text)); err != nil {
		return err
	}
	t.restored.Store(&r)
	return nil
}

// Restored says of a database that came out of a backup when that was; its zero value of any other.
func (s *Store) Restored() Restored {
	if r := s.restored.Load(); r != nil {
		return *r
	}
	return Restored{}
}

func (s *Store) loadRestored(ctx context.Context) error {
	text, err := s.getMeta(s.db.WithContext(ctx), metaRestored)
	if err != nil || text == "" {
		return err
	}
	r := &Restored{}
	if err := json.Unmarshal([]byte(text), r); err != nil {
		return fmt.Errorf("read restore: %w", err)
	}
	s.restored.Store(r)
	return nil
}

// hushed says whether nothing is said because of a cause: an event of before the restore. What it
// did is done all the same. The time of one whose sender was just forgotten says nothing any more.
func (t *Tx) hushed(cause string) (bool, error) {
	r := t.restored.Load()
	if r == nil || t.Now.Sub(r.At) > keepHandled { // events of before do not come back after that
		return false, nil
	}
	var n int64
	err := t.db.Model(&inboxRow{}).Where("event_id = ? AND sent_ms < ? AND NOT (state = 'handled' AND member_id = '')", cause, r.At.UnixMilli()).Count(&n).Error
	if err != nil {
		return false, fmt.Errorf("find cause of answer: %w", err)
	}
	return n > 0, nil
}

// DropUnsaid gives up on all that is still to be said.
func (t *Tx) DropUnsaid() error {
	return t.exec("drop what was to be said", "UPDATE outbox SET state = 'dropped', body = '' WHERE state = 'pending'")
}
