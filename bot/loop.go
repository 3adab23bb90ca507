package bot

import (
	"context"
	"time"
)

// kick wakes a loop. Any number of kicks before it wakes are one.
type kick chan struct{}

func newKick() kick { return make(kick, 1) }

func (k kick) wake() {
	select {
	case k <- struct{}{}:
	default:
	}
}

// wait returns at a kick, after d if that is not zero, or with the context's error.
func (k kick) wait(ctx context.Context, d time.Duration) error {
	var after <-chan time.Time
	if d > 0 {
		timer := time.NewTimer(d)
		defer timer.Stop()
		after = timer.C
	}
	select {
	case <-k:
		return nil
	case <-after:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// sleep returns after d, or with the context's error.
func sleep(ctx context.Context, d time.Duration) error { return make(kick).wait(ctx, d) }

// backoff is the time to wait after the n-th failure in a row, n from 1.
func backoff(n int) time.Duration {
	return min(time.Second<<min(n-1, 6), time.Minute)
}

// handleLoop handles the inbox whenever something came in. A failing database is
// tried again: what it did not take is still there.
func (b *Bot) handleLoop(ctx context.Context) error {
	b.inbox.wake() // what was left by the run before
	failures := 0
	for {
		if err := b.inbox.wait(ctx, 0); err != nil {
			return err
		}
		n, err := b.Engine.Drain(ctx)
		if n > 0 {
			b.outbox.wake()
		}
		if err == nil || ctx.Err() != nil {
			failures = 0
			continue
		}
		failures++
		b.Watch.Failed("inbox")
		disk, fatal := b.stuck(err)
		if fatal != nil {
			return fatal
		}
		b.tellFull(ctx, err, func() []string { return b.unanswered(ctx) })
		if !disk {
			b.Log.Error("inbox not handled", "error", err, "again_in", backoff(failures))
		}
		if err := sleep(ctx, backoff(failures)); err != nil {
			return err
		}
		b.inbox.wake()
	}
}
