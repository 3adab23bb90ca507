package bot

import (
	"sync"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// Most of what a bot's sync brings is what it said itself, and nothing at all. Such responses are
// not worth a transaction each: should the process be killed, they come again and say the same.

// keepPosition is how long the position in sync may be behind. What a homeserver has to tell since
// then is told again after a crash.
const keepPosition = 10 * time.Minute

// positions remembers when the position was written.
type positions struct {
	mu sync.Mutex
	at time.Time
}

func (p *positions) save(now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.at = now
}

func (p *positions) due(now time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return now.Sub(p.at) >= keepPosition || now.Before(p.at)
}

// heard are the transaction ids of what was said and is noted as said, until sync shows it.
type heard struct {
	mu   sync.Mutex
	txns map[string]bool
}

// mostHeard bounds what sync never shows, such as what it showed before it was noted.
const mostHeard = 1000

func (h *heard) add(txn string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.txns == nil || len(h.txns) >= mostHeard {
		h.txns = map[string]bool{}
	}
	h.txns[txn] = true
}

// all says whether all of them were noted, and forgets those.
func (h *heard) all(delivered map[string]string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	all := true
	for txn := range delivered {
		all = all && h.txns[txn]
		delete(h.txns, txn)
	}
	return all
}

// nothingNew says whether an intake changes nothing but the position.
func (b *Bot) nothingNew(in storage.Intake) bool {
	noted := b.heard.all(in.Delivered)
	if !noted || b.positions.due(b.Now()) || b.disk.waiting() || !b.onlyEvents(in) {
		return false
	}
	for _, room := range in.Rooms {
		if len(room.Events) > 0 {
			return false
		}
	}
	return true
}

// onlyEvents says whether an intake has nothing but what was said in rooms where the bot is.
func (b *Bot) onlyEvents(in storage.Intake) bool {
	for _, room := range in.Rooms {
		known := b.rooms.room(id.RoomID(room.Matrix))
		if known.ID == "" || known.State != storage.Joined || room.State != storage.Joined || len(room.Members) > 0 ||
			room.Kind != "" || room.Name+room.Encryption+room.Successor+room.Predecessor != "" {
			return false
		}
	}
	return true
}

// unread says whether there is something in an intake that waits for a key.
func unread(in storage.Intake) bool {
	for _, room := range in.Rooms {
		for _, e := range room.Events {
			if e.Kind == storage.Undecrypted {
				return true
			}
		}
	}
	return false
}
