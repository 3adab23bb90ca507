package demo

import (
	"context"
	"time"
)

// humanPause lets a person read a text.
func humanPause(text string) time.Duration {
	return min(600*time.Millisecond+18*time.Millisecond*time.Duration(length(text)), 3*time.Second)
}

// rest is the pause after a text, as far as ctx allows.
func (p *page) rest(ctx context.Context, text string) error {
	if p.pause == nil {
		return ctx.Err()
	}
	select {
	case <-time.After(p.pause(text)):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
