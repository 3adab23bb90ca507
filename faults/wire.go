package main

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"tocsin/trial"
)

// limited has the homeserver tell the bot to slow down, at random and in storms in which
// it tells nothing else.
func limited(ctx context.Context, r *run) error {
	return r.underBlows(ctx, func(storm bool) blow {
		if storm || r.below(3) == 0 {
			return limit
		}
		return pass
	})
}

// wired makes the line to the homeserver a bad one.
func wired(ctx context.Context, r *run) error {
	return r.underBlows(ctx, func(storm bool) blow {
		hurt := []blow{slow, drop, cut, lose}[r.below(4)]
		if storm && hurt != slow || r.below(3) == 0 {
			return hurt
		}
		return pass
	})
}

// underBlows has members act while a proxy hits what the bot asks of its homeserver: for a
// while in storms of some seconds and a lull as long. In the middle the process is killed
// and starts under it.
func (r *run) underBlows(ctx context.Context, mood func(storm bool) blow) error {
	p, err := newProxy(r.server.URL, r.below)
	if err != nil {
		return err
	}
	defer p.close()
	w, err := r.startWork(ctx, trial.Setup{Address: p.URL})
	if err != nil {
		return err
	}
	defer w.Close()
	long := time.Duration(r.some(8, 180)) * time.Second
	err = w.during(ctx, func() error {
		begin := time.Now()
		p.set(func(*http.Request) blow { return mood(time.Since(begin)/(4*time.Second)%3 == 1) })
		time.Sleep(long / 2)
		w.Bot.Kill()
		if err := w.Bot.Start(); err != nil {
			return err
		}
		time.Sleep(long / 2)
		p.set(nil)
		return nil
	})
	r.fact("%s of it, %s", long, p.counted())
	if err != nil {
		return err
	}
	w.settle(ctx, 2*time.Minute)
	if n := len(trial.Lines(w.Bot.Log.String(), "level=WARN", "level=ERROR")); n > 0 {
		r.fact("%d warnings", n)
	}
	if err := w.audit(ctx); err != nil {
		return fmt.Errorf("audit: %w", err)
	}
	return nil
}
