package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"time"

	"tocsin/commands"
	"tocsin/storage"
	"tocsin/vitals"
)

// watch begins to count what the bot does, and tells it on this machine where the configuration says
// so.
func (h house) watch(ctx context.Context, store *storage.Store, log *slog.Logger) (*vitals.Vitals, error) {
	v := vitals.New(version(), time.Now)
	if h.Metrics == "" {
		return v, nil
	}
	depth := func(of func(storage.Depths) int64) func() float64 {
		return func() float64 {
			d, err := store.Depths(ctx)
			if err != nil {
				v.Failed("database")
			}
			return float64(of(d))
		}
	}
	v.Gauge("inbox_pending", depth(func(d storage.Depths) int64 { return d.Inbox }))
	v.Gauge("inbox_without_key", depth(func(d storage.Depths) int64 { return d.Waiting }))
	v.Gauge("outbox_pending", depth(func(d storage.Depths) int64 { return d.Outbox }))
	if !h.on() { // a server tells its own sizes
		v.Gauge("database_bytes", func() float64 { return size(h.database) + size(h.database+"-wal") })
		v.Gauge("device_database_bytes", func() float64 { return size(h.device) + size(h.device+"-wal") })
	}
	v.Gauge("backup_time_seconds", func() float64 { return float64(max(h.lastBackup().Unix(), 0)) })
	answers := func(ctx context.Context) error { _, err := store.Depths(ctx); return err }
	if err := vitals.Serve(ctx, h.Metrics, v.Handler(answers, commands.Silence)); err != nil {
		return nil, failure{exitUsage, "Les chiffres de marche ne peuvent pas être servis sur " + h.Metrics + ".",
			"donnez à metrics un port libre de 127.0.0.1 dans " + h.file + ", ou retirez cette clé.", err}
	}
	log.Info("numbers are told on this machine", "address", h.Metrics)
	return v, nil
}

func size(path string) float64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return float64(info.Size())
}

// healthOf is what members may ask.
func (h house) healthOf(v *vitals.Vitals) func() commands.Health {
	return func() commands.Health {
		return commands.Health{Version: version(), Since: v.Since(), Heard: v.Heard(), Backup: h.lastBackup()}
	}
}

// health says whether the bot of a configuration is well: for a container, which has no other
// program. Without metrics it says whether it runs.
func (p program) health(ctx context.Context, args []string) error {
	flags, file := newFlags("health")
	rest, err := p.parse(flags, args)
	if err != nil {
		return err
	} else if len(rest) > 0 {
		return usage(fmt.Errorf("unexpected argument %q", rest[0]))
	}
	h, err := p.housed(ctx, *file)
	if err != nil {
		return err
	}
	if h.Metrics == "" && h.running() {
		fmt.Fprintln(p.stdout, "Le bot tourne ; pour en savoir plus : metrics, dans "+h.file)
		return nil
	} else if h.Metrics == "" {
		return failure{exitUnexpected, "Le bot ne tourne pas.", "tocsin doctor -config " + h.file, os.ErrNotExist}
	}
	if err := vitals.Ask(ctx, h.Metrics); err != nil {
		return failure{exitUnexpected, "Le bot ne va pas bien.", "tocsin doctor -config " + h.file, err}
	}
	fmt.Fprintln(p.stdout, "Le bot va bien.")
	return nil
}
