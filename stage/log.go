package stage

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Log is all that a member has seen, in the order of each room. An event that could be decrypted only later keeps its
// place.
type Log struct {
	mu      sync.Mutex
	events  []Seen
	err     error         // why nothing more will come
	changed chan struct{} // closed at the next change
}

func newLog() *Log { return &Log{changed: make(chan struct{})} }

func (l *Log) add(s Seen) (place int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.events = append(l.events, s)
	l.tell()
	return len(l.events) - 1
}

func (l *Log) replace(place int, s Seen) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.events[place] = s
	l.tell()
}

func (l *Log) fail(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.err = err
	l.tell()
}

func (l *Log) failed() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.err
}

func (l *Log) tell() {
	close(l.changed)
	l.changed = make(chan struct{})
}

// Mark is the present end of the log, for Since and WaitSince.
func (l *Log) Mark() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.events)
}

// Since returns what came after the mark; Since(0) returns everything.
func (l *Log) Since(mark int) []Seen {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.events[mark:])
}

// Wait returns the first event that fits, also one that came before.
func (l *Log) Wait(ctx context.Context, fits func(Seen) bool) (Seen, error) {
	return l.WaitSince(ctx, 0, fits)
}

// WaitSince returns the first event after the mark that fits.
func (l *Log) WaitSince(ctx context.Context, mark int, fits func(Seen) bool) (Seen, error) {
	for {
		l.mu.Lock()
		events, changed, failed := l.events[mark:], l.changed, l.err
		at := slices.IndexFunc(events, fits)
		var found Seen
		if at >= 0 {
			found = events[at]
		}
		l.mu.Unlock()
		switch {
		case at >= 0:
			return found, nil
		case failed != nil:
			return Seen{}, fmt.Errorf("wait for an event: %w", failed)
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return Seen{}, fmt.Errorf("wait for an event: %w; the last ones were:\n%s", ctx.Err(), l.lastOnes(8))
		}
	}
}

func (l *Log) lastOnes(n int) string {
	events := l.Since(0)
	var b strings.Builder
	for _, s := range events[max(0, len(events)-n):] {
		fmt.Fprintf(&b, "  %s %s %s %q", s.Room, s.Sender, s.Type, s.Body)
		if s.Err != nil {
			fmt.Fprintf(&b, " (%v)", s.Err)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
