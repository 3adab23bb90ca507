package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"
	"maunium.net/go/mautrix/event"

	"tocsin/trial"
)

// crowd has a thousand people join the circle while members act in it.
func crowd(ctx context.Context, r *run) error {
	w, err := r.startWork(ctx, trial.Setup{})
	if err != nil {
		return err
	}
	defer w.Close()
	many := r.some(12, 1000)
	before, start := residentOf(w.Bot.PID()), time.Now()
	err = w.during(ctx, func() error { return w.join(ctx, many) })
	if err != nil {
		return err
	}
	joined := time.Since(start)
	w.settle(ctx, 2*time.Minute)
	r.fact("%d joined in %s, the last answer %s later; resident memory %d MB before, %d MB after", many,
		joined.Round(time.Second), (time.Since(start) - joined).Round(time.Second), before, residentOf(w.Bot.PID()))
	start = time.Now()
	if err := w.actFor(ctx, 3*time.Second); err != nil {
		return err
	}
	r.fact("one more round of acts with all of them there took %s", time.Since(start).Round(100*time.Millisecond))
	return w.audit(ctx)
}

// join opens the room, registers people and has them come in, a few at once.
func (w *work) join(ctx context.Context, many int) error {
	open := map[string]any{"join_rule": "public"}
	if _, err := w.Members[0].Client().SendStateEvent(ctx, w.Room, event.StateJoinRules, "", open); err != nil {
		return fmt.Errorf("open room: %w", err)
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(4)
	for i := range many {
		group.Go(func() error {
			client, err := w.r.server.Visitor(ctx, fmt.Sprintf("%s-visitor-%d", w.r.name, i), fmt.Sprintf("Membre %d", i))
			if err != nil {
				return err
			}
			if _, err := client.JoinRoomByID(ctx, w.Room); err != nil {
				return fmt.Errorf("join: %w", err)
			}
			return nil
		})
	}
	return group.Wait()
}

// residentOf is how much memory a process has, in megabytes; 0 where nobody knows.
func residentOf(pid int) int {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, _ := strconv.Atoi(strings.Fields(rest)[0])
			return kb >> 10
		}
	}
	return 0
}
