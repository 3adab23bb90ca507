package bot

import (
	"context"
	"errors"
	"time"

	"golang.org/x/sync/errgroup"
)

// Run serves until ctx ends, then finishes what it has begun. The error is nil
// after such an end, ErrSession when the homeserver has closed the session.
func (b *Bot) Run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return b.syncLoop(ctx) })
	group.Go(func() error { return b.handleLoop(ctx) })
	group.Go(func() error { return b.deliverLoop(ctx) })
	group.Go(func() error { return b.doorLoop(ctx) })
	group.Go(func() error { return b.clockLoop(ctx) })
	group.Go(func() error { return b.keyLoop(ctx) })
	group.Go(func() error { return b.examineLoop(ctx) })
	if err := group.Wait(); err != nil && !errors.Is(err, context.Canceled) {
		return err
	}
	return b.drain()
}

// drainFor is how long the end of a run may take.
const drainFor = 5 * time.Second

// drain answers what was taken before the end, as far as the time allows. What is
// left is in the database and goes on at the next start.
func (b *Bot) drain() error {
	ctx, cancel := context.WithTimeout(context.Background(), drainFor)
	defer cancel()
	if _, err := b.Engine.Drain(ctx); err != nil {
		return err
	}
	if b.cut.Load() { // the next start finds out
		return nil
	}
	if err := b.deliverAll(ctx); err != nil {
		b.failed("not all was said before the end, the next start goes on", err)
	}
	return nil
}
