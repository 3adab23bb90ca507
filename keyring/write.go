package keyring

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// write writes a file for its owner's eyes, whole or not at all, and on the disk
// when it returns: a database sealed with a key that a power cut took is lost.
func write(path, text string) error {
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, ".key-*") // mode 0600
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return err
	}
	return syncDir(dir)
}

// syncDir makes a rename last.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil // cannot be done there
	}
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("sync folder: %w", err)
	}
	return errors.Join(d.Sync(), d.Close())
}
