package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"runtime/debug"
	"time"

	"tocsin/bot"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/storage"
)

// serve runs the bot until ctx ends, which is no error.
func (p program) serve(ctx context.Context, args []string) error {
	h, err := p.configured(ctx, "run", args)
	if err != nil {
		return err
	}
	log := h.logger(p.stderr)
	log.Info("starting", "version", version())
	lock, err := h.lock()
	if err != nil {
		return err
	}
	defer lock.Close()
	store, err := h.openStore(ctx, log, func() error {
		log.Info("another process serves this account: waiting until it ends")
		return nil
	})
	if err == nil {
		defer store.Close()
		ours, end := whileOurs(ctx, store)
		defer end(nil)
		err = p.connect(ours, h, store, log)
		if cause := context.Cause(ours); errors.Is(cause, storage.ErrLost) {
			return h.serverFailure(cause)
		}
	}
	if ctx.Err() != nil && (err == nil || errors.Is(err, context.Canceled)) {
		log.Info("stopped")
		return nil
	}
	if disk := diskFailure(h, err); disk != nil {
		return disk
	}
	return err
}

// openStore opens the database with its key, and makes both at the first start.
func (h house) openStore(ctx context.Context, log *slog.Logger, waiting func() error) (*storage.Store, error) {
	had := filled(h.key.File)
	key, err := h.key.FindOrMake()
	if err != nil {
		return nil, keyFailure(h, err)
	}
	if !had && filled(h.key.File) {
		log.Info("sealing key made: without a copy of it a backup cannot be read", "file", h.key.File)
	}
	store, err := h.open(ctx, h.database, key, waiting)
	if err != nil {
		return nil, err
	}
	if h.on() {
		log.Info("database open", "postgres", h.place.Schema)
	} else {
		log.Info("database open", "sqlite", sqliteVersion(ctx))
	}
	return store, nil
}

// settings are what the configuration says of circles.
func (h house) settings() commands.Settings {
	return commands.Settings{Language: h.Language, Zone: h.Zone, Rules: h.Rules, Hours: h.Hours, Assemblies: h.Assemblies, Actions: h.Actions,
		Burst: h.Burst}
}

// connect logs in and serves.
func (p program) connect(ctx context.Context, h house, store *storage.Store, log *slog.Logger) error {
	texts, err := i18n.Load()
	if err != nil {
		return fmt.Errorf("load languages: %w", err)
	}
	watched, err := h.watch(ctx, store, log)
	if err != nil {
		return err
	}
	settings := h.settings()
	settings.Health = h.healthOf(watched)
	b, err := bot.Start(ctx, bot.Options{
		Homeserver: h.Homeserver, User: h.User, Password: h.password.Reveal(), Token: h.token.Reveal(),
		Name: h.Name, DataDir: h.Data, Inviters: h.Inviters, SyncLimit: h.SyncLimit,
		Store: store, Engine: commands.New(store, texts, settings, log),
		Now: time.Now, Log: log, Watch: watched, Notice: func(key string) { p.showRecoveryKey(h, key) },
	})
	if err != nil {
		return h.startFailure(ctx, err)
	}
	defer b.Close()
	log.Info("ready")
	go debug.FreeOSMemory() // reading the texts took three times what they are
	return h.botFailure(b.Run(ctx))
}

// showRecoveryKey shows the recovery key once, to a person: where what is written
// goes to a service's log, only its file is named.
func (p program) showRecoveryKey(h house, key string) {
	path := h.recoveryKey()
	if isLog(p.stdout) {
		fmt.Fprintf(p.stdout, "Clé de récupération du bot : recopiez %s en lieu sûr.\n", path)
		return
	}
	fmt.Fprintf(p.stdout, "\nClé de récupération du bot, à recopier en lieu sûr ; elle n'est montrée qu'une fois :\n\n"+
		"    %s\n\nElle reste aussi dans %s. Avec elle, un nouvel appareil du bot est vérifié.\n\n", key, path)
}

// isLog says whether w is a file, pipe or socket of the system, and no terminal.
func isLog(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err != nil || info.Mode()&os.ModeCharDevice == 0
}
