package bot

import (
	"context"
	"sync"
)

// cycles counts sync requests, so that others can wait for one that began after a
// moment: what it brings is all that the homeserver had by then.
type cycles struct {
	mu      sync.Mutex
	started int
	done    int
	hurry   bool          // the next request does not wait for news
	cancel  func()        // ends the wait of the request under way
	ended   chan struct{} // closed and renewed at the end of each cycle
}

// begin starts a request. The returned context ends early when somebody cannot
// wait for it; only the request may use it, not what is done with its response.
func (c *cycles) begin(ctx context.Context) (_ context.Context, now bool) {
	ctx, cancel := context.WithCancel(ctx)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.started++
	now, c.hurry = c.hurry, false
	c.cancel = cancel
	return ctx, now
}

// answered notes that the request is over; what it brought is still to be taken.
func (c *cycles) answered() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cancel()
}

// taken notes that everything up to this request is in the inbox.
func (c *cycles) taken() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done = c.started
	close(c.ended)
	c.ended = make(chan struct{})
}

// catchUp waits until all that the homeserver has by now is in the inbox.
func (c *cycles) catchUp(ctx context.Context) error {
	c.mu.Lock()
	goal := c.started + 1
	c.hurry = true
	if c.cancel != nil {
		c.cancel()
	}
	c.mu.Unlock()
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
