package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"
	"maunium.net/go/mautrix/id"

	"tocsin/collective/decision"
	"tocsin/trial"
)

// gap has far more messages arrive in one room while the process is down than one sync
// response holds: all are answered, in order.
func gap(ctx context.Context, r *run) error {
	w, err := r.startWork(ctx, trial.Setup{Lines: []string{"sync_limit: 20"}})
	if err != nil {
		return err
	}
	defer w.Close()
	if code := w.Bot.Stop(); code != 0 {
		r.fault("exit code %d", code)
	}
	many := r.some(60, 5000)
	if err := w.flood(ctx, many); err != nil {
		return err
	}
	start := time.Now()
	if err := w.Bot.Start(); err != nil {
		return err
	}
	w.settle(ctx, time.Minute+time.Duration(many)*100*time.Millisecond)
	r.fact("%d events answered in %s", many, time.Since(start).Round(time.Second))
	w.inOrder()
	return w.audit(ctx)
}

// flood has all members vote side by side, and each of their ballots is of its order.
func (w *work) flood(ctx context.Context, many int) error {
	group, ctx := errgroup.WithContext(ctx)
	for who := range w.Members {
		group.Go(func() error {
			for i := who; i < many; i += len(w.Members) {
				choice := decision.Majority.Choices()[w.r.below(3)]
				if _, err := w.say(ctx, act{member: who, kind: ballot, choice: choice}, fmt.Sprintf("!vote 1 %s", choice)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// inOrder finds out whether each member was answered in the order of his or her
// messages. Which of two messages of one instant is the first, nobody knows.
func (w *work) inOrder() {
	said, answered := make([][]id.EventID, len(w.Members)), make([][]id.EventID, len(w.Members))
	whose := map[id.EventID]int{}
	for _, a := range w.acts {
		said[a.member] = append(said[a.member], a.event)
		whose[a.event] = a.member
	}
	for _, s := range w.Members[0].Since(0) {
		who, ok := whose[s.ReplyTo]
		if ok && s.Sender == w.Bot.Account.UserID {
			answered[who] = append(answered[who], s.ReplyTo)
		}
	}
	for who := range said {
		if !slices.Equal(said[who], answered[who]) {
			w.r.fault("member %d was answered in another order", who)
		}
	}
}
