package bot

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"tocsin/collective"
	"tocsin/storage"
)

// deliverer keeps rooms that fail from holding up the others.
type deliverer struct {
	bot      *Bot
	mu       sync.Mutex
	again    map[collective.RoomID]time.Time // not before
	failures map[collective.RoomID]int       // in a row
	begun    map[collective.RoomID]firstTry  // of what is on its way
	unsure   map[collective.RoomID]bool      // the last try may have been heard all the same
}

// side is how many rooms are served at once at the most.
const side = 8

// round delivers until nothing is left that may be tried now, and returns how long
// to wait for the first that may be tried later, 0 when there is none.
func (d *deliverer) round(ctx context.Context) (time.Duration, error) {
	for {
		queue, err := d.bot.Store.Outbox(ctx)
		if err != nil {
			return 0, err
		}
		ready, wait := d.ready(queue)
		if len(ready) == 0 {
			return wait, nil
		}
		if again, err := d.makeSure(ctx, ready); err != nil {
			return 0, err
		} else if again {
			continue
		}
		var group sync.WaitGroup
		errs := make([]error, len(ready))
		for i, delivery := range ready {
			group.Go(func() { errs[i] = d.attempt(ctx, delivery) })
		}
		group.Wait()
		if err := errors.Join(errs...); err != nil {
			return 0, err
		}
	}
}

// makeSure waits for sync before what was tried in vain is tried again: some
// homeservers answer with an error and say the thing all the same. When it returns
// true the outbox is to be read again.
func (d *deliverer) makeSure(ctx context.Context, ready []storage.Delivery) (bool, error) {
	again := false
	for _, delivery := range ready {
		again = again || d.unsure[delivery.Room]
	}
	if !again {
		return false, nil
	}
	if err := d.bot.catchUp(ctx); err != nil {
		return false, err
	}
	for _, delivery := range ready {
		delete(d.unsure, delivery.Room)
	}
	return true, nil
}

func (d *deliverer) ready(queue []storage.Delivery) (ready []storage.Delivery, wait time.Duration) {
	now := time.Now()
	for _, delivery := range queue {
		left := d.again[delivery.Room].Sub(now)
		switch {
		case left <= 0 && len(ready) < side:
			ready = append(ready, delivery)
		case left > 0 && (wait == 0 || left < wait):
			wait = left
		}
	}
	return ready, wait
}

// attempt tries one delivery. The error is one that ends the run; all others are
// tried again later, after sync has shown what became of this try.
func (d *deliverer) attempt(ctx context.Context, delivery storage.Delivery) error {
	begun := d.begin(delivery)
	err, dropped := d.bot.deliver(ctx, delivery), false
	if refused(err) && d.tries(delivery) >= lastTry {
		d.bot.Log.Error("delivery refused, dropped", "room", delivery.Room, "error", code(err))
		dropped = true
		err = d.bot.Store.Dropped(ctx, delivery.Txn)
	}
	if err == nil {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.failures, delivery.Room)
		delete(d.begun, delivery.Room)
		if dropped {
			d.bot.Watch.Failed("delivery")
		} else {
			d.bot.Watch.Said(string(delivery.Op), time.Since(begun))
		}
		return nil
	}
	if ctx.Err() != nil {
		d.bot.cut.Store(true)
		return ctx.Err()
	}
	if revoked(err) {
		return fmt.Errorf("%w: %s", ErrSession, code(err))
	}
	d.bot.Watch.Failed("delivery")
	d.mu.Lock()
	d.failures[delivery.Room]++
	failures := d.failures[delivery.Room]
	d.again[delivery.Room] = time.Now().Add(retryIn(failures, err))
	d.unsure[delivery.Room] = pause(err) == 0 // told to slow down, it was certainly not heard
	d.mu.Unlock()
	disk, fatal := d.bot.stuck(err)
	if fatal != nil {
		return fatal
	}
	if failures == 1 && !disk {
		d.bot.failed("delivery failed, trying again", err, "room", delivery.Room)
	}
	return nil
}

// firstTry is when a delivery was tried first.
type firstTry struct {
	txn string
	at  time.Time
}

// begin is when a delivery was tried first: the one before it in its room may have been heard
// without an answer.
func (d *deliverer) begin(delivery storage.Delivery) time.Time {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.begun[delivery.Room].txn != delivery.Txn {
		d.begun[delivery.Room] = firstTry{delivery.Txn, time.Now()}
	}
	return d.begun[delivery.Room].at
}

// lastTry is after how many refusals a delivery is dropped. One is not enough: a
// homeserver in trouble refuses what it takes a moment later.
const lastTry = 4

func (d *deliverer) tries(delivery storage.Delivery) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.failures[delivery.Room]
}
