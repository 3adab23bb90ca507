package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// A full disk leaves no room to say that it is full. The reserve is a file beside the
// database that does nothing but take up that room, and is given up for it.
const (
	reserveSize = 2 << 20
	reserveWant = 4 * reserveSize // what must be free before it is made, so that it never fills a disk itself
)

func (s *Store) reserve() string { return s.path + ".reserve" }

// Provide makes the reserve where there is none and the disk has room enough. The error
// is ErrFull when it has not. A server's disk is another one.
func (s *Store) Provide() error {
	if s.path == "" {
		return nil
	}
	if info, err := os.Stat(s.reserve()); err == nil && info.Size() == reserveSize {
		return nil
	}
	if free, known := freeSpace(s.reserve()); known && free < reserveWant {
		return fmt.Errorf("make reserve: %w", ErrFull)
	}
	err := os.WriteFile(s.reserve(), make([]byte, reserveSize), 0o600)
	if err != nil {
		_ = os.Remove(s.reserve()) // half a reserve only takes room
		return fmt.Errorf("make reserve: %w", err)
	}
	return nil
}

// Release gives the reserve up, and says whether there was one.
func (s *Store) Release() (was bool, err error) {
	if s.path == "" {
		return false, nil
	}
	err = os.Remove(s.reserve())
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	} else if err != nil {
		return false, fmt.Errorf("release reserve: %w", err)
	}
	return true, nil
}
