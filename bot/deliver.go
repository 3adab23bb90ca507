package bot

import (
	"context"
	"time"

	"tocsin/collective"
)

// underWay is how long a homeserver may take over what the run before asked it to say
// when it was cut off: some notice a repeated transaction only once they are done with
// the first.
const underWay = 500 * time.Millisecond

// deliverLoop says what is in the outbox: in order in a room, side by side across
// rooms. It begins when sync has caught up, so that what was said just before a
// crash is recognised and not said again.
func (b *Bot) deliverLoop(ctx context.Context) error {
	if left, err := b.Store.Outbox(ctx); err != nil {
		return err
	} else if len(left) > 0 {
		if err := sleep(ctx, underWay); err != nil {
			return err
		}
	}
	if err := b.catchUp(ctx); err != nil {
		return err
	}
	d := &deliverer{bot: b, again: map[collective.RoomID]time.Time{}, begun: map[collective.RoomID]firstTry{},
		failures: map[collective.RoomID]int{}, unsure: map[collective.RoomID]bool{}}
	for {
		next, err := d.round(ctx)
		if disk, fatal := b.stuck(err); fatal != nil {
			return fatal
		} else if disk {
			next = time.Minute
		} else if err != nil {
			return err
		}
		b.said.wake()
		if err := b.outbox.wait(ctx, next); err != nil {
			return err
		}
	}
}

// deliverAll delivers until nothing is left or something fails.
func (b *Bot) deliverAll(ctx context.Context) error {
	for {
		queue, err := b.Store.Outbox(ctx)
		if err != nil || len(queue) == 0 {
			return err
		}
		for _, delivery := range queue {
			if err := b.deliver(ctx, delivery); err != nil {
				return err
			}
		}
	}
}
