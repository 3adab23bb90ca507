package commands

import (
	"slices"
	"sync"
	"time"

	"tocsin/collective"
)

// The usual burst of config.yaml is twenty: by hand nobody writes a command every three seconds for a minute,
// and a guided exchange has ten questions. A script has no such bounds.
const (
	burstWithin = time.Minute
	burstPause  = 5 * time.Minute // so that a script which never ends is answered four times a minute
	idleSenders = 1000            // how many are remembered before those who are quiet are forgotten
)

// pacing is what the brake says of one message.
type pacing int

const (
	inTime  pacing = iota
	tooMany        // the first one over: its sender is told
	paused         // one of those that follow, until the pause is over
)

// brake remembers who wrote how much, by the moment at which it is handled: what a sender's server
// says of when it was sent is no measure, for it can say anything. It is in memory alone. Forgotten by a
// restart it lets a sender write so much once more; a message that is handled again, because its
// transaction was undone, is not counted twice.
type brake struct {
	burst   int // 0: no brake
	mu      sync.Mutex
	senders map[sender]*pace
}

type sender struct {
	room   collective.RoomID
	member collective.MemberID
}

// pace is what one sender wrote in a room lately.
type pace struct {
	recent []weighed       // answered, oldest first
	told   string          // event that was told of the pause
	until  time.Time       // end of the pause
	spared map[string]bool // events of votes that are answered in the pause
}

type weighed struct {
	event string
	at    time.Time
}

// weigh says whether an event of a sender is answered, and until when not.
func (b *brake) weigh(s sender, event string, now time.Time) (pacing, time.Time) {
	if b.burst <= 0 {
		return inTime, time.Time{}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	p := b.of(s, now)
	if p.told == event && now.Before(p.until) {
		return tooMany, p.until
	}
	if now.Before(p.until) && p.until.Sub(now) <= burstPause { // unless the clock was put back
		return paused, p.until
	}
	p.recent = slices.DeleteFunc(p.recent, func(w weighed) bool { return w.event == event || now.Sub(w.at).Abs() >= burstWithin })
	if len(p.recent) < b.burst {
		p.recent = append(p.recent, weighed{event, now})
		return inTime, time.Time{}
	}
	*p = pace{told: event, until: now.Add(burstPause), spared: map[string]bool{}}
	return tooMany, p.until
}

// of finds the pace of a sender, or begins one. Those who are quiet make room.
func (b *brake) of(s sender, now time.Time) *pace {
	if p := b.senders[s]; p != nil {
		return p
	}
	if b.senders == nil {
		b.senders = map[sender]*pace{}
	}
	if len(b.senders) >= idleSenders {
		for other, p := range b.senders {
			if now.After(p.until) && (len(p.recent) == 0 || now.Sub(p.recent[len(p.recent)-1].at) >= burstWithin) {
				delete(b.senders, other)
			}
		}
	}
	p := &pace{}
	b.senders[s] = p
	return p
}

// spare says whether what an event of a vote has to say in the pause is still said: to as many as before it.
func (b *brake) spare(s sender, event string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	p := b.senders[s]
	if p == nil || p.spared == nil || p.spared[event] {
		return true
	}
	if len(p.spared) >= b.burst {
		return false
	}
	p.spared[event] = true
	return true
}
