package storage

import (
	"fmt"

	"gorm.io/gorm"
)

// arrived is the moment of arrival, which bounds the moment that a homeserver gives to an
// event. A machine's clock can be set back; what arrives then has not arrived before what
// is here already, or of two ballots the first one would count.
func (t *Tx) arrived() int64 {
	for now := t.Now.UnixMilli(); ; {
		reached := t.reached.Load()
		if now <= reached {
			return reached
		}
		if t.reached.CompareAndSwap(reached, now) {
			return now
		}
	}
}

// loadReached reads how far the clock had come when the last event was taken.
func (s *Store) loadReached(db *gorm.DB) error {
	var last int64
	if err := db.Raw("SELECT coalesce(max(sent_ms), 0) FROM inbox").Scan(&last).Error; err != nil {
		return fmt.Errorf("read last moment: %w", err)
	}
	s.reached.Store(last)
	return nil
}
