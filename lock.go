package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"tocsin/storage"
)

// errLocked says that another process has the data folder.
var errLocked = errors.New("the data folder is locked")

// lock keeps other processes from the data folder until it is closed, or until
// this process ends, however it ends. It makes the folder when that is missing.
func (h house) lock() (io.Closer, error) {
	if err := os.MkdirAll(h.Data, 0o700); err != nil {
		return nil, folderFailure(h, err)
	}
	f, err := lockFile(h.lockPath(), os.O_RDWR|os.O_CREATE)
	switch {
	case errors.Is(err, errLocked):
		return nil, failure{exitUnexpected, "Un autre Tocsin tourne déjà avec les données de " + h.Data + ".",
			"arrêtez-le d'abord, ou donnez à celui-ci un autre dossier (data).", err}
	case errors.Is(err, os.ErrPermission), storage.DiskError(err) != nil:
		return nil, folderFailure(h, err)
	}
	return f, err
}

func (h house) lockPath() string { return filepath.Join(h.Data, "lock") }

func lockFile(path string, flags int) (*os.File, error) {
	f, err := os.OpenFile(path, flags, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock data folder: %w", err)
	}
	if err := flock(f); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("lock data folder: %w", err)
	}
	return f, nil
}
