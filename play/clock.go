package play

import (
	"sync"
	"time"
)

// Clock is a clock that a play can move.
type Clock struct {
	mu  sync.Mutex
	now func() time.Time
	by  time.Duration
}

// NewClock makes a clock that goes as now does.
func NewClock(now func() time.Time) *Clock { return &Clock{now: now} }

// Now is what the clock shows.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now().Add(c.by)
}

// Advance moves the clock forward.
func (c *Clock) Advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.by += d
}
