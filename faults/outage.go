package main

import (
	"context"
	"time"

	"tocsin/stage"
	"tocsin/trial"
)

// outage stops the homeserver and starts it again. What members say after its return is
// answered; what was on its way is answered once; the log says it once each time.
func outage(ctx context.Context, r *run) error {
	server, err := stage.Start(ctx, stage.Options{}) // one of its own: others may be using that of all
	if err != nil {
		return err
	}
	defer func() { _ = server.Stop() }()
	own := *r.hall
	own.server, r.hall = server, &own
	w, err := r.startWork(ctx, trial.Setup{})
	if err != nil {
		return err
	}
	defer w.Close()
	times, long := r.some(1, 3), time.Duration(r.some(4, 150))*time.Second
	err = w.during(ctx, func() error {
		for range times {
			time.Sleep(r.between(time.Second, 4*time.Second))
			if err := w.without(ctx, long); err != nil {
				return err
			}
		}
		time.Sleep(2 * time.Second)
		return nil
	})
	r.fact("%d outages of %s", times, long)
	if err != nil {
		return err
	}
	w.settle(ctx, 2*time.Minute)
	return w.audit(ctx)
}

// without has the homeserver be away for a while, in which nobody can say anything.
func (w *work) without(ctx context.Context, long time.Duration) error {
	w.gate.Lock()
	defer w.gate.Unlock()
	before := w.Bot.Log.Mark()
	if err := w.r.server.Down(); err != nil {
		return err
	}
	time.Sleep(long)
	said := trial.Lines(w.Bot.Log.Since(before), "level=WARN", "level=ERROR")
	if len(said) != 1 {
		w.r.fault("the log says %d times, not once, that the homeserver is away:\n%s", len(said), w.Bot.Log.Since(before))
	}
	return w.r.server.Up(ctx)
}
