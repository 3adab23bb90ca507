package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tocsin/backup"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/storage"
)

// restore puts a backup into an empty data folder. The next start logs in as a new device, which the
// recovery key verifies, and does not repeat what was said already.
func (p program) restore(ctx context.Context, args []string) error {
	flags, file := newFlags("restore")
	rest, err := p.parse(flags, args)
	if err != nil {
		return err
	} else if len(rest) != 1 {
		return restoreUsage(fmt.Errorf("expected the file of a backup, found %q", strings.Join(rest, " ")))
	}
	h, err := p.house(ctx, *file)
	if err != nil {
		return err
	}
	if h.isNew() && !h.password.Found() && !h.token.Found() { // better now than at the start
		return h.canLogin()
	}
	lock, err := h.lock()
	if err != nil {
		return err
	}
	defer lock.Close()
	if err := h.emptyFolder(); err != nil {
		return err
	}
	key, err := h.key.Find()
	if errors.Is(err, fs.ErrNotExist) {
		return failure{exitKey, "Il faut la clé de scellement qu'avait le bot : elle n'est pas dans la sauvegarde.",
			"mettez-la dans " + h.key.File + " (chmod 600), ou donnez key_file ou TOCSIN_KEY ; puis recommencez.", err}
	} else if err != nil {
		return keyFailure(h, err)
	}
	sealer, err := storage.NewSealer(key)
	if err != nil {
		return err
	}
	return p.putBack(ctx, h, rest[0], sealer, key)
}

func (h house) isNew() bool { return !h.there.device }

// emptyFolder makes sure that there is nothing that a restore would replace: only a key may be there.
func (h house) emptyFolder() error {
	if h.there.err != nil {
		return h.serverFailure(h.there.err)
	} else if h.on() && h.there.device {
		return h.occupied(storage.ErrOccupied)
	}
	files, err := os.ReadDir(h.Data)
	if err != nil {
		return folderFailure(h, err)
	}
	for _, f := range files {
		known := slices.Contains([]string{"lock", filepath.Base(h.key.File), "password", "token"}, f.Name())
		if !known && !strings.HasPrefix(f.Name(), ".tocsin-copy-") {
			return failure{exitUsage, "Le dossier des données n'est pas vide : " + h.Data + " (" + f.Name() + ").",
				"donnez un dossier neuf (data dans " + h.file + "), ou rangez ailleurs ce qui est dans celui-ci. Rien n'a été remplacé.", fs.ErrExist}
		}
	}
	return nil
}

// putBack opens the backup beside the data, makes it fit to go on, and moves it there.
func (p program) putBack(ctx context.Context, h house, file string, s *storage.Sealer, key []byte) (err error) {
	dir, err := h.scratch()
	if err != nil {
		return folderFailure(h, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	m, err := openBackup(file, s, dir)
	if err != nil {
		return h.openFailure(file, err)
	}
	database := filepath.Join(dir, backup.DatabaseName)
	found, err := examine(ctx, database, s)
	if err != nil {
		return h.openFailure(file, err)
	} else if found.schema.Version > found.schema.Latest {
		return h.openFailure(file, storage.ErrNewer)
	} else if !found.fits {
		return h.openFailure(file, backup.ErrKey)
	}
	if err := storage.Disarm(ctx, database); err != nil {
		return h.openFailure(file, err)
	}
	if err := h.goOn(ctx, database, m.At, key); err != nil {
		return err
	}
	names := []string{backup.RecoveryName, backup.DatabaseName}
	if h.on() {
		if err := h.fill(ctx, database, key); err != nil {
			return err
		}
		names = names[:1]
	}
	for _, name := range names { // the database last: with it the folder is one that a bot starts from
		err := os.Rename(filepath.Join(dir, name), filepath.Join(h.Data, name))
		if err != nil && (name == backup.DatabaseName || !errors.Is(err, fs.ErrNotExist)) {
			return folderFailure(h, err)
		}
	}
	if err := errors.Join(syncFolder(h.Data), noteBackup(h, m.At)); err != nil {
		return folderFailure(h, err)
	}
	p.sayRestored(h, m, found)
	return firstOf(strangeBackup(file, found.schema), found.changed())
}

// goOn has the database live through the time since its backup, see commands.Engine.Restored.
func (h house) goOn(ctx context.Context, database string, backedUp time.Time, key []byte) (err error) {
	texts, err := i18n.Load()
	if err != nil {
		return fmt.Errorf("load languages: %w", err)
	}
	store, err := storage.Open(ctx, storage.Options{Path: database, Key: key, Now: time.Now})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	return commands.New(store, texts, h.settings(), h.logger(os.Stderr)).Restored(ctx, backedUp)
}
