package bot

import (
	"sync"
	"time"
)

// absence remembers that the homeserver is away, so that the log says it once,
// whichever part of the program notices first.
type absence struct {
	mu    sync.Mutex
	since time.Time // zero while the homeserver answers
}

// failed logs that something did not work. What fails because the homeserver is away
// is told the first time only, until answered.
func (b *Bot) failed(msg string, err error, attrs ...any) {
	attrs = append(attrs, "error", code(err))
	if !outage(err) || pause(err) > 0 {
		b.Log.Warn(msg, attrs...)
		return
	}
	b.absent.mu.Lock()
	defer b.absent.mu.Unlock()
	if b.absent.since.IsZero() {
		b.absent.since = time.Now()
		b.Log.Warn("homeserver does not answer, waiting for it", append(attrs, "noticed", msg)...)
	}
}

// answered says that the homeserver answered a request that began at asked. An answer
// to what was asked before the absence says nothing about its end.
func (b *Bot) answered(asked time.Time) {
	b.absent.mu.Lock()
	defer b.absent.mu.Unlock()
	if !b.absent.since.IsZero() && asked.After(b.absent.since) {
		b.absent.since = time.Time{}
		b.Log.Info("homeserver answers again")
	}
}
