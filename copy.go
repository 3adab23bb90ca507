package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// copyDatabase copies a database that nobody writes to into dir, with what is still
// in its write-ahead log, and returns where the copy is.
func copyDatabase(dir, path string) (string, error) {
	target := filepath.Join(dir, filepath.Base(path))
	for _, suffix := range []string{"", "-wal"} {
		err := copyFile(target+suffix, path+suffix)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("copy database: %w", err)
		}
	}
	return target, nil
}

func copyFile(target, path string) error {
	from, err := os.Open(path)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	return errors.Join(err, to.Close())
}
