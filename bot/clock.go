package bot

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/robfig/cron/v3"
)

// clockLoop does what is due: every minute, and when something has come in that
// makes it likely. Once an hour it sweeps.
func (b *Bot) clockLoop(ctx context.Context) error {
	schedule := cron.New()
	if _, err := schedule.AddFunc("* * * * *", b.ticks.wake); err != nil {
		return fmt.Errorf("schedule clock: %w", err)
	}
	b.provide()
	sweep := func() {
		b.provide()
		if err := b.Store.Sweep(ctx); err != nil && ctx.Err() == nil {
			b.Log.Error("not swept", "error", err)
		}
		if err := b.forgetDeparted(ctx); err != nil && ctx.Err() == nil {
			b.Log.Error("keys not swept", "error", err)
		}
		debug.FreeOSMemory() // pictures and exports take for a moment what nothing needs afterwards
	}
	if _, err := schedule.AddFunc("@hourly", sweep); err != nil {
		return fmt.Errorf("schedule sweep: %w", err)
	}
	schedule.Start()
	defer schedule.Stop()
	b.ticks.wake() // what fell due while the process was down
	for {
		if err := b.ticks.wait(ctx, 0); err != nil {
			return err
		}
		if err := b.Tick(ctx); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			disk, fatal := b.stuck(err)
			if fatal != nil {
				return fatal
			}
			if !disk {
				b.Log.Error("not done though due, trying again", "error", err)
			}
		}
	}
}

// Tick does what is due now. Before a deadline is held against anybody, all that
// the homeserver had until then is taken and handled.
func (b *Bot) Tick(ctx context.Context) error {
	due, err := b.Store.DueBy(ctx, b.Now())
	if err != nil || len(due) == 0 {
		return err
	}
	if err := b.catchUp(ctx); err != nil {
		return err
	}
	if _, err := b.Engine.Drain(ctx); err != nil {
		return err
	}
	err = b.Engine.Tick(ctx)
	b.outbox.wake()
	return err
}
