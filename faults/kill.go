package main

import (
	"context"
	"time"

	"tocsin/trial"
)

// killed kills the process at random moments, and starts it again at once.
func killed(ctx context.Context, r *run) error {
	w, err := r.startWork(ctx, trial.Setup{})
	if err != nil {
		return err
	}
	defer w.Close()
	kills := r.some(5, 500)
	err = w.during(ctx, func() error {
		for i := 0; i < kills && ctx.Err() == nil; i++ {
			time.Sleep(r.between(20*time.Millisecond, 900*time.Millisecond))
			if w.Bot.Kill() {
				r.fault("the process had ended by itself\n%s", w.Bot.Log.Tail())
			}
			if err := w.Bot.Start(); err != nil {
				return err
			}
		}
		return nil
	})
	r.fact("%d kills", kills)
	if err != nil {
		return err
	}
	w.settle(ctx, time.Minute)
	return w.audit(ctx)
}
