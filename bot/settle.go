package bot

import (
	"context"
	"time"
)

// Settle waits until all that the homeserver has by now is handled and answered.
// It is for those who play a conversation and must know that nothing more comes.
func (b *Bot) Settle(ctx context.Context) error {
	if err := b.catchUp(ctx); err != nil {
		return err
	}
	if _, err := b.Engine.Drain(ctx); err != nil {
		return err
	}
	for {
		queue, err := b.Store.Outbox(ctx)
		if err != nil || len(queue) == 0 {
			return err
		}
		b.outbox.wake()
		if err := sleep(ctx, 5*time.Millisecond); err != nil {
			return err
		}
	}
}
