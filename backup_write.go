package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tocsin/backup"
	"tocsin/storage"
)

func (h house) recoveryKey() string { return filepath.Join(h.Data, backup.RecoveryName) }

// backupKey is the key of backups: the sealing key opens them, and is not in them.
func backupKey(s *storage.Sealer) []byte { return s.Derive("backup") }

// scratch makes a private folder beside the data, and removes what a backup or a restore left there
// that was killed. What is in it is sealed as the data are.
func (h house) scratch() (string, error) {
	old, err := filepath.Glob(filepath.Join(h.Data, ".tocsin-copy-*"))
	if err != nil {
		return "", err
	}
	for _, dir := range old {
		if info, err := os.Stat(dir); err == nil && time.Since(info.ModTime()) > time.Hour {
			if err := os.RemoveAll(dir); err != nil {
				return "", err
			}
		}
	}
	return os.MkdirTemp(h.Data, ".tocsin-copy-*")
}

// writeBackup copies the database, looks whether the copy is sound, encrypts it and reads the file
// back. A database whose journals or form were changed is backed up all the same, without triggers:
// broken says so.
func (h house) writeBackup(ctx context.Context, s *storage.Sealer, target string, now time.Time) (found examined, broken, err error) {
	dir, err := h.scratch()
	if err != nil {
		return found, nil, folderFailure(h, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	copied := filepath.Join(dir, backup.DatabaseName)
	if err := storage.Snapshot(ctx, h.source(), copied); err != nil {
		return found, nil, h.snapshotFailure(err)
	}
	if found, err = examine(ctx, copied, s); err != nil {
		return found, nil, h.snapshotFailure(err)
	}
	if !found.fits {
		return found, nil, h.wrongKey(storage.ErrWrongKey)
	}
	recovery, err := os.ReadFile(h.recoveryKey())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return found, nil, folderFailure(h, err)
	}
	c := backup.Content{Manifest: backup.Manifest{At: now.UTC(), Version: version(), Schema: found.schema.Version}, Recovery: recovery, Database: copied}
	if err := writeWhole(target, backupKey(s), c); err != nil {
		return found, nil, targetFailure(target, err)
	}
	return found, firstOf(h.strangeSource(ctx), found.changed()), nil
}

// writeWhole writes the file whole or not at all, and takes it only when it reads back as it was
// written.
func writeWhole(target string, key []byte, c backup.Content) (err error) {
	f, err := os.CreateTemp(filepath.Dir(target), ".tocsin-backup-*") // mode 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	written := sha256.New()
	err = errors.Join(backup.Write(io.MultiWriter(f, written), key, c), f.Sync(), f.Close())
	if err != nil {
		return err
	}
	if err := readsBack(f.Name(), key, written); err != nil {
		return err
	}
	if err := os.Link(f.Name(), target); errors.Is(err, fs.ErrExist) { // unlike a rename it never replaces a backup
		return err
	} else if err != nil { // a file system without links
		return os.Rename(f.Name(), target)
	}
	return errors.Join(os.Remove(f.Name()), syncFolder(filepath.Dir(target)))
}

func readsBack(path string, key []byte, written hash.Hash) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	read := sha256.New()
	if _, err := backup.Read(io.TeeReader(f, read), key, ""); err != nil {
		return fmt.Errorf("it does not read back: %w", err)
	}
	if string(read.Sum(nil)) != string(written.Sum(nil)) {
		return errors.New("it does not read back as it was written: the disk loses data")
	}
	return nil
}

func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !strings.Contains(err.Error(), "invalid argument") { // some file systems cannot
		return err
	}
	return nil
}

// snapshotFailure says what keeps the database from being copied.
func (h house) snapshotFailure(err error) error {
	var f failure
	if errors.As(h.serverFailure(err), &f) {
		return f
	}
	if errors.Is(err, storage.ErrDamaged) {
		return failure{exitDamaged, "La base du collectif est abîmée, rien n'a été sauvegardé : " + h.database,
			"gardez toutes vos sauvegardes d'avant ; arrêtez le bot et remettez la dernière dans un dossier neuf (data dans " + h.file +
				") : tocsin restore SAUVEGARDE -config " + h.file + ".", err}
	}
	return folderFailure(h, err)
}
