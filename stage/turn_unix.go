//go:build unix

package stage

import (
	"fmt"
	"os"
	"syscall"
)

// turns is one file for the whole machine, wherever each keeps what is temporary (TMPDIR).
const turns = "/tmp/tocsin-stage.lock"

// takeTurn waits until nobody else on this machine has a turn, and returns what ends it.
func takeTurn() (end func(), err error) {
	f, err := os.OpenFile(turns, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, fmt.Errorf("take turn: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("take turn: %w", err)
	}
	return func() { _ = f.Close() }, nil
}
