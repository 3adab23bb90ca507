package storage

import (
	"errors"
	"fmt"
	"time"
)

// keepOrder is for how long it is known in which order and at which hour members wrote what did
// nothing that could be undone.
const keepOrder = keepSource

// blur forgets in which order, and at which hour, members wrote in direct chats what did nothing
// that could be undone. Reports told there are such messages; they are numbered, and laid beside
// each other the two orders would show who told which. That somebody wrote on a day stays: it
// makes them an active member.
func (t *Tx) blur() error {
	const quiet = "state = 'handled' AND verb IN ('', 'answer') AND ref = '' AND seq > 0 AND sent_ms < ? AND room_id IN (SELECT id FROM rooms WHERE kind = 'direct')"
	until := t.Now.Add(-keepOrder).UnixMilli()
	var n int64
	if err := t.db.Raw("SELECT count(*) FROM inbox WHERE "+quiet, until).Scan(&n).Error; err != nil {
		return fmt.Errorf("count messages to blur: %w", err)
	}
	if n == 0 {
		return nil
	}
	t.veil()
	day := (24 * time.Hour).Milliseconds()
	return errors.Join(
		t.exec("blur answers", "UPDATE outbox SET seq = "+t.dialect.drawn()+" WHERE state <> 'pending' AND seq > 0 AND cause IN (SELECT event_id FROM inbox WHERE "+quiet+")", until),
		t.exec("blur messages", "UPDATE inbox SET seq = "+t.dialect.drawn()+", sent_ms = sent_ms - sent_ms % ? WHERE "+quiet, day, until),
	)
}
