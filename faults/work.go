package main

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/collective/decision"
	"tocsin/stage"
	"tocsin/trial"
)

// answerWithin is how long a member waits for an answer, whatever happens meanwhile.
const answerWithin = 3 * time.Minute

// act is one thing that a member said, to which there must be one answer.
type act struct {
	member int
	kind   kind
	event  id.EventID
	text   string          // what must be kept, and can be told from all others
	choice decision.Choice // of a ballot
	wait   bool            // the member does nothing before the answer
}

// kind is what an act is.
type kind string

const (
	ballot kind = "ballot"
	note   kind = "note"
	task   kind = "task"
	take   kind = "take" // of a task
	tell   kind = "tell" // begins a report
	yes    kind = "yes"  // ends it
)

// work is a circle of which all members do things, and what they did.
type work struct {
	*trial.Circle
	r     *run
	pause time.Duration // between two things that a member does, about

	gate  sync.RWMutex // held while nothing may be sent
	mu    sync.Mutex
	acts  []act
	tasks int

	earlier []id.RoomID // that this one replaces
}

// startWork gathers a circle, with a question to vote on and an assembly to note in.
func (r *run) startWork(ctx context.Context, setup trial.Setup) (*work, error) {
	var err error
	if setup.Dir == "" {
		if setup.Dir, err = r.folder(); err != nil {
			return nil, err
		}
	}
	setup.Program, setup.User = r.program, "tocsin-"+r.name
	setup.Lines = append(setup.Lines, "rules: {question: {deadline: 30d}}")
	bot, err := trial.NewProcess(ctx, r.server, setup)
	if err != nil {
		return nil, err
	}
	w := &work{r: r, pause: 700 * time.Millisecond}
	w.Circle, err = trial.Gather(ctx, r.server, bot, r.names("Alice", "Bruno", "Chloé", "Dina")...)
	if err != nil {
		w.Close()
		return nil, err
	}
	for _, begin := range []struct{ say, hear string }{
		{`!proposer question "Qui survit ?"`, "N° 1"}, {`!ag maintenant "Sous les coups"`, "c'est ouvert"},
	} {
		if _, err = w.Members[0].Say(ctx, w.Room, begin.say); err == nil {
			_, err = w.Hear(ctx, begin.hear)
		}
		if err != nil {
			w.Close()
			return nil, err
		}
	}
	return w, nil
}

// during has the members act until f returns, and waits for what they still wait for.
func (w *work) during(ctx context.Context, f func() error) error {
	over := make(chan struct{})
	var group sync.WaitGroup
	for who := range w.Members {
		group.Go(func() {
			for {
				select {
				case <-over:
					return
				case <-ctx.Done():
					return
				case <-time.After(w.r.between(w.pause/2, w.pause*3/2)):
				}
				if err := w.something(ctx, who); err != nil {
					w.r.fault("%v", err)
					return
				}
			}
		})
	}
	err := f()
	close(over)
	group.Wait()
	return err
}

// say sends something, and notes it.
func (w *work) say(ctx context.Context, a act, words string) (stage.Seen, error) {
	w.gate.RLock()
	var err error
	a.event, err = w.Members[a.member].Say(ctx, w.Room, words)
	w.gate.RUnlock()
	if err != nil {
		return stage.Seen{}, fmt.Errorf("a member could not send: %w", err)
	}
	w.mu.Lock()
	w.acts = append(w.acts, a)
	w.mu.Unlock()
	if !a.wait {
		return stage.Seen{}, nil
	}
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	answers := func(s stage.Seen) bool {
		return s.ReplyTo == a.event && (s.Decrypted || !s.Encrypted) && s.Sender == w.Bot.Account.UserID && s.Room == w.Room
	}
	seen, err := w.Members[a.member].Wait(ctx, answers)
	if err != nil {
		for _, m := range w.Members { // a homeserver that was stopped can lose the key that was on its way to one of them
			if i := slices.IndexFunc(m.Since(0), answers); i >= 0 {
				w.r.fact("an answer that one member could not read")
				return m.Since(0)[i], nil
			}
		}
		return seen, fmt.Errorf("%s %s was not answered: %w\n%s", a.kind, a.event, err, w.Bot.Log.Tail())
	}
	return seen, nil
}

// number is the next one of a task or note.
func (w *work) number() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.tasks++
	return w.tasks
}
