package bot

import (
	"context"
	"sync"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// cycles counts sync requests, so that others can wait for one that began after a
// moment: what it brings is all that the homeserver had by then.
type cycles struct {
	mu      sync.Mutex
	started int
	done    int
	hurry   bool          // the next request does not wait for news
	polling bool          // a request under way may be waiting for news
	ended   chan struct{} // closed and renewed at the end of each cycle
}

// begin notes that a request starts, and says whether somebody waits for it.
func (c *cycles) begin() (now bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.started++
	now, c.hurry = c.hurry, false
	c.polling = !now
	return now
}

// calm says whether nobody waits for a request.
func (c *cycles) calm() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return !c.hurry
}

// answered notes that the request is over; what it brought is still to be taken.
func (c *cycles) answered() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.polling = false
}

// taken notes that everything up to this request is in the inbox.
func (c *cycles) taken() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done = c.started
	close(c.ended)
	c.ended = make(chan struct{})
}

// next asks for a request that starts from now on and does not wait for news. It
// returns that cycle's number, and whether one under way is in its way.
func (c *cycles) next() (goal int, polling bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hurry = true
	return c.started + 1, c.polling
}

// reach waits for the end of a cycle.
func (c *cycles) reach(ctx context.Context, goal int) error {
	for {
		c.mu.Lock()
		done, ended := c.done, c.ended
		c.mu.Unlock()
		if done >= goal {
			return nil
		}
		select {
		case <-ended:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// nudge is a message of the device to itself, which ends a request that waits for
// news. Cutting the request off would do so too, but leaves some homeservers with
// half a transaction.
var nudge = event.Type{Type: "tocsin.nudge", Class: event.ToDeviceEventType}

// catchUp waits until all that the homeserver has by now is in the inbox.
func (b *Bot) catchUp(ctx context.Context) error {
	goal, polling := b.cycles.next()
	if polling {
		_, err := b.client.SendToDevice(ctx, nudge, &mautrix.ReqSendToDevice{
			Messages: map[id.UserID]map[id.DeviceID]*event.Content{
				b.client.UserID: {b.client.DeviceID: {Raw: map[string]any{}}},
			},
		})
		if err != nil && ctx.Err() == nil {
			b.Log.Debug("sync not nudged, it ends by itself", "error", code(err))
		}
	}
	return b.cycles.reach(ctx, goal)
}
