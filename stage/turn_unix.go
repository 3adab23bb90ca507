//go:build unix

package stage

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// TakeTurn waits until no other test on this machine has its turn, and returns what
// ends it. Tests with a homeserver need the processors for themselves: several
// packages at once make homeservers time out, which says nothing about the bot.
func TakeTurn() (end func(), err error) {
	f, err := os.OpenFile(filepath.Join(os.TempDir(), "tocsin-stage.lock"), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, fmt.Errorf("take turn: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("take turn: %w", err)
	}
	return func() { _ = f.Close() }, nil
}
