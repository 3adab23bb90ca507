package demo

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"
)

// sparse is the least time between two lines about a build when they stay.
const sparse = 15 * time.Second

// building shows how far the homeserver's build is: on one line of a terminal, or
// in few lines.
type building struct {
	page  *page
	start time.Time
	stop  chan struct{}
	ended sync.WaitGroup

	mu    sync.Mutex
	text  string
	first bool // it was said that the first time takes long
	last  time.Time
}

func newBuilding(ctx context.Context, p *page) *building {
	b := &building{page: p, start: time.Now(), stop: make(chan struct{}), text: "Le serveur Matrix démarre…"}
	b.ended.Go(func() {
		for {
			b.show()
			select {
			case <-time.After(time.Second):
			case <-b.stop:
				return
			case <-ctx.Done(): // what is shown from now on is that everything stops
				return
			}
		}
	})
	return b
}

// said takes a line of the build. A build that says nothing has nothing to do.
func (b *building) said(line string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	var done, total int
	if _, err := fmt.Sscanf(line, "Building the homeserver: %d of at most %d packages", &done, &total); err == nil {
		line = fmt.Sprintf("Construction du serveur Matrix : %d paquets sur %d au plus", done, total)
	} else if strings.HasPrefix(line, "Buil") { // at the start and at the end
		line = "Construction du serveur Matrix…"
	}
	b.text = line
	select {
	case <-b.stop:
		return
	default:
	}
	if !b.first {
		b.first = true
		b.last = time.Now()
		b.page.say("Construction du serveur Matrix (Dendrite). La première fois : quelques minutes ; ensuite, plus jamais.")
	}
	if b.page.term == nil && time.Since(b.last) >= sparse {
		b.last = time.Now()
		b.page.print("  " + line)
	}
}

func (b *building) show() {
	b.mu.Lock()
	defer b.mu.Unlock()
	text := b.text
	if passed := time.Since(b.start).Round(time.Second); passed >= 3*time.Second {
		text = fmt.Sprintf("%s · %s", passed, text)
	}
	b.page.busy(text)
}

func (b *building) end() {
	close(b.stop)
	b.ended.Wait()
	b.page.setBottom("")
}
