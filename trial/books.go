package trial

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"tocsin/collective/decision"
	"tocsin/keyring"
	"tocsin/storage"
)

// Open opens the database in a process's folder, which must not be running.
func Open(ctx context.Context, dir string) (*storage.Store, error) {
	key, err := keyring.Place{File: filepath.Join(dir, "data", "key")}.Find()
	if err != nil {
		return nil, fmt.Errorf("find key: %w", err)
	}
	return storage.Open(ctx, storage.Options{Path: filepath.Join(dir, "data", "tocsin.db"), Key: key, Now: time.Now})
}

// Read does something with the database in a process's folder.
func Read(ctx context.Context, dir string, do func(*storage.Tx) error) error {
	store, err := Open(ctx, dir)
	if err != nil {
		return err
	}
	if err := store.Do(ctx, do); err != nil {
		_ = store.Close()
		return err
	}
	return store.Close()
}

// Tally counts the first proposal as it stands in a folder's database, and verifies the
// journal of its circle.
func Tally(ctx context.Context, dir string) (count decision.Count, err error) {
	err = Read(ctx, dir, func(tx *storage.Tx) error {
		p, err := tx.ProposalByNumber(1)
		if err != nil {
			return err
		}
		box := decision.Box{Deadline: p.Deadline}
		if box.Electorate, err = tx.Electorate(p.ID); err != nil {
			return err
		}
		if box.Ballots, err = tx.Ballots(p.ID, p.Version); err != nil {
			return err
		}
		count = box.Count()
		_, err = tx.VerifyJournal(p.Circle)
		return err
	})
	return count, err
}
